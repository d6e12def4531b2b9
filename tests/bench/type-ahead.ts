import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import type { OpenDatabase } from '../../main/core/db/open.ts';
import { createTranslator } from '../../shared/words.ts';
import { makeBenchVault } from './bench-vault.ts';
import { makeSheet } from './make-sheet.ts';
import { compare, row, spread, type BenchRow } from './measure.ts';
import { inWindow } from './window.ts';

const people = 10_000;
const notes = 100_000;
const rounds = 400;

/** What people type, key by key. */
const typed = [
  'o',
  'ol',
  'ole',
  'nunez',
  'nunez o',
  'garcia xi',
  'de la',
  'diallo',
  'muñ',
  'lazaro tra',
  '1000',
  '555',
  'wilmer s',
  'st fle',
];

const words =
  'waited hallway officer papers calm asked interpreter window number called stairs guard bench family phone'.split(
    ' ',
  );

/** Fills the index with as many notes as a large team writes in years. */
export const insertNotes = ({ writer }: OpenDatabase, count: number): void => {
  writer.exec('BEGIN IMMEDIATE');
  for (let note = 0; note < count; note += 1) {
    const text = Array.from({ length: 24 }, (_, at) => words[(note * 7 + at * (1 + (note % 5))) % words.length]).join(
      ' ',
    );
    writer.run(
      "INSERT INTO search_document (kind, record_id, words) VALUES ('note', ?, ?)",
      uuidv7(),
      `${text} n${note}`,
    );
  }
  writer.exec('COMMIT');
};

/** What is typed into the window, letter by letter: names, a family name before a given one, a case code, digits. */
const typedInWindow = [
  'olena',
  'nunez',
  'garcia',
  'diallo',
  'wilmer',
  'traore',
  'xiomara',
  'pierre',
  'hernandez o',
  'muñoz',
  'fatoumata',
  'ixcoy',
  'baptiste j',
  'kovalenko',
  'sergio',
  'luz',
  'singh g',
  'chavez',
  'yesenia',
  'ramirez',
  'abdoulaye',
  'vasquez',
  'jean',
  'tzul',
  '1000',
  '555',
];

/** Typed first and not counted, as every row of the benchmark has rounds that do not count. */
const typedToWarmUp = ['kateryna', 'bol', 'ousmane', '777'];

/**
 * Types words into the list's field letter by letter; answers for each letter the milliseconds from the key to the
 * frame that shows who is found, which is when the list's text has changed and been painted. What was typed before
 * is not measured again: the window still knows its answer.
 */
const keyToPainted = (page: Page, toType: readonly string[]): Promise<number[]> =>
  page.evaluate(async (words) => {
    const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const field = document.querySelector<HTMLInputElement>('main input:not([readonly])');
    const main = document.querySelector('main');
    if (field === null || main === null) throw new Error('no list of people');
    const shown = (): string => main.querySelector('tbody')?.textContent ?? '';
    field.focus();
    const times: number[] = [];
    const seen = new Set<string>();
    for (const word of words) {
      field.select();
      document.execCommand('delete');
      await pause(150);
      for (const letter of word) {
        const before = shown();
        const isNew = !seen.has(field.value + letter);
        const begun = performance.now();
        document.execCommand('insertText', false, letter);
        seen.add(field.value);
        // A letter that leaves the same people on the list shows nothing to measure.
        while (shown() === before && performance.now() - begun < 1000) await frame();
        const hasChanged = shown() !== before;
        // Seen in a frame before it is painted; the task after it runs when it is.
        await pause(0);
        if (hasChanged && isNew) times.push(performance.now() - begun);
        await pause(60);
      }
    }
    return times;
  }, toType);

/** Finding people while someone types, through the contract, beside the bare full-text query. */
export const benchTypeAhead = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault((database) => insertNotes(database, notes));
  const sheet = Buffer.from(makeSheet(Math.ceil(people / 0.8)), 'utf8').toString('base64');
  await bench.call('imports.run', { file: 'sheet' }, { sheet: { name: 'sheet.csv', base64: sheet } });
  const { people: found } = await bench.call('vault.profile', {});
  const measured = await bench.beside(async (db) =>
    compare(
      rounds,
      (round) => bench.call('people.list', { query: typed[Math.abs(round) % typed.length] ?? '', limit: 50 }),
      (round) => {
        const query = (typed[Math.abs(round) % typed.length] ?? '')
          .normalize('NFD')
          .split(' ')
          .map((word) => `"${word}"*`)
          .join(' ');
        db.all(
          `SELECT d.record_id FROM person_search JOIN search_document d ON d.rowid = person_search.rowid
           WHERE person_search MATCH ? ORDER BY rank LIMIT 50`,
          query,
        );
      },
    ),
  );
  await bench.dispatcher.close();
  const painted = await inWindow(bench.folder, async (page) => {
    const t = createTranslator('en');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.people') })
      .click();
    await page.getByRole('table').or(page.getByRole('grid')).getByRole('row').nth(5).waitFor();
    await keyToPainted(page, typedToWarmUp);
    return keyToPainted(page, typedInWindow);
  });
  await bench.remove();
  const { p95 } = spread(painted);
  return row(
    {
      name: 'type-ahead',
      sizes: { people: found ?? 0, notes, rounds, keysInWindow: painted.length },
      floor: 'bare FTS5 query, best 50',
      limit: 1.5,
      also: { 'p95 in ms from key to painted': { value: p95, limit: 50 } },
    },
    measured,
  );
};
