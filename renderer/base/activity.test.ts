import { expect, it, vi } from 'vitest';
import { createActivityReporter, reportEvery } from './activity.ts';

it('reports the first sign of life at once and then at most every fifteen seconds', () => {
  const report = vi.fn();
  let now = 100;
  const onSign = createActivityReporter(report, () => now);
  onSign();
  now += reportEvery - 1;
  onSign();
  expect(report).toHaveBeenCalledTimes(1);
  now += 1;
  onSign();
  onSign();
  expect(report).toHaveBeenCalledTimes(2);
  expect(reportEvery).toBe(15_000);
});
