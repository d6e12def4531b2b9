import { spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import { createTranslator } from '../../shared/words.ts';
import { makeBenchVault } from './bench-vault.ts';
import { makeSheet } from './make-sheet.ts';
import { row, type BenchRow } from './measure.ts';
import { descendants, kindOf, privateMegabytes } from './processes.ts';
import { benchBrowser, inWindow, viewport } from './window.ts';

const people = 10_000;
/** The most that the whole program may keep to itself, in MB. */
const most = 350;

const privateOfAll = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + privateMegabytes(pid), 0);

/** Looks through the list of people to its end and finds some by name, as someone at work does. */
const workWithPeople = async (page: Page): Promise<void> => {
  const t = createTranslator('en');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('app.screens.people') })
    .click();
  const list = page.getByRole('table').or(page.getByRole('grid'));
  await list.getByRole('row').nth(5).waitFor();
  await page.mouse.move(viewport.width / 2, viewport.height / 2);
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 9000);
    await page.waitForTimeout(50);
  }
  const field = page.locator('main input:not([readonly])').first();
  for (const text of ['garcia', 'nunez o', '']) {
    await field.fill(text);
    await page.waitForTimeout(400);
  }
  await page.waitForTimeout(2000);
};

/** The same browser with an empty page, and two Nodes that do nothing: the shell's and the core's. */
const measureBare = async (): Promise<number> => {
  const begun = new Set(descendants());
  const idle = [0, 1].map(() => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)'], { stdio: 'ignore' }));
  const browser = await chromium.launch({
    executablePath: benchBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await browser.newPage({ viewport });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return privateOfAll(descendants().filter((pid) => !begun.has(pid)));
  } finally {
    await browser.close();
    for (const child of idle) child.kill();
  }
};

/** What the whole program keeps in memory with 10,000 people, in all of its processes; only Linux reports it. */
export const benchMemory = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault();
  const sheet = Buffer.from(makeSheet(Math.ceil(people / 0.8)), 'utf8').toString('base64');
  await bench.call('imports.run', { file: 'sheet' }, { sheet: { name: 'sheet.csv', base64: sheet } });
  const { people: found } = await bench.call('vault.profile', {});
  await bench.dispatcher.close();
  const before = new Set(descendants());
  let sizes: Record<string, number> = {};
  const ours = await inWindow(bench.folder, async (page) => {
    await workWithPeople(page);
    const pids = descendants().filter((pid) => !before.has(pid));
    sizes = Object.fromEntries(pids.map((pid) => [`${kindOf(pid)} ${pid}`, Math.round(privateMegabytes(pid))]));
    return privateOfAll(pids);
  });
  const floor = await measureBare();
  await bench.remove();
  const spreadOf = (megabytes: number) => ({ p50: Math.round(megabytes), p95: Math.round(megabytes) });
  return row(
    {
      name: 'memory of the whole program',
      measure: 'MB',
      sizes: { people: found ?? 0, ...sizes },
      floor: 'the same browser with an empty page and two idle Node processes',
      limit: 3,
      also: { 'private MB, all processes': { value: Math.round(ours), limit: most } },
    },
    { ours: spreadOf(ours), floor: spreadOf(floor) },
  );
};
