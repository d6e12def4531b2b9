import { TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What the test has counted, for the table of `npm run promises`. */
    figure?: string;
  }
}

/** States what the running test has counted or measured: "200 kills, 104,900 writes, 0 lost". */
export const stateFigure = (figure: string): void => {
  const running = TestRunner.getCurrentTest();
  if (running === undefined) throw new Error('a figure is stated inside a test');
  running.meta.figure = figure;
};

/** A count as people read it: 104,900. */
export const counted = (count: number): string => count.toLocaleString('en-US');
