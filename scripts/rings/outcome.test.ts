import { describe, expect, it } from 'vitest';
import type { TestResult } from '../test-results.ts';
import { add, counted, countLine, nothing, oneFailure, timeLine } from './outcome.ts';

const result = (title: string, state: TestResult['state'], triedAgain = false): TestResult => ({
  title,
  state,
  triedAgain,
  seconds: 1,
});

describe('a run of tests', () => {
  it('is counted, and names what failed and what needed a second try', () => {
    const results = [
      { ...result('a', 'passed'), figure: '12 kills' },
      result('b', 'failed'),
      result('c', 'skipped'),
      result('d', 'passed', true),
    ];
    expect(counted('unit', { results, failed: true })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      remarks: ['failed: b', 'passed at a second try: d'],
      figures: ['12 kills'],
    });
  });

  it.each([
    ['fails without a test that failed', [result('a', 'passed')], true],
    ['runs no test', [result('a', 'skipped')], false],
    ['writes no report', [], true],
  ])('that %s is one failure', (_what, results, failed) => {
    expect(counted('unit', { results, failed })).toMatchObject({ failed: 1, remarks: ['failed: unit'] });
  });
});

describe('what is said at the end', () => {
  it('counts the tests of all steps', () => {
    const total = [nothing, { ...nothing, passed: 3, skipped: 1 }, oneFailure('lint')].reduce(add);
    expect(countLine(total)).toBe('3 passed, 1 failed, 1 skipped');
    expect(total.remarks).toEqual(['failed: lint']);
  });

  it('says time and limit, and is loud about a ring that takes longer', () => {
    expect(timeLine('check', 48.2, 60)).toBe('check: 48 s (limit 60 s)');
    expect(timeLine('test', 427, 600)).toBe('test: 7 min 7 s (limit 10 min 0 s)');
    expect(timeLine('check', 73, 60)).toContain('check: 73 s: OVER ITS LIMIT of 60 s');
  });
});
