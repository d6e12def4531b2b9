import { describe, expect, it } from 'vitest';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

describe('a family under the A-number of one of them', () => {
  it('stays as many people as it is, each with their own birth date, and someone is asked', async () => {
    const core = await openTestCore({ now });
    const files = dropped(
      csvOf([
        ['Name', 'A#', 'DOB', 'Relationship', 'Check-in date', 'Time'],
        ['Rosa Paz Gil', 'A212345601', '1/2/1980', 'mother', '12/14/2026', '9:00 AM'],
        ['José Paz Gil', 'A212345601', '5/6/2010', 'son', '12/14/2026', '9:00 AM'],
        ['Josué Paz Gil', 'A212345601', '5/6/2010', 'son', '12/14/2026', '9:00 AM'],
        ['Rosa María Paz Gil', 'A212345601', '7/8/2012', 'daughter', '12/14/2026', '9:00 AM'],
      ]),
    );
    const preview = await core.call('imports.preview', { file: 'sheet' }, files);
    expect(preview.rows.map(({ outcome, undecided }) => [outcome, undecided])).toEqual([
      ['new', false],
      ['probablySame', true],
      ['probablySame', true],
      ['probablySame', true],
    ]);
    await core.call('imports.run', { file: 'sheet' }, files);
    const { items } = await core.call('people.list', { query: '' });
    const people = await Promise.all(items.map(({ id }) => core.call('people.get', { id })));
    expect(new Set(people.map(({ preferredName, birthDate }) => `${preferredName} ${birthDate ?? ''}`))).toEqual(
      new Set([
        'José Paz Gil 2010-05-06',
        'Josué Paz Gil 2010-05-06',
        'Rosa María Paz Gil 2012-07-08',
        'Rosa Paz Gil 1980-01-02',
      ]),
    );
  });
});

describe('rows of one person that say different things', () => {
  const header = [
    'Name',
    'A#',
    'DOB',
    'Country',
    'Nationality',
    'Pronouns',
    'Goes by',
    'Interpreter needed',
    'Check-in date',
  ];
  const first = [
    'Ana Ruiz',
    'A212345681',
    '1/13/1980',
    'Honduras',
    'Honduras',
    'she/her',
    'Anita',
    'yes',
    '12/14/2026',
  ];

  it.each([
    ['Country', 3, 'Guatemala'],
    ['Country', 3, 'El Salvador'],
    ['Nationality', 4, 'Guatemala'],
    ['Nationality', 4, 'Mexico'],
    ['Pronouns', 5, 'they/them'],
    ['Pronouns', 5, 'él'],
    ['Goes by', 6, 'Nita'],
    ['Goes by', 6, 'La Chata'],
    ['Interpreter needed', 7, 'no'],
    ['Interpreter needed', 7, 'N'],
  ])('keep both, and say so: %s', async (name, column, text) => {
    const core = await openTestCore({ now });
    const second = first.with(column, text).with(8, '1/14/2027');
    const files = dropped(csvOf([header, first, second]));
    const preview = await core.call('imports.preview', { file: 'sheet' }, files);
    expect(preview.rows.map(({ doubts }) => doubts.map(({ reason, value }) => [reason, value]))).toEqual([
      [],
      [['differs', text]],
    ]);
    await core.call('imports.run', { file: 'sheet' }, files);
    const { items } = await core.call('people.list', { query: '' });
    expect(items).toHaveLength(1);
    expect((await core.call('people.get', { id: items[0]?.id ?? '' })).teamNote).toBe(`${name}: ${text}`);
  });

  it('keep both birth dates once someone says that they are one person', async () => {
    const core = await openTestCore({ now });
    const second = first.with(2, '2/13/1980').with(8, '1/14/2027');
    const files = dropped(csvOf([header, first, second]));
    const decisions = { rows: { 3: { action: 'same' as const, row: 2 } } };
    const preview = await core.call('imports.preview', { file: 'sheet', decisions }, files);
    expect(preview.rows[1]?.doubts.map(({ reason }) => reason)).toEqual(['differs']);
    await core.call('imports.run', { file: 'sheet', decisions }, files);
    const { items } = await core.call('people.list', { query: '' });
    expect(items).toHaveLength(1);
    expect(await core.call('people.get', { id: items[0]?.id ?? '' })).toMatchObject({
      birthDate: '1980-01-13',
      teamNote: 'DOB: 2/13/1980',
    });
  });
});
