import { z } from 'zod';
import { add, countLine, nothing } from './outcome.ts';

const partResult = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  remarks: z.array(z.string()),
  figures: z.array(z.string()),
  seconds: z.number(),
  /** When it ended, as ISO 8601. */
  at: z.string(),
});

/** How one part of the full run ended. */
export type PartResult = z.infer<typeof partResult>;

/** What the full run has found at one commit, part by part; kept between runs, so that it can be made in pieces. */
export const fullRecord = z.object({ commit: z.string(), parts: z.record(z.string(), partResult) });
export type FullRecord = z.infer<typeof fullRecord>;

/** What earlier runs found at this commit; of another commit nothing counts. */
export const recordFor = (commit: string, kept: string | null): FullRecord => {
  const parsed = kept === null ? null : fullRecord.safeParse(JSON.parse(kept));
  return parsed?.success === true && parsed.data.commit === commit ? parsed.data : { commit, parts: {} };
};

/**
 * The parts that are to run: those with one of the words in their names, or, without words, those that have not passed
 * at this commit.
 */
export const partsToRun = (names: readonly string[], { parts }: FullRecord, words: readonly string[]): string[] =>
  names.filter((name) =>
    words.length > 0 ? words.some((word) => name.includes(word)) : parts[name] === undefined || parts[name].failed > 0,
  );

const minutes = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines.map((line) => `- ${line}`)];

/** The page `docs/last-full-run.md`. */
export const pageOf = ({ commit, parts }: FullRecord, names: readonly string[]): string => {
  const run = names.flatMap((name) => parts[name] ?? []);
  const total = run.reduce((sum, part) => add(sum, part), nothing);
  const last = run
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
    ?.slice(0, 10);
  const missing = names.filter((name) => parts[name] === undefined);
  const verdict = [
    total.failed > 0 ? 'It found failures.' : null,
    missing.length > 0 ? `It is not complete: ${missing.length} of ${names.length} parts did not run.` : null,
  ].filter((line) => line !== null);
  return [
    '# The last full run',
    '',
    'What `npm run test:full` found when it last ran; it writes this page. [testing.md](testing.md) says what it runs.',
    '',
    `- Commit ${commit}`,
    `- ${last ?? 'No day'}`,
    `- ${countLine(total)}, in ${minutes(run.reduce((sum, { seconds }) => sum + seconds, 0))}`,
    ...verdict.map((line) => `- ${line}`),
    '',
    '| part | passed | failed | skipped | time |',
    '|---|---:|---:|---:|---:|',
    ...names.map((name) => {
      const part = parts[name];
      return part === undefined
        ? `| ${name} | | | | did not run |`
        : `| ${name} | ${part.passed} | ${part.failed} | ${part.skipped} | ${minutes(part.seconds)} |`;
    }),
    ...listed('Failures, and second tries', total.remarks),
    ...listed('What was counted', total.figures),
    '',
  ].join('\n');
};
