import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folders } from './build-folders.ts';
import { fullParts, runParts } from './rings/full-parts.ts';
import { type FullRecord, pageOf, partsToRun, recordFor } from './rings/full-record.ts';
import { conclude, provideWindowParts, say } from './rings/steps.ts';

/**
 * `npm run test:full`: everything, before something is called done. It takes more than an hour, so it remembers what has
 * passed at a commit: run again, it continues with the rest. `--only WORD,WORD` runs the parts with a word in their names,
 * whether they have passed or not; `--list` names the parts.
 */

const limit = 2 * 60 * 60;
const page = 'docs/last-full-run.md';
const kept = join(folders.root, '.last-full-run.json');

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean', default: false } } });
const words = values.only?.split(',') ?? [];
const names = Object.keys(fullParts);

// The page is about the commit before the one that brings it.
const withoutPage = ['--', '.', `:(exclude)${page}`];
const git = (...args: string[]): string | null => {
  const { status, stdout } = spawnSync('git', [...args, ...withoutPage], { cwd: folders.root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};
const commit = git('log', '-1', '--format=%H');
const isCommitted = commit !== null && git('status', '--porcelain') === '';

const wasKept = isCommitted && existsSync(kept) ? readFileSync(kept, 'utf8') : null;
let record: FullRecord = recordFor(commit ?? 'unknown', wasKept);

const remember = (): void => {
  if (!isCommitted) return;
  writeFileSync(kept, JSON.stringify(record, null, 2));
  writeFileSync(join(folders.root, page), pageOf(record, names));
};

const run = async (): Promise<void> => {
  const wanted = partsToRun(names, record, words);
  const done = names.filter((name) => record.parts[name]?.failed === 0 && !wanted.includes(name));
  if (done.length > 0) say(`Passed at this commit before: ${done.join(', ')}`);
  if (!isCommitted) say('Some changes are not committed, so nothing of this run is remembered.');
  const begun = performance.now();
  await provideWindowParts();
  const total = await runParts(wanted, (name, outcome, seconds) => {
    const result = {
      ...outcome,
      remarks: [...outcome.remarks],
      figures: [...outcome.figures],
      seconds,
      at: new Date().toISOString(),
    };
    record = { ...record, parts: { ...record.parts, [name]: result } };
    remember();
  });
  conclude('test:full', total, (performance.now() - begun) / 1000, limit);
};

if (values.list) say(names.join('\n'));
else await run();
