import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { LastResort } from './last-resort.ts';

const setup = (clearAway: () => Promise<void> = () => Promise.resolve()) => {
  const log: string[] = [];
  const process = new EventEmitter();
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const lastResort = new LastResort({
    clearAway: () => {
      log.push('cleared away');
      return clearAway();
    },
    tell: () => void log.push('told'),
    exit: (code) => {
      log.push(`exit ${code}`);
      resolve();
    },
    report: (place) => void log.push(`bug in ${place}`),
  });
  lastResort.listenTo(process);
  return { log, process, ended };
};

test.each(['uncaughtException', 'unhandledRejection'])(
  'an error that nothing caught (%s) locks, is told without its words, and ends Alongside',
  async (event) => {
    const { log, process, ended } = setup();
    process.emit(event, new Error('Maria Example'));
    await ended;
    expect(log).toEqual(['bug in main process', 'cleared away', 'told', 'exit 1']);
  },
);

test('a second error while Alongside ends is reported and starts nothing again', async () => {
  const { log, process, ended } = setup();
  process.emit('uncaughtException', new Error('first'));
  process.emit('uncaughtException', new Error('second'));
  await ended;
  expect(log.filter((line) => line !== 'bug in main process')).toEqual(['cleared away', 'told', 'exit 1']);
});

test('what cannot be cleared away keeps Alongside from ending for less than two seconds', async () => {
  const { log, process, ended } = setup(() => new Promise(() => {}));
  const begun = performance.now();
  process.emit('uncaughtException', new Error('first'));
  await ended;
  expect([performance.now() - begun < 2000, log.at(-1)]).toEqual([true, 'exit 1']);
});
