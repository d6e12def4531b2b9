import type { Page } from 'playwright-core';
import { createTranslator } from '../../shared/words.ts';
import { type BenchVault, makeBenchVault } from './bench-vault.ts';
import { makeSheet } from './make-sheet.ts';
import { compare, row, spread, type BenchRow } from './measure.ts';
import { inWindow } from './window.ts';

const large = { people: 10_000, detentions: 1000 } as const;
const small = { people: 100, detentions: 100 } as const;
const rounds = 60;
/** What a screen reads of a list at once. */
const page = 100;
const atOnce = 40;
const clicks = 8;
/** So many at the top of the list of people are not detained: the clicks are on them. */
const stayFree = 20;

/** A vault with so many people, and so many open detentions: half of them of people, half of someone no one knows. */
const vaultWith = async ({ people, detentions }: { people: number; detentions: number }): Promise<BenchVault> => {
  const bench = await makeBenchVault();
  const sheet = Buffer.from(makeSheet(Math.ceil(people / 0.8)), 'utf8').toString('base64');
  await bench.call('imports.run', { file: 'sheet' }, { sheet: { name: 'sheet.csv', base64: sheet } });
  const { items } = await bench.call('people.list', { limit: detentions, offset: stayFree });
  for (let begun = 0; begun < detentions; begun += atOnce) {
    const group = Array.from({ length: Math.min(atOnce, detentions - begun) }, (_, at) => {
      const personId = at % 2 === 0 ? items[(begun + at) / 2]?.id : undefined;
      return personId === undefined ? { knownAs: `Juan ${begun + at}`, phone: '404-555-0143' } : { personId };
    });
    await bench.call('detentions.start', { shared: { place: 'Parking lot' }, people: group });
  }
  return bench;
};

/** Clicks "Detained now" on people's pages; answers the milliseconds until the first thing to do is painted. */
const clickToPainted = async (window: Page): Promise<number[]> => {
  const t = createTranslator('en');
  const times: number[] = [];
  for (let click = 0; click < clicks; click += 1) {
    await window
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.people') })
      .click();
    const rows = window.getByRole('table').or(window.getByRole('grid')).getByRole('row');
    await rows.nth(click + 2).click();
    const button = window.getByRole('main').getByRole('button', { name: t('detentions.now.button'), exact: true });
    const time = await button.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const begun = performance.now();
          const look = (): void => {
            const isThere = document.querySelector('section[data-step] h2') !== null;
            requestAnimationFrame(isThere ? () => setTimeout(() => resolve(performance.now() - begun)) : look);
          };
          if (element instanceof HTMLElement) element.click();
          look();
        }),
    );
    times.push(time);
  }
  return times;
};

/** Who is in detention: the list and one of them, in a large vault beside a small one; and from a click to painted. */
export const benchDetained = async (): Promise<BenchRow> => {
  const [ours, floor] = [await vaultWith(large), await vaultWith(small)];
  const first = async (bench: BenchVault): Promise<string> =>
    (await bench.call('detentions.list', { limit: 1 })).items[0]?.id ?? '';
  const ids = { ours: await first(ours), floor: await first(floor) };
  const read = async (bench: BenchVault, id: string): Promise<void> => {
    await bench.call('detentions.list', { limit: page });
    await bench.call('detentions.get', { id });
    await bench.call('detentions.count', {});
  };
  const measured = await compare(
    rounds,
    () => read(ours, ids.ours),
    () => read(floor, ids.floor),
  );
  await floor.dispatcher.close();
  await floor.remove();
  await ours.dispatcher.close();
  const painted = await inWindow(ours.folder, clickToPainted);
  await ours.remove();
  return row(
    {
      name: 'detained',
      sizes: { ...large, rounds, clicks: painted.length },
      floor: `the same with ${small.people} people and ${small.detentions} detentions`,
      limit: 1.3,
      also: { 'p95 in ms from “Detained now” to painted': { value: spread(painted).p95, limit: 1000 } },
    },
    measured,
  );
};
