import { describe, expect, it } from 'vitest';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

const run = async (rows: readonly (readonly string[])[]) => {
  const core = await openTestCore({ now });
  const files = dropped(csvOf(rows));
  const preview = await core.call('imports.preview', { file: 'sheet' }, files);
  await core.call('imports.run', { file: 'sheet' }, files);
  const { items } = await core.call('people.list', { query: '' });
  const people = await Promise.all(items.map(async ({ id }) => core.call('people.get', { id })));
  return { preview, people };
};

const header = ['Name', 'A#', 'DOB', 'Check-in date'];

describe('the names of a sheet', () => {
  it.each([
    ['ZHANG Wei', { given: 'Wei', firstFamily: 'ZHANG' }, [], null],
    ['Ruiz, Jr., Ana', { given: 'Ana', firstFamily: 'Ruiz Jr.' }, [], 'Name: Ruiz, Jr., Ana'],
    ['Ana “Anita” Ruiz', { given: 'Ana', firstFamily: 'Ruiz' }, ['Anita'], 'Name: Ana “Anita” Ruiz'],
    ['Ana Ruiz née Paz', { given: 'Ana', firstFamily: 'Ruiz' }, ['Ana Paz'], 'Name: Ana Ruiz née Paz'],
    ['Sra. Ana Ruiz', { given: 'Ana', firstFamily: 'Ruiz' }, [], 'Name: Sra. Ana Ruiz'],
    ['1. *Ana Ruiz?', { given: 'Ana', firstFamily: 'Ruiz' }, [], 'Name: 1. *Ana Ruiz?'],
    ['FNU Abdullah', { given: null, firstFamily: 'Abdullah' }, ['FNU Abdullah'], 'Name: FNU Abdullah'],
    ['Ana Ruiz, hija', { given: 'Ana', firstFamily: 'Ruiz' }, [], 'Name: Ana Ruiz, hija'],
  ])('%s: parts, other names, and the words in the note', async (name, legalName, otherNames, teamNote) => {
    const { people } = await run([header, [name, 'A212345601', '1/2/1980', '12/14/2026']]);
    expect(people).toMatchObject([{ legalName, otherNames, teamNote }]);
  });

  it('hold numbers, which are read where the row has none of its own, and marked', async () => {
    const { preview, people } = await run([
      header,
      ['Ana Ruiz A212345601', '', '1/2/1980', '12/14/2026'],
      ['Luz Mar 248-555-0101', 'A212345602', '1/3/1980', '12/15/2026'],
      ['Teo Sol A212345609', 'A212345603', '1/4/1980', '12/16/2026'],
    ]);
    expect(people.map(({ preferredName, aNumber, channels }) => [preferredName, aNumber, channels.length])).toEqual([
      ['Ana Ruiz', '212345601', 0],
      ['Luz Mar', '212345602', 1],
      ['Teo Sol', '212345603', 0],
    ]);
    expect(preview.rows.map(({ doubts }) => doubts.map(({ reason }) => reason))).toEqual([
      ['numberInName'],
      ['numberInName'],
      ['numberInName'],
    ]);
  });

  it('are the same for one person with a number in front, a star, a title', async () => {
    const names = ['Ana Mar', '1. Ana Mar', '*Ana Mar', 'Sra. Ana Mar', 'Ana Mar?', 'MAR Ana'];
    const { people } = await run([header, ...names.map((name) => [name, 'A212345601', '1/2/1980', '12/14/2026'])]);
    expect(people).toHaveLength(1);
  });
});

describe('a family with one name and one A-number', () => {
  const family = (names: readonly string[], born: readonly string[] = ['', '']) =>
    run([header, ...names.map((name, index) => [name, 'A212345601', born[index] ?? '', '12/14/2026'])]);

  it.each([
    ['Ana Ruiz', 'Ana Ruiz, hija'],
    ['Ana Ruiz, madre', 'Ana Ruiz, hija'],
    ['Ana Ruiz - mother', 'Ana Ruiz - daughter'],
    ['Ana Ruiz', 'Ana Ruiz (minor)'],
    ['Luis Paz', 'Luis Paz, hijo'],
    ['Luis Paz', 'Luis Paz Jr.'],
    ['Luis Paz', 'Paz, Jr., Luis'],
    ['Ana Ruiz [madre]', 'Ana Ruiz [bebé]'],
    ['Hija: Ana Ruiz', 'Ana Ruiz'],
    ['Ana Ruiz – su madre', 'Ana Ruiz'],
  ])('is a question, never one person: %s, %s', async (...names) => {
    const { preview, people } = await family(names);
    expect(people).toHaveLength(2);
    expect(preview.rows.map(({ outcome, undecided }) => [outcome, undecided])).toContainEqual(['probablySame', true]);
  });

  it('is one person where the birth dates are one as well, whatever is beside the name', async () => {
    expect((await family(['Ana Ruiz, madre', 'Ana Ruiz'], ['1/2/1980', '1/2/1980'])).people).toHaveLength(1);
  });

  it('a nickname that several have makes no two of them one', async () => {
    const { people } = await run([
      ['Name', 'Check-in date'],
      ['José "Chepe" Paz', '12/14/2026'],
      ['Josefo "Chepe" Gil', '12/15/2026'],
    ]);
    expect(people).toHaveLength(2);
  });
});
