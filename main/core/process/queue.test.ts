import { expect, it } from 'vitest';
import { Queue } from './queue.ts';

/** Work that ends when it is told to. */
const workThatWaits = () => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { run: () => promise, end: resolve, fail: reject };
};

it('begins a piece of work when the one before it has ended', async () => {
  const queue = new Queue();
  const first = workThatWaits();
  const begun: string[] = [];
  const one = queue.run(() => (begun.push('first'), first.run()));
  const two = queue.run(() => (begun.push('second'), Promise.resolve('two')));
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['first']);
  first.end('one');
  expect(await Promise.all([one, two])).toEqual(['one', 'two']);
  expect(begun).toEqual(['first', 'second']);
});

it('continues after work that fails, and reports it only to the caller', async () => {
  const queue = new Queue();
  const failing = queue.run(() => Promise.reject(new Error('the disk is full')));
  const next = queue.run(() => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await next).toBe('next');
  await expect(queue.ended()).resolves.toBeDefined();
});
