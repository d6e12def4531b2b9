import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../build-folders.ts';
import { buildAll, isBuilt } from '../build.ts';
import { runConformance } from '../conformance/conformance.ts';
import { missingLibraries } from '../packaging/native-libraries.ts';
import { hasDisplay } from '../system.ts';
import { electronVersion, fetchElectron } from './fetch-electron.ts';
import { findPacked } from './packed-program.ts';
import { planFor, surroundingsOf, type Plan } from './run-electron.ts';

/**
 * `npm run check:electron`: tries the program on Electron itself, for anyone with a network, and writes a report to hand
 * in. Exit code 2 says that nothing was checked, and why.
 */

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const reportFile = join(folders.root, 'electron-report.json');

/** What a run cannot show on a computer is named, and is no failure. */
type Part =
  | { readonly name: string; readonly ok: boolean; readonly details: readonly object[] }
  | { readonly name: string; readonly notChecked: string };

interface Report {
  readonly electron: string;
  readonly system: string;
  readonly date: string;
  readonly notChecked?: string;
  readonly parts: readonly Part[];
}

const reportOf = (parts: readonly Part[], notChecked?: string): Report => ({
  electron: electronVersion(),
  system: `${process.platform} ${process.arch} ${release()}`,
  date: new Date().toISOString().slice(0, 10),
  ...(notChecked === undefined ? {} : { notChecked }),
  parts,
});

const write = (report: Report): void => {
  writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  say(`\nThe report is in electron-report.json. Please attach it to an issue.`);
};

const linesOf = (file: string): object[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as object))) // written by the program, one a line
    : [];

const fiveMinutes = 5 * 60_000;

/** Runs a program with `--smoke`, and reads what it wrote. */
const smoke = (name: string, binary: string, args: readonly string[], env: NodeJS.ProcessEnv): Part => {
  say(`\n${name}…`);
  const folder = mkdtempSync(join(tmpdir(), 'alongside-check-'));
  try {
    const file = join(folder, 'smoke');
    const { status, signal } = spawnSync(binary, [...args, `--smoke=${file}`], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: fiveMinutes,
    });
    const details = linesOf(file);
    for (const step of details) say(JSON.stringify(step));
    return { name, ok: status === 0, details: [...details, { status, signal }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const conformance = async (binary: string, env: NodeJS.ProcessEnv, flags: readonly string[]): Promise<Part> => {
  const name = 'Electron answers as the cases say';
  say(`\n${name}…`);
  const outcomes = await runConformance((main, { userData, env: more }) => {
    const args = [`--user-data-dir=${userData}`, ...flags, main];
    spawnSync(binary, args, { env: { ...env, ...more }, stdio: 'inherit', timeout: fiveMinutes });
    return Promise.resolve();
  });
  const failed = outcomes.filter(({ ok }) => !ok);
  say(`${outcomes.length - failed.length} of ${outcomes.length} cases hold`);
  for (const { id, from, why } of failed) say(`  ${id} (${from}): ${why}`);
  return { name, ok: outcomes.length > 0 && failed.length === 0, details: outcomes };
};

const packed = (env: NodeJS.ProcessEnv, withoutSandbox: boolean): Part => {
  const name = 'The packed program tries itself out';
  if (withoutSandbox) return { name, notChecked: 'root starts it without a sandbox, and then it refuses to run' };
  const missing = missingLibraries(process.platform);
  if (missing.length > 0) return { name, notChecked: missing.join(' ') };
  say('\nPacking…');
  const dist = join(folders.root, 'scripts', 'packaging', 'dist.ts');
  const { status } = spawnSync(process.execPath, [dist, '--trial'], { stdio: 'inherit' });
  const binary = findPacked(join(folders.root, 'dist', 'trial'));
  if (status !== 0 || binary === null) return { name, ok: false, details: [{ why: 'it could not be packed', status }] };
  const plan = planFor({ binary, program: '', userData: '' }, surroundingsOf(binary), env);
  return 'reason' in plan ? { name, notChecked: plan.reason } : smoke(name, binary, [], env);
};

const check = async (binary: string, { args, env }: Extract<Plan, { args: readonly string[] }>): Promise<number> => {
  const flags = args.filter((argument) => argument === '--no-sandbox');
  const parts = [
    await conformance(binary, env, flags),
    smoke('The program tries itself out', binary, [...flags, folders.root], env),
    packed(env, flags.length > 0),
  ];
  write(reportOf(parts));
  const failed = parts.filter((part) => 'ok' in part && !part.ok);
  for (const part of parts) {
    say(`${'notChecked' in part ? `not checked (${part.notChecked})` : part.ok ? 'yes' : 'NO'}: ${part.name}`);
  }
  return failed.length === 0 ? 0 : 1;
};

const notChecked = (reason: string): number => {
  say(`Not checked: ${reason}.`);
  write(reportOf([], reason));
  return 2;
};

const main = async (): Promise<number> => {
  if (!hasDisplay()) return notChecked('there is no display to show a window on');
  const fetched = await fetchElectron({ say });
  if ('reason' in fetched) return notChecked(`Electron can’t be had here: ${fetched.reason}`);
  const { binary } = fetched;
  const plan = planFor({ binary, program: folders.root, userData: '' }, surroundingsOf(binary), process.env);
  if ('reason' in plan) return notChecked(`Electron can’t run here: ${plan.reason}`);
  if (!(await isBuilt())) await buildAll();
  return check(binary, plan);
};

process.exitCode = await main();
