import { deepEqual, equal, match } from 'node:assert/strict';
import type { Case } from './tools.ts';

const spec = 'spec/api-context-bridge-spec.ts';

/** A case that runs code in the page and compares what comes of it. */
const inPage = (id: string, title: string, code: string, expected: unknown): Case => ({
  id,
  from: `${spec}: ${title}`,
  run: async (tools) => deepEqual(await tools.inPage(code), expected),
});

const replaced = `
  Array.prototype.map = () => ['stolen'];
  JSON.stringify = () => 'stolen';
  Promise.prototype.then = function () { return this; };
  Function.prototype.call = () => 'stolen';
  Object.defineProperty(globalThis, 'crypto', { value: { subtle: null } });
`;

export const bridgeCases: readonly Case[] = [
  inPage('bridge: numbers', 'should proxy numbers', 'example.number', 123),
  inPage('bridge: strings', 'should proxy strings', 'example.text', 'my-words'),
  inPage('bridge: booleans', 'should proxy booleans', 'example.yes', true),
  inPage('bridge: arrays', 'should proxy nested arrays', '[example.list, Array.isArray(example.list)]', [
    [123, 'my-words'],
    true,
  ]),
  inPage('bridge: nested', 'should proxy nested numbers', 'example.nested.deep.number', 1),
  inPage(
    'bridge: global is read-only',
    'should make global properties read-only',
    'try { example = 4 } catch {} typeof example',
    'object',
  ),
  inPage(
    'bridge: properties stay',
    'should make properties unwriteable',
    '(() => { try { example.number = 456 } catch {} return example.number })()',
    123,
  ),
  inPage(
    'bridge: arrays are immutable',
    'should make nested arrays immutable',
    '(() => { try { example.list.push(1); return false } catch { return true } })()',
    true,
  ),
  inPage(
    'bridge: deeply frozen',
    'should make properties unwriteable',
    '[Object.isFrozen(example), Object.isFrozen(example.nested), Object.isFrozen(example.nested.deep)]',
    [true, true, true],
  ),
  inPage('bridge: methods', 'should proxy methods', 'example.getNumber()', 123),
  inPage(
    'bridge: promises',
    'should proxy promises and resolve with the correct value if it resolves later',
    'example.getPromise()',
    'proxied-ok',
  ),
  inPage(
    'bridge: promises are of the page',
    'should proxy promises and resolve with the correct value',
    'example.getPromise() instanceof Promise',
    true,
  ),
  inPage('bridge: what a promise brings', 'should proxy nested promises correctly', 'example.getNestedPromise()', {
    inner: { number: 7 },
  }),
  inPage(
    'bridge: what a promise brings is of the page',
    'should not leak',
    'example.getNestedPromise().then((value) => [Object.getPrototypeOf(value) === Object.prototype, value instanceof Object])',
    [true, true],
  ),
  inPage(
    'bridge: rejections',
    'should proxy promises and reject with the correct value',
    'example.rejects().then(() => null, (error) => [error.message, error instanceof Error])',
    ['i-rejected', true],
  ),
  inPage(
    'bridge: errors',
    'should copy thrown errors into the other context',
    '(() => { try { example.throws() } catch (error) { return [error.message, error instanceof Error] } })()',
    ['i-threw', true],
  ),
  inPage('bridge: callbacks', 'should proxy functions', 'example.callBack((value) => ({ got: value.from }))', {
    got: 'preload',
  }),
  inPage(
    'bridge: what a callback gets is of the page',
    'should not leak',
    '(() => { let own; example.callBack((value) => { own = Object.getPrototypeOf(value) === Object.prototype }); return own })()',
    true,
  ),
  inPage(
    'bridge: functions that functions return',
    'should properly handle errors thrown in proxied functions',
    'example.getFunction()(21)',
    42,
  ),
  inPage('bridge: bytes', 'should proxy typed arrays', '[example.bytes instanceof Uint8Array, [...example.bytes]]', [
    true,
    [1, 2, 3],
  ]),
  inPage('bridge: bytes on the way in', 'should proxy typed arrays', 'example.kindOf(new Uint8Array(2))', [
    '[object Uint8Array]',
    false,
    true,
    true,
  ]),
  inPage('bridge: objects are of the preload there', 'should not leak', 'example.kindOf({ a: 1 })', [
    '[object Object]',
    false,
    true,
    false,
  ]),
  inPage(
    'bridge: copied on the way in and out',
    'should not leak the global',
    '(() => { const given = { a: { b: 1 } }; const got = example.echo(given); return [got !== given, got.a !== given.a, got.a.b] })()',
    [true, true, 1],
  ),
  inPage('bridge: each copy is another', 'should proxy objects', 'example.isSame({}, {})', false),
  inPage(
    'bridge: undefined and null',
    'it should proxy nested null and undefined correctly',
    '[example.echo(null), typeof example.echo(undefined), typeof example.echo()]',
    [null, 'undefined', 'undefined'],
  ),
  inPage(
    'bridge: objects that are in themselves',
    'should handle recursive objects',
    '[example.circle.value, example.circle.o.value, example.circle.o.o === example.circle.o]',
    [135, 135, true],
  ),
  inPage(
    'bridge: objects that are in themselves, beside a function',
    'should handle recursive objects',
    '[example.circleOfMore.o.o.value, example.circleOfMore.o.getNumber(), Object.isFrozen(example.circleOfMore.o)]',
    [135, 123, true],
  ),
  inPage(
    'bridge: objects that are in themselves, on the way in and out',
    'should handle recursive objects',
    '(() => { const given = { value: 7, f: () => 8 }; given.o = given; const got = example.echo(given); return [got !== given, got.o === got, got.o.value, got.o.f()] })()',
    [true, true, 7, 8],
  ),
  inPage(
    'bridge: nothing deeper than a thousand',
    'should throw an error when recursion depth is exceeded',
    '[999, 1000].map((depth) => { let deep = []; for (let at = 0; at < depth; at += 1) deep = [deep]; try { example.kindOf(deep); return "crosses" } catch (error) { return error.constructor.name } })',
    ['crosses', 'TypeError'],
  ),
  inPage(
    'bridge: keys that are numbers',
    'should proxy objects with number keys',
    '(() => { const { 1: one, 2: two } = example.echo({ 1: 123, 2: 456, f: () => 1 }); return [one, two] })()',
    [123, 456],
  ),
  inPage(
    'bridge: a key that is named as the prototype is',
    'should not mutate the prototype when an object with an own __proto__ key is sent over the bridge',
    '(() => { const got = example.echo({ ["__proto__"]: { polluted: true }, f: () => 1 }); return [Object.getPrototypeOf(got) === Object.prototype, "polluted" in got] })()',
    [true, false],
  ),
  inPage(
    'bridge: patterns',
    'should proxy typed arrays and regexps through the serializer',
    '[example.echo({ pattern: /a/g }).pattern instanceof RegExp, String(example.echo(/a/g))]',
    [true, '/a/g'],
  ),
  {
    id: 'bridge: of an object of a class the methods stay behind',
    from: 'shell/renderer/api/electron_api_context_bridge.cc: IsPlainObject',
    run: async ({ inPage: run }) =>
      deepEqual(
        await run(
          '(() => { const got = example.echo(new (class { a = 1; f = () => 2; method() {} })()); return [got.a, got.f(), typeof got.method] })()',
        ),
        [1, 2, 'undefined'],
      ),
  },
  {
    id: 'bridge: of an error its words arrive, and not its kind',
    from: `${spec}: should copy thrown errors into the other context`,
    run: async ({ inPage: run }) =>
      deepEqual(
        await run(
          '(() => { const caught = (f) => { try { f() } catch (error) { return [error.constructor === Error, error.message] } }; return [caught(example.throwsKind), caught(example.throwsText)] })()',
        ),
        [
          [true, 'i-threw'],
          [
            true,
            'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
          ],
        ],
      ),
  },
  {
    id: 'world: the preload does not see what the page defines',
    from: 'docs/tutorial/context-isolation.md',
    run: async ({ inPage: run }) => equal(await run('globalThis.pageOnly = 1, example.seesPage()'), false),
  },
  {
    id: 'world: the page does not see what the preload has',
    from: 'docs/tutorial/context-isolation.md',
    run: async ({ inPage: run }) =>
      deepEqual(
        await run('["require", "process", "module", "Buffer", "electron"].filter((name) => name in globalThis)'),
        [],
      ),
  },
  {
    id: 'world: a page that replaces its own natives changes nothing in the preload',
    from: `${spec}: should proxy promises correctly when Function.prototype has been overridden in the main world`,
    run: async ({ inPage: run, freshPage }) => {
      const found = await run(`(() => { ${replaced}; return example.mapped().join() + example.asJson() })()`);
      await freshPage();
      equal(found, '2,4,6{"a":1}');
    },
  },
  {
    id: 'world: calls still cross after that',
    from: `${spec}: should proxy promises correctly when Function.prototype has been overridden in the main world`,
    run: async ({ inPage: run, freshPage }) => {
      const found = await run(
        `(async () => { const own = Promise.prototype.then; ${replaced}; Promise.prototype.then = own; return await example.getPromise() })()`,
      );
      await freshPage();
      equal(found, 'proxied-ok');
    },
  },
  {
    id: 'bridge: what has no copy is refused',
    from: 'shell/common/v8_util.cc: An object could not be cloned.',
    run: async ({ inPage: run }) => {
      const error = await run(
        '(() => { try { example.echo(new WeakMap()); return "" } catch (error) { return String(error) } })()',
      );
      match(String(error), /could not be cloned/);
    },
  },
];
