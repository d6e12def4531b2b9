import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { insertAppointment } from '../../main/core/appointments/appointment-writes.ts';
import { insertPerson } from '../../main/core/people/person-writes.ts';
import { createTranslator } from '../../shared/words.ts';
import { fillRecords, makeBenchVault } from './bench-vault.ts';
import { row, spread, type BenchRow } from './measure.ts';
import { descendants, kindOf, mainThreadMs } from './processes.ts';
import { benchBrowser, inWindow, viewport } from './window.ts';

const perMonth = 2000;
const months = 12;

/** Milliseconds that someone looks at a month before asking for the next one; what is read ahead is read in them. */
const lookMs = 1000;

const onLinux = process.platform === 'linux';

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (month: number, at: number): string => `2027-${two(month)}-${two((at % 28) + 1)}`;
const timeOf = (at: number): string => `${two(8 + (at % 9))}:${two((at % 4) * 15)}`;

/** A vault with as many appointments in each month of a year. */
const makeVault = () =>
  makeBenchVault((database) =>
    fillRecords(database, (tx) => {
      const people = Array.from({ length: 500 }, (_, at) => insertPerson(tx, { preferredName: `Person ${at}` }).id);
      const volunteers = Array.from({ length: 20 }, (_, at) => tx.insert('volunteer', { name: `Helper ${at} Reyes` }));
      for (let month = 1; month <= months; month += 1) {
        for (let at = 0; at < perMonth; at += 1) {
          insertAppointment(
            tx,
            {
              personIds: [people[at % people.length] ?? ''],
              kind: 'ice-checkin',
              dateState: 'fixed',
              date: dayOf(month, at),
              startTime: timeOf(at),
              place: '26 Federal Plaza',
              crew: [
                {
                  volunteerId: volunteers[at % volunteers.length] ?? '',
                  role: 'lead',
                  answer: at % 3 === 0 ? 'asked' : 'yes',
                },
              ],
            },
            'America/New_York',
          );
        }
      }
    }),
  );

/**
 * Presses the button and waits until the entries of another month are painted; answers the milliseconds between. They
 * are painted when its first and its 15th day show some: a month's last week shows the first days of the next one.
 */
const clickToPainted = (page: Page, button: string, entry: string, month: number): Promise<number> =>
  page.evaluate(
    async ([buttonSelector, entrySelector, ...days]) => {
      const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
      const shown = () => days.every((day) => document.querySelector(`[data-date="${day}"] ${entrySelector}`) !== null);
      if (shown()) throw new Error('the month was on screen before it was asked for');
      const begun = performance.now();
      document.querySelector<HTMLElement>(buttonSelector)?.click();
      while (!shown()) await frame();
      // Seen in a frame before it is painted; the task after it runs when it is.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return performance.now() - begun;
    },
    [button, entry, dayOf(month, 0), dayOf(month, 14)] as const,
  );

/** What each renderer's main thread has had of the processor; Linux alone says. */
const rendererTimes = (): Map<number, number> =>
  new Map(
    descendants()
      .filter((pid) => kindOf(pid) === 'renderer')
      .map((pid) => [pid, mainThreadMs(pid)]),
  );

interface Months {
  /** From the click to the paint: what the window's main thread worked, or where the system does not tell, what passed. */
  readonly times: readonly number[];
  readonly wall: readonly number[];
}

const eachMonth = async (page: Page, button: string, entry: string): Promise<Months> => {
  const [times, wall]: [number[], number[]] = [[], []];
  for (let month = 2; month <= months; month += 1) {
    await page.waitForTimeout(lookMs);
    const before = onLinux ? rendererTimes() : undefined;
    const passed = await clickToPainted(page, button, entry, month);
    wall.push(passed);
    if (before === undefined) times.push(passed);
    else times.push(Math.max(...[...before].map(([pid, had]) => mainThreadMs(pid) - had)));
  }
  return { times, wall };
};

const measureOurs = (folder: string): Promise<Months & { perDay: number }> =>
  inWindow(folder, async (page) => {
    const t = createTranslator('en');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.calendar') })
      .click();
    const next = page.getByRole('button', { name: t('calendar.next.month'), exact: true });
    while (!(await page.getByText('January 2027').isVisible())) await next.click();
    const entry = '[data-entry]';
    const oneDay = page.locator(`[data-date="${dayOf(1, 14)}"] ${entry}`);
    await oneDay.first().waitFor();
    const perDay = await oneDay.count();
    await next.evaluate((element) => element.setAttribute('data-bench', 'next'));
    return { ...(await eachMonth(page, '[data-bench="next"]', entry)), perDay };
  });

const measureBare = async (perDay: number): Promise<Months> => {
  const outDir = mkdtempSync(join(tmpdir(), 'alongside-bare-calendar-'));
  const browser = await chromium.launch({
    executablePath: benchBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await build({
      root: join(import.meta.dirname, 'bare-calendar'),
      base: './',
      plugins: [react()],
      build: { outDir, emptyOutDir: true, modulePreload: false },
      logLevel: 'error',
      configFile: false,
    });
    const page = await browser.newPage({ viewport });
    const events = Array.from({ length: months * perMonth }, (_, at) => {
      const month = Math.floor(at / perMonth) + 1;
      return { id: String(at), title: `Person ${at % 500}`, start: `${dayOf(month, at % perMonth)}T${timeOf(at)}:00` };
    });
    await page.addInitScript((given) => Object.assign(window, given), { events, firstDay: '2027-01-01', perDay });
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      return route.fulfill({ path: join(outDir, name === '' ? 'index.html' : name) });
    });
    await page.goto('https://bare.localhost/');
    const entry = '[role="listitem"]';
    await page
      .locator(`[data-date="${dayOf(1, 14)}"] ${entry}`)
      .first()
      .waitFor();
    return await eachMonth(page, '#next', entry);
  } finally {
    await browser.close();
    rmSync(outDir, { recursive: true, force: true });
  }
};

/** To another month of 2,000 appointments, from the click to the paint, beside the bare calendar with the same events. */
export const benchMonth = async (): Promise<BenchRow> => {
  const bench = await makeVault();
  await bench.dispatcher.close();
  const { perDay, ...ours } = await measureOurs(bench.folder);
  const floor = await measureBare(perDay);
  await bench.remove();
  const [wallMs, floorWallMs] = [spread(ours.wall).p50, spread(floor.wall).p50];
  return row(
    {
      name: 'month, click to painted',
      measure: onLinux ? 'processor ms' : 'wall ms',
      sizes: { appointments: perMonth, months: months - 1, shownPerDay: perDay, lookMs, wallMs, floorWallMs },
      floor: 'the bare FullCalendar component with the same events in memory',
      limit: 1.3,
    },
    { ours: spread(ours.times), floor: spread(floor.times) },
  );
};
