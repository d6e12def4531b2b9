import { describe, expect, it } from 'vitest';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');
const rows = [
  ['Name', 'A#', 'Languages', 'Check-in date'],
  ['Ana Ruiz', 'A212345601', 'Portuguese (Brazil)', '12/14/2026'],
  ['Luz Mar', 'A212345602', 'Hassaniya, Spanish', '12/15/2026'],
  ['Teo Sol', 'A212345603', 'Mam, no Spanish', '12/16/2026'],
  ['Eva Paz', 'A212345604', 'hassaniya', '12/17/2026'],
];

describe('the languages of a sheet', () => {
  it('are asked about where no one knows them, once, and one answer is for all rows', async () => {
    const core = await openTestCore({ now });
    const files = dropped(csvOf(rows));
    const { questions } = await core.call('imports.preview', { file: 'sheet' }, files);
    expect(questions).toEqual([{ field: 'languages', words: 'Hassaniya', key: 'hassaniya', candidates: [], rows: 2 }]);
    const answers = { languages: { hassaniya: 'ar' } };
    expect((await core.call('imports.preview', { file: 'sheet', answers }, files)).questions).toEqual([]);
    await core.call('imports.run', { file: 'sheet', answers }, files);
    const { items } = await core.call('people.list', { query: '' });
    const people = await Promise.all(items.map(async ({ id }) => core.call('people.get', { id })));
    expect(people.map(({ preferredName, languages, teamNote }) => [preferredName, languages, teamNote])).toEqual([
      ['Ana Ruiz', ['pt'], 'Languages: Portuguese (Brazil)'],
      ['Eva Paz', ['ar'], 'Languages: hassaniya'],
      ['Luz Mar', ['ar', 'es'], 'Languages: Hassaniya, Spanish'],
      ['Teo Sol', ['mam'], 'Languages: Mam, no Spanish'],
    ]);
  });

  it('that someone does not speak are marked', async () => {
    const core = await openTestCore({ now });
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(csvOf(rows)));
    expect(preview.rows.map(({ doubts }) => doubts.map(({ reason }) => reason))).toEqual([
      [],
      [],
      ['languageUnsure'],
      [],
    ]);
  });
});
