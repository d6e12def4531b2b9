import type { TestRun } from '../test-results.ts';

/** What a step found: numbers of tests, and what is said again at the end, where no one has to look for it. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly remarks: readonly string[];
  /** What tests say that they counted. */
  readonly figures: readonly string[];
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, remarks: [], figures: [] };

export const add = (a: Outcome, b: Outcome): Outcome => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  remarks: [...a.remarks, ...b.remarks],
  figures: [...a.figures, ...b.figures],
});

/** A step that could not even run its tests, or a check that found something, counts as one failure. */
export const oneFailure = (what: string): Outcome => ({ ...nothing, failed: 1, remarks: [`failed: ${what}`] });

/** Counts a run of tests; those that failed and those that needed a second try are named. */
export const counted = (name: string, { results, failed }: TestRun): Outcome => {
  const inState = (state: string) => results.filter((result) => result.state === state);
  const failures = inState('failed');
  const again = results.filter(({ triedAgain }) => triedAgain);
  const outcome: Outcome = {
    passed: inState('passed').length,
    failed: failures.length,
    skipped: inState('skipped').length,
    remarks: [
      ...failures.map(({ title }) => `failed: ${title}`),
      ...again.map(({ title }) => `passed at a second try: ${title}`),
    ],
    figures: results.flatMap(({ figure }) => figure ?? []),
  };
  if (failures.length > 0) return outcome;
  // A run in which no test ran proves nothing, such as one whose name fits none.
  return failed || outcome.passed === 0 ? add(outcome, oneFailure(name)) : outcome;
};

export const countLine = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

const inWords = (seconds: number): string =>
  seconds < 120 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

/** How long a ring took, and how long it may take. A ring over its limit fails nothing, since machines differ. */
export const timeLine = (ring: string, seconds: number, limit: number): string =>
  seconds <= limit
    ? `${ring}: ${inWords(seconds)} (limit ${inWords(limit)})`
    : `${ring}: ${inWords(seconds)}: OVER ITS LIMIT of ${inWords(limit)}. Make a test quicker, or move it to a ring that runs less often.`;
