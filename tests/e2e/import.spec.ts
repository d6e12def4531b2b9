import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { makeSheet } from '../bench/make-sheet.ts';
import { csvOf } from '../support/import-sheets.ts';
import { makeXlsx } from '../support/xlsx-file.ts';
import { ImportPage } from './pages/import-pages.ts';
import type { App } from './support/app.ts';
import { test as program } from './support/program.ts';
import { blank, t, within } from './support/words.ts';

program.describe.configure({ timeout: 180_000 });

/** The demo at the screen on which a sheet is dropped. */
const test = program.extend<{ readonly importing: { readonly app: App; readonly page: ImportPage } }>({
  importing: async ({ demo: app }, use) => {
    await use({ app, page: await new ImportPage(app.page).open() });
    expect(app.requests()).toEqual([]);
  },
});

const sample = (name: string): string => join(import.meta.dirname, '..', 'fixtures', 'sheets', name);

const peopleIn = async (app: App): Promise<number> => {
  const listed = await app.call('people.list', {});
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.total;
};

test('a tracker is imported, fixed, and undone', async ({ importing: { app, page } }) => {
  const before = await peopleIn(app);
  await page.choose(sample('accompaniment-tracker.csv'));
  await page.ready();
  await page.filter('broken');
  await expect(
    page.rows.getByText(t('imports.reason.noSuchDay', { value: '31/31/2026', header: 'Check-in date' })),
  ).toBeVisible();
  await page.run();
  await expect(app.page.getByText(/\b1\d\d people and 140 appointments/)).toBeVisible();

  const wrong = page.broken(25);
  const field = wrong.getByRole('textbox', { name: t('imports.field.appointmentDate') });
  await field.fill('2/30/2027');
  await field.press('Enter');
  await expect(
    wrong.getByText(within(t('imports.reason.noSuchDay', { value: '2/30/2027', header: blank }))),
  ).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('2/26/2027');
  await field.press('Enter');
  await expect(wrong.getByText(t('imports.broken.fixed'), { exact: true })).toBeVisible();
  await expect(page.broken(28).getByRole('textbox')).toBeFocused();

  await page.undo();
  await expect(app.page.getByRole('heading', { name: t('imports.list.undone') })).toBeVisible();
  expect(await peopleIn(app)).toBe(before);
});

test(
  'what was changed since is shown before it is undone with the import',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    const before = await peopleIn(app);
    await page.chooseText(
      csvOf([
        ['Name', 'A#', 'Check-in date'],
        ['Zenaida Quispe', 'A091313151', '12/28/2026'],
      ]),
    );
    await page.run();
    const found = await app.call('people.list', { query: 'Zenaida' });
    const id = found.ok ? (found.value.items[0]?.id ?? '') : '';
    await app.call('people.save', { id, pronouns: 'ella' });
    await page.undo();
    const dialog = app.page.getByRole('dialog', { name: t('imports.force.title') });
    await expect(dialog).toContainText(t('imports.force.body', { what: t('imports.count.people', { count: 1 }) }));
    await dialog.getByRole('checkbox').check({ force: true });
    await dialog.getByRole('button', { name: t('imports.force.confirm') }).click();
    await expect(app.page.getByRole('heading', { name: t('imports.list.undone') })).toBeVisible();
    expect(await peopleIn(app)).toBe(before);
  },
);

test(
  'a sheet that comes again shows what changed and what is gone, and does what is chosen',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    const header = ['Name', 'A#', 'DOB', 'Check-in date', 'Time', 'Where', 'Lead'];
    const rowOf = (name: string, number: number, ...rest: readonly string[]) => [
      name,
      `A09131315${number}`,
      `1/${number + 1}/1980`,
      ...rest,
    ];
    const gone = rowOf('Illari Mamani', 4, '2/5/2027', '9:00 AM', 'ERO', 'Noor');
    await page.chooseText(
      csvOf([
        header,
        rowOf('Zenaida Quispe', 1, '2/1/2027', '9:00 AM', 'ERO', 'Noor'),
        rowOf('Wayra Tito', 2, '2/2/2027', '9:00 AM', 'ERO', 'Noor'),
        rowOf('Killa Rojas', 3, '2/3/2027', '9:00 AM', 'ERO', ''),
        gone,
      ]),
    );
    await page.run();
    await app.page.getByRole('button', { name: t('imports.done.another') }).click();
    await page.chooseText(
      csvOf([
        header,
        rowOf('Zenaida Quispe', 1, '2/8/2027', '10:30 AM', 'ERO', 'Pilar'),
        rowOf('Wayra Tito', 2, '2/2/2027', '9:00 AM', 'ERO, 2nd floor', 'Noor'),
        rowOf('Killa Rojas', 3, '2/3/2027', '9:00 AM', 'ERO', ''),
      ]),
    );
    await page.ready();
    await expect(
      page.rows.getByText(t('imports.change.date', { from: 'Mon, Feb 1, 2027', to: 'Mon, Feb 8, 2027' })),
    ).toBeVisible();
    await page.choice('Wayra Tito', 3).selectOption({ label: t('imports.rows.keepHere') });
    await expect(page.rows.getByText(t('imports.change.kept'))).toBeVisible();
    await page
      .goneChoice('Illari Mamani', 'Fri, Feb 5, 2027, 9:00 AM')
      .selectOption({ label: t('imports.gone.cancel') });
    await expect(page.bar).toContainText(t('imports.run.canceling', { count: 1 }));
    await page.run();
    await expect(app.page.getByText(t('imports.done.changed', { count: 1 }))).toBeVisible();
    await expect(app.page.getByText(t('imports.done.canceled', { count: 1 }))).toBeVisible();
    const listed = await app.call('appointments.list', { from: '2027-02-01', to: '2027-02-28' });
    const facts = listed.ok ? listed.value.items.map(({ date, place, status }) => [date, place, status]) : [];
    expect(facts).toEqual([
      ['2027-02-02', 'ERO', 'planned'],
      ['2027-02-03', 'ERO', 'planned'],
      ['2027-02-05', 'ERO', 'cancelled'],
      ['2027-02-08', 'ERO', 'planned'],
    ]);
  },
);

test(
  'columns, the order of dates and rows are decided by hand, and kept while someone looks something up',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    await app.call('people.save', { preferredName: 'Zenaida Quispe', birthDate: '1990-02-28' });
    await page.chooseText(
      csvOf([
        ['Name', 'When', 'Remark'],
        ['Zenaida Quispe', '3/4/2027', 'Office'],
        ['Illari Mamani', '5/6/2027', 'Court'],
        ['Wayra Tito', '7/8/2027', 'Court'],
      ]),
    );
    await page.ready();
    await expect(app.page.getByText(within(t('imports.dates.guess', { example: blank })))).toBeVisible();
    await page.chooseDateOrder('When', 'dmy');
    await page.field('Remark').selectOption({ label: t('imports.field.place') });
    await expect(page.rows.getByText('Sat, Apr 3, 2027')).toBeVisible();
    await page
      .choice('Zenaida Quispe', 2)
      .selectOption({ label: t('imports.rows.sameAs', { name: 'Zenaida Quispe' }) });
    await app.page.getByRole('button', { name: t('imports.rows.leaveOutNamed', { row: '4' }) }).click();
    await expect(page.button).toHaveText(t('imports.run.button', { rows: 2, people: 1, appointments: 2 }));

    await app.page
      .getByRole('navigation')
      .getByRole('button', { name: t('people.title'), exact: true })
      .click();
    await page.open();
    await expect(page.button).toHaveText(t('imports.run.button', { rows: 2, people: 1, appointments: 2 }));
    await page.run();
    const listed = await app.call('appointments.list', { from: '2027-04-01', to: '2027-06-30' });
    expect(listed.ok && listed.value.items.map(({ date, place }) => [date, place])).toEqual([
      ['2027-04-03', 'Office'],
      ['2027-06-05', 'Court'],
    ]);
  },
);

test(
  'a heading among the rows adds no one, and a person is made of it where it is one; sheets that were not read are named',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    const before = await peopleIn(app);
    const book = makeXlsx(
      [
        ['Name', 'A#', 'Check-in date'],
        ['MONDAY DEC 7', null, null],
        ['Zenaida Quispe', 'A091313151', '12/7/2026'],
        ['Wayra 2', null, null],
        ['Illari 3', null, null],
      ],
      { name: 'December', otherSheets: [{ name: 'READ ME', rows: [['How to use this'], ['Ask Sue']] }] },
    );
    await page.choose({ name: 'tracker.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) });
    await page.ready();
    await expect(app.page.getByText(t('imports.found.unread', { count: 1, sheets: 'READ ME' }))).toBeVisible();
    await expect(page.rows.getByText(t('imports.reason.notAPerson', { value: 'MONDAY DEC 7' }))).toBeVisible();
    await page.choice('Illari 3', 5).selectOption({ label: t('imports.rows.newPerson') });
    await expect(page.button).toHaveText(t('imports.run.button', { rows: 2, people: 2, appointments: 1 }));
    await page.run();
    expect(await peopleIn(app)).toBe(before + 2);

    const name = page.broken(4).getByRole('textbox', { name: t('imports.field.fullName') });
    await expect(name).toHaveValue('');
    await name.fill('Wayra Tito');
    await name.press('Enter');
    await expect(page.broken(4).getByText(t('imports.broken.fixed'), { exact: true })).toBeVisible();
    await page.broken(2).getByRole('textbox').press('Enter');
    await expect(app.page.getByText(t('imports.broken.allFixed'))).toBeVisible();
    expect(await peopleIn(app)).toBe(before + 3);
  },
);

test(
  'a wrong file is named for what it is, and the next one is taken',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    await page.chooseText('%PDF-1.7 …', 'list.pdf');
    await expect(app.page.getByRole('alert')).toContainText(t('imports.fileError.wrongKind.pdf'));
    await page.chooseText('', 'empty.csv');
    await expect(app.page.getByRole('alert')).toContainText(t('imports.fileError.unreadable.empty'));
    await page.chooseText(
      csvOf([
        ['Name', 'Notes'],
        ['Zenaida Quispe', 'x'],
      ]),
    );
    await page.ready();
  },
);

test(
  'rows that are still broken are saved as a sheet, once it is clear that it is not encrypted',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    await page.chooseText(
      csvOf([
        ['Name', 'A#', 'Notes'],
        ['Zenaida Quispe', 'A12', '=1+1'],
      ]),
    );
    await page.run();
    const path = join(app.folder, 'rows.csv');
    await app.dialogs.answer(path);
    await app.page.getByRole('button', { name: t('imports.broken.save') }).click();
    const dialog = app.page.getByRole('dialog', { name: t('imports.broken.saveTitle') });
    await expect(dialog.getByRole('button', { name: t('imports.broken.saveConfirm') })).toBeDisabled();
    await dialog.getByRole('textbox').fill(t('imports.broken.saveWord'));
    await dialog.getByRole('textbox').press('Enter');
    await expect(app.page.getByText(t('imports.broken.saved', { count: 1 }))).toBeVisible();
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain("'=1+1");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await app.call('exports.list', {})).toMatchObject({
      value: { exports: [{ kind: 'brokenRows', encrypted: false }] },
    });
  },
);

test(
  'by keyboard alone: rows are reached with arrows, decided with Enter, and Tab passes them by',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    await app.call('people.save', { preferredName: 'Zenaida Quispe', birthDate: '1990-02-28' });
    await page.chooseText(
      csvOf([
        ['Name', 'Check-in date'],
        ['Illari Mamani', '12/28/2026'],
        ['Zenaida Quispe', '12/28/2026'],
      ]),
    );
    await page.ready();
    const { keyboard } = app.page;
    await page.rows.getByRole('row').nth(1).focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.choice('Zenaida Quispe', 3)).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect(page.choice('Zenaida Quispe', 3)).toHaveValue(/^person /);
    await keyboard.press('Escape');
    await expect(page.rows.getByRole('row').nth(2)).toBeFocused();
    await expect(page.button).toHaveText(t('imports.run.button', { rows: 2, people: 1, appointments: 2 }));
    await keyboard.press('Tab');
    await expect(page.button).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.done).toBeVisible({ timeout: 30_000 });
  },
);

test(
  '5,000 rows are shown and imported while the window answers, and the import stops when asked to',
  { tag: '@full' },
  async ({ importing: { app, page } }) => {
    const before = await peopleIn(app);
    const sheet = makeSheet(5000);
    await app.page.evaluate(() => {
      const waits: number[] = [];
      let last = performance.now();
      const look = () => {
        const now = performance.now();
        waits.push(now - last);
        last = now;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(window, { waits });
    });
    const longest = (): Promise<number> =>
      app.page.evaluate(() => {
        const { waits } = window as unknown as { waits: number[] }; // put there above
        return Math.max(...waits.splice(0));
      });
    await page.chooseText(sheet);
    await page.ready();
    const reading = await longest();
    await page.button.click();
    await app.page.getByRole('button', { name: t('imports.run.cancel') }).click();
    await expect(app.page.getByText(t('imports.run.cancelled'))).toBeVisible({ timeout: 30_000 });
    expect(await peopleIn(app)).toBe(before);
    await longest();
    await page.run();
    const writing = await longest();
    process.stdout.write(
      `longest wait for a frame: reading ${reading.toFixed(0)} ms, writing ${writing.toFixed(0)} ms\n`,
    );
    // half a second and more is what a busy machine makes of it; a window that hangs waits for seconds
    expect(Math.max(reading, writing)).toBeLessThan(2000);
  },
);
