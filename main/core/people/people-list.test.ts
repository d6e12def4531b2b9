import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const people: CallInput<'people.save'>[] = [
  {
    preferredName: 'María',
    legalName: { given: 'María', middle: 'José', firstFamily: 'Núñez', secondFamily: 'De la Cruz' },
    aNumber: 'A091-313-151',
    channels: [{ kind: 'phone', value: '+1 (776) 555-0123' }],
  },
  { preferredName: 'Álvaro', legalName: { given: 'Álvaro', firstFamily: "O'Campo" }, otherNames: ['Alvarito'] },
  { preferredName: 'Zoila', legalName: { given: 'Zoila', firstFamily: 'Marín' }, status: 'detained' },
  { preferredName: 'Marie-Claire', legalName: { given: 'Marie-Claire', firstFamily: 'Saint-Fleur' } },
  { preferredName: 'Nguyễn Văn', channels: [{ kind: 'email', value: 'van.nguyen@example.org' }] },
  { preferredName: 'Olena', aNumber: '204 555 018', channels: [{ kind: 'whatsapp', value: '+502 5555 0147' }] },
];

const openWithPeople = async (): Promise<TestCore> => {
  const core = await openTestCore();
  for (const person of people) await core.call('people.save', person);
  return core;
};

const namesFor = async (core: TestCore, query: string): Promise<string[]> =>
  (await core.call('people.list', { query })).items.map((item) => item.preferredName);

describe('the list of people', () => {
  it('is in order of the names as a reader sorts them, marks or not', async () => {
    const core = await openWithPeople();
    const { items, total } = await core.call('people.list', {});
    expect(items.map((item) => item.preferredName)).toEqual([
      'Álvaro',
      'María',
      'Marie-Claire',
      'Nguyễn Văn',
      'Olena',
      'Zoila',
    ]);
    expect(total).toBe(6);
  });

  it('comes page by page and knows how many there are', async () => {
    const core = await openWithPeople();
    const page = await core.call('people.list', { limit: 2, offset: 2 });
    expect(page.items.map((item) => item.preferredName)).toEqual(['Marie-Claire', 'Nguyễn Văn']);
    expect(page).toMatchObject({ total: 6, totalCapped: false });
  });

  it('can be narrowed to a status, with and without a search', async () => {
    const core = await openWithPeople();
    const detained = await core.call('people.list', { status: 'detained' });
    expect(detained).toMatchObject({ total: 1, items: [{ preferredName: 'Zoila' }] });
    expect(await core.call('people.list', { status: 'detained', query: 'mar' })).toMatchObject({ total: 1 });
    expect(await core.call('people.list', { status: 'active', query: 'zoila' })).toMatchObject({ total: 0, items: [] });
  });

  it('follows a changed name, number or channel at once', async () => {
    const core = await openWithPeople();
    const [olena] = (await core.call('people.list', { query: 'olena' })).items;
    await core.call('people.save', { id: olena?.id ?? '', preferredName: 'Lena', aNumber: '91313199', channels: [] });
    expect(await namesFor(core, 'olena')).toEqual([]);
    expect(await namesFor(core, '091313199')).toEqual(['Lena']);
    expect(await namesFor(core, '0147')).toEqual([]);
    expect((await core.call('people.list', {})).items[1]?.preferredName).toBe('Lena');
  });
});

describe('searching for people', () => {
  it.each([
    ['mar', ['María', 'Marie-Claire', 'Zoila']],
    ['maria nunez', ['María']],
    ['nunez maria', ['María']],
    ['NÚÑEZ', ['María']],
    ['de la cruz', ['María']],
    ['delacruz', ['María']],
    ["O'Campo", ['Álvaro']],
    ['O’Campo', ['Álvaro']],
    ['ocampo', ['Álvaro']],
    ['o campo', ['Álvaro']],
    ['alvarit', ['Álvaro']],
    ['saint fleur', ['Marie-Claire']],
    ['saintfleur', ['Marie-Claire']],
    ['marie claire', ['Marie-Claire']],
    ['marieclaire', ['Marie-Claire']],
    ['nguyen', ['Nguyễn Văn']],
    ['van.nguyen@ex', ['Nguyễn Văn']],
    ['maria nobody', []],
  ])('finds by name: %j', async (query, names) => {
    expect(await namesFor(await openWithPeople(), query)).toEqual(names);
  });

  it.each([
    '091-313-151',
    '091-31',
    'A091-313-151',
    'A 091 313 151',
    'a#091313151',
    '091313151',
    '91313151',
    '9131',
    '091 313',
  ])('finds an A-number however it is typed: %j', async (query) => {
    expect(await namesFor(await openWithPeople(), query)).toEqual(['María']);
  });

  it.each(['(776) 555', '776-555-0123', '7765550123', '17765550123', '+1 776 555 01', '5550123', '555-0123', '0123'])(
    'finds a telephone number by its parts: %j',
    async (query) => {
      expect(await namesFor(await openWithPeople(), query)).toEqual(['María']);
    },
  );

  it.each(['50255550147', '+502 5555', '5555 0147', '0147'])('finds a number from abroad: %j', async (query) => {
    expect(await namesFor(await openWithPeople(), query)).toEqual(['Olena']);
  });

  it('finds a case code with and without its hyphen, in either case', async () => {
    const core = await openWithPeople();
    const item = (await core.call('people.list', { query: 'zoila' })).items[0];
    const code = item?.caseCode ?? '';
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replace('-', ''),
      code.replace('-', ' ').toLowerCase(),
      code.slice(0, -1),
    ]) {
      expect(await namesFor(core, typed)).toContain('Zoila');
    }
  });

  it('shows first who has that name, then who has it elsewhere', async () => {
    const core = await openTestCore();
    await core.call('people.save', { preferredName: 'Ana', legalName: { firstFamily: 'Mendoza' } });
    await core.call('people.save', { preferredName: 'Mendo' });
    expect(await namesFor(core, 'mend')).toEqual(['Mendo', 'Ana']);
  });

  it('says "more than" instead of counting all, and still shows a full page in order', async () => {
    const core = await openTestCore();
    for (let index = 0; index < 410; index += 1) {
      const number = String(index).padStart(3, '0');
      await core.call('people.save', { preferredName: `Person${number}`, legalName: { firstFamily: 'Mendoza' } });
    }
    const page = await core.call('people.list', { query: 'mendoza', limit: 3, offset: 200 });
    expect(page).toMatchObject({ total: 200, totalCapped: true });
    expect(page.items.map((item) => item.preferredName)).toEqual(['Person200', 'Person201', 'Person202']);
    const some = await core.call('people.list', { query: 'person1 mendoza', limit: 2 });
    expect(some).toMatchObject({ total: 100, totalCapped: false });
    expect(some.items.map((item) => item.preferredName)).toEqual(['Person100', 'Person101']);
  });

  it('shows everyone while nothing searchable has been typed', async () => {
    const core = await openWithPeople();
    for (const query of ['', '   ', '(', '"', "'"]) expect((await core.call('people.list', { query })).total).toBe(6);
  });

  it('takes whatever is typed for plain text and never fails', async () => {
    const core = await openWithPeople();
    const operators = fc.constantFrom(
      '"',
      "'",
      '*',
      '^',
      '(',
      ')',
      ' NEAR(',
      ' AND ',
      ' OR ',
      ' NOT ',
      ':',
      '-',
      '+',
      '{words}',
      '\\',
      '%',
      '_',
      '\0',
      'a',
      'ñ',
      '9',
      '👩🏽‍🦱',
      'ﷺ',
      '\u{FFFF}',
      '\uD800',
    );
    const typed = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(operators, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        expect((await core.result('people.list', { query })).ok).toBe(true);
        expect((await core.result('search.find', { text: query })).ok).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the next appointment in the list', () => {
  it('is the soonest that is still to come, and of the person’s own', async () => {
    const core = await openTestCore({ now: () => new Date('2026-10-05T14:00:00Z') });
    const { id } = await core.call('people.save', { preferredName: 'Olena' });
    const other = await core.call('people.save', { preferredName: 'Taras' });
    const book = (input: Partial<CallInput<'appointments.save'>>) =>
      core.call('appointments.save', {
        personIds: [id],
        kind: 'ice-checkin-osup',
        dateState: 'fixed',
        zone: 'America/New_York',
        ...input,
      });
    await book({ date: '2026-10-04' });
    await book({ date: '2026-10-20', startTime: '09:00' });
    const next = await book({ date: '2026-10-05', startTime: '08:15' });
    await book({ date: '2026-10-05', startTime: '11:00' });
    await book({ date: '2026-10-05', startTime: '07:00', status: 'cancelled' });
    await book({ date: '2026-10-05', startTime: '06:00', personIds: [other.id] });
    const item = (await core.call('people.list', { query: 'olena' })).items[0];
    expect(item?.nextAppointment).toEqual({
      id: next.id,
      kind: 'ice-checkin-osup',
      kindWords: null,
      dateState: 'fixed',
      date: '2026-10-05',
      startTime: '08:15',
      zone: 'America/New_York',
    });
    expect((await core.call('people.get', { id })).nextAppointment).toEqual(item?.nextAppointment);
    await core.call('appointments.remove', { id: next.id });
    expect((await core.call('people.get', { id })).nextAppointment?.startTime).toBe('11:00');
  });
});
