import { describe, expect, test } from 'vitest';
import { toBrowser, toShell } from './address.ts';
import { decode, encode } from './codec.ts';

describe('values between page and shell', () => {
  test('arrive as structured clone would bring them', () => {
    const value = {
      plain: ['text', 7, true, null],
      missing: undefined,
      numbers: [Number.NaN, Number.POSITIVE_INFINITY, -0],
      large: 2n ** 70n,
      date: new Date(0),
      bytes: new Uint8Array([1, 2]),
      map: new Map([['a', { b: undefined }]]),
      set: new Set([1]),
      like: { $: 'number', v: 7 },
    };
    expect(decode(encode(value))).toEqual(value);
    expect(Object.is((decode(encode([-0])) as number[])[0], -0)).toBe(true);
    expect('missing' in (decode(encode(value)) as object)).toBe(true);
  });

  test('that cannot be cloned are refused', () => {
    for (const value of [() => 1, Symbol('x'), { deep: [() => 1] }, Promise.resolve(), new WeakMap(), new Blob([])]) {
      expect(() => encode(value)).toThrow('could not be cloned');
    }
  });

  test('of Buffers, classes, errors and patterns arrive as a plain kind of theirs', () => {
    class Person {
      readonly name = 'Ana';
      greet(): string {
        return this.name;
      }
    }
    class OwnError extends Error {}
    const value = [Buffer.from([1]), new Person(), new TypeError('wrong'), new OwnError('own'), /a.b/giu];
    const [bytes, person, error, own, pattern] = decode(encode(value)) as unknown[];
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
    expect(Object.getPrototypeOf(person)).toBe(Object.prototype);
    expect(person).toEqual({ name: 'Ana' });
    expect(error).toEqual(new TypeError('wrong'));
    expect(Object.getPrototypeOf(own)).toBe(Error.prototype);
    expect(pattern).toEqual(/a.b/giu);
    const numbers = new Float64Array([1.5, -2]);
    expect(decode(encode([numbers, numbers.buffer]))).toEqual([numbers, numbers.buffer]);
  });

  test('may occur twice, or in themselves, and are one still', () => {
    const twice = { a: 1 };
    const bytes = new Uint8Array([1]);
    const [one, other, ...others] = decode(encode([twice, twice, bytes, new Date(0), bytes])) as unknown[];
    expect(one).toEqual(twice);
    expect(other).toBe(one);
    expect(others[2]).toBe(others[0]);

    const circle: { self?: unknown; list: unknown[]; map: Map<string, unknown>; all: Set<unknown> } = {
      list: [undefined, 2n],
      map: new Map(),
      all: new Set(),
    };
    circle.self = circle;
    circle.list.push(circle.list, { $: circle });
    circle.map.set('itself', circle.map);
    circle.all.add(circle);
    const came = decode(encode(circle)) as typeof circle;
    expect(came.self).toBe(came);
    expect(came.list[2]).toBe(came.list);
    expect((came.list[3] as { $: unknown }).$).toBe(came);
    expect(came.map.get('itself')).toBe(came.map);
    expect(came.all.has(came)).toBe(true);
  });

  test('named as the prototype is are a property like others', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}') as object;
    const came = decode(encode(value)) as object;
    expect(Object.keys(came)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(came)).toBe(Object.prototype);
  });
});

describe('addresses', () => {
  test('go to the browser’s form and back', () => {
    const address = 'app://alongside/assets/x.js?y=1#z';
    expect(toBrowser(address)).toBe('https://alongside.app.localhost/assets/x.js?y=1#z');
    expect(toShell(toBrowser(address))).toBe(address);
    expect(toBrowser(address, 12)).toBe('https://alongside.app-12.localhost/assets/x.js?y=1#z');
    expect(toShell(toBrowser(address, 12))).toBe(address);
  });

  test('that are not ours stay as they are', () => {
    for (const address of ['https://example.org/', 'about:blank', 'data:text/html,x', 'nonsense']) {
      expect(toShell(address)).toBe(address);
      expect(toBrowser(address)).toBe(address);
    }
    expect(toShell('https://a.alongside.app.localhost/')).toBe('https://a.alongside.app.localhost/');
  });
});
