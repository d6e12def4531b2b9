import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

type Save = CallInput<'people.save'>;

const add = (core: TestCore, input: Save) => core.call('people.save', input);

const full: Save = {
  preferredName: 'Nayeli',
  legalName: { given: 'Nayeli', middle: 'Itzel', firstFamily: 'Montoya', secondFamily: 'Ixcoy' },
  otherNames: ['Naye'],
  pronouns: 'she',
  birthDate: '1990-02-28',
  birthCountry: 'GT',
  nationality: 'GT',
  aNumber: 'A091-313-151',
  languages: ['es', 'quc'],
  interpreterNeeded: true,
  channels: [
    { kind: 'phone', value: '(776) 555-0123', safeToCall: true, safeToText: null, bestTimes: 'after 5' },
    { kind: 'email', value: 'nayeli@example.org' },
  ],
  supervision: 'orderOfSupervision',
  supervisionSince: '2024-05-01',
  companionWish: 'few',
  medicalNote: 'insulin',
  g28OnFile: false,
  status: 'active',
  contacts: [
    { name: 'Aurelio Montoya', relation: 'brother', phone: '776-555-0188', languages: ['es'] },
    { name: 'Ms. Vane' },
  ],
};

describe('saving a person', () => {
  it('takes a preferred name for enough and gives a neutral case code', async () => {
    const core = await openTestCore();
    const saved = await add(core, { preferredName: '  Nayeli ' });
    expect(saved.caseCode).toMatch(/^[A-Z]+-\d{2,}$/u);
    const person = await core.call('people.get', { id: saved.id });
    expect(person).toMatchObject({
      preferredName: 'Nayeli',
      caseCode: saved.caseCode,
      status: 'active',
      aNumber: null,
      aNumberState: 'unknown',
      channels: [],
      contacts: [],
      languages: [],
      interpreterNeeded: null,
      nextAppointment: null,
      updatedAt: saved.updatedAt,
    });
  });

  it.each([{}, { preferredName: '' }, { preferredName: '   ' }])(
    'refuses one without a name, at that field: %j',
    async (input) => {
      const core = await openTestCore();
      expect(await core.result('people.save', input)).toEqual({
        ok: false,
        error: expect.objectContaining({ code: 'input.rejected', field: 'preferredName' }) as unknown,
      });
    },
  );

  it('gives back everything that it took', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    const person = await core.call('people.get', { id });
    expect(person).toMatchObject({
      ...full,
      aNumber: '091313151',
      aNumberState: 'known',
      channels: [
        {
          kind: 'phone',
          value: '(776) 555-0123',
          safeToCall: true,
          safeToText: null,
          safeToLeaveMessage: null,
          bestTimes: 'after 5',
        },
        { kind: 'email', value: 'nayeli@example.org', safeToCall: null },
      ],
    });
    expect(person.contacts.map((contact) => contact.name)).toEqual(['Aurelio Montoya', 'Ms. Vane']);
  });

  it('leaves what is absent as it was and clears what is null', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    await core.call('people.save', {
      id,
      legalName: { middle: null },
      pronouns: null,
      medicalNote: '  ',
      g28OnFile: null,
    });
    const person = await core.call('people.get', { id });
    expect(person).toMatchObject({
      preferredName: 'Nayeli',
      legalName: { given: 'Nayeli', middle: null, firstFamily: 'Montoya', secondFamily: 'Ixcoy' },
      pronouns: null,
      medicalNote: null,
      g28OnFile: null,
      interpreterNeeded: true,
      aNumber: '091313151',
      languages: ['es', 'quc'],
    });
    expect(person.channels).toHaveLength(2);
    expect(person.contacts).toHaveLength(2);
  });

  it('keeps the entries of a list that bring their id, adds new ones and removes those that are missing', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    const before = await core.call('people.get', { id });
    const [brother, teacher] = before.contacts;
    if (brother === undefined || teacher === undefined) throw new Error('two contacts were saved');
    await core.call('people.save', { id, contacts: [{ name: 'Rosa Vane' }, { id: brother.id, name: 'Aurelio M.' }] });
    const after = await core.call('people.get', { id });
    expect(after.contacts.map(({ name, relation }) => ({ name, relation }))).toEqual([
      { name: 'Rosa Vane', relation: null },
      { name: 'Aurelio M.', relation: 'brother' },
    ]);
    expect(after.contacts[1]?.id).toBe(brother.id);

    await core.call('people.save', { id, contacts: [{ id: teacher.id, name: 'Ms. Vane' }] });
    expect((await core.call('people.get', { id })).contacts.map((contact) => contact.id)).toEqual([teacher.id]);
  });

  it('writes nothing to the audit log for entries of a list that stayed the same', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    const { contacts } = await core.call('people.get', { id });
    const first = contacts[0]?.id ?? '';
    await core.call('people.save', { id, contacts, pronouns: 'they' });
    expect((await core.call('audit.ofRecord', { recordId: first })).entries).toHaveLength(1);
    expect((await core.call('audit.ofRecord', { recordId: id })).entries[0]?.changes).toEqual({
      pronouns: ['she', 'they'],
    });
  });

  it('refuses an entry that is someone else’s or comes twice, with its place in the list', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    const other = await add(core, { preferredName: 'Olena', contacts: [{ name: 'Taras' }] });
    const theirs = (await core.call('people.get', { id: other.id })).contacts[0]?.id ?? '';
    const own = (await core.call('people.get', { id })).contacts[0]?.id ?? '';
    const refused = {
      ok: false,
      error: expect.objectContaining({ code: 'record.notFound', field: 'contacts.1.id' }) as unknown,
    };
    expect(await core.result('people.save', { id, contacts: [{ name: 'A' }, { id: theirs, name: 'B' }] })).toEqual(
      refused,
    );
    expect(
      await core.result('people.save', {
        id,
        contacts: [
          { id: own, name: 'A' },
          { id: own, name: 'B' },
        ],
      }),
    ).toEqual(refused);
    expect((await core.call('people.get', { id })).contacts).toHaveLength(2);
  });

  it('notices what someone else changed meanwhile, in the lists too, and writes nothing', async () => {
    let now = Date.parse('2026-10-05T14:00:00Z');
    const core = await openTestCore({ now: () => new Date((now += 1000)) });
    const { id, updatedAt } = await add(core, full);
    await core.call('people.save', { id, contacts: [] });
    const late = await core.result('people.save', { id, expectedUpdatedAt: updatedAt, preferredName: 'Someone' });
    expect(late).toEqual({ ok: false, error: expect.objectContaining({ code: 'record.changedMeanwhile' }) as unknown });
    const person = await core.call('people.get', { id });
    expect(person.preferredName).toBe('Nayeli');
    const saved = await core.call('people.save', { id, expectedUpdatedAt: person.updatedAt, preferredName: 'Naye' });
    expect(saved.updatedAt > person.updatedAt).toBe(true);
  });
});

describe('the A-number', () => {
  it.each([
    ['A091-313-151', '091313151', 'known'],
    ['91313151', '091313151', 'known'],
    ['none', null, 'none'],
    ['no tiene', null, 'none'],
    ['?', null, 'unknown'],
    ['', null, 'unknown'],
  ])('typed as %j is understood', async (aNumber, digits, state) => {
    const core = await openTestCore();
    const { id } = await add(core, { preferredName: 'Olena', aNumber });
    expect(await core.call('people.get', { id })).toMatchObject({ aNumber: digits, aNumberState: state });
  });

  it.each(['12345', '1234567890', 'ABC', '01/02/1990', 'EAC-21-123-45678'])(
    'typed as %j is refused at its field',
    async (aNumber) => {
      const core = await openTestCore();
      const result = await core.result('people.save', { preferredName: 'Olena', aNumber });
      expect(result).toEqual({
        ok: false,
        error: { code: 'input.rejected', field: 'aNumber', details: { reason: expect.any(String) as unknown } },
      });
      expect(JSON.stringify(result)).not.toContain(aNumber);
      expect((await core.call('people.list', {})).total).toBe(0);
    },
  );

  it('is cleared by saying that there is none, and stays so when cleared again', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    await core.call('people.save', { id, aNumberState: 'none' });
    expect(await core.call('people.get', { id })).toMatchObject({ aNumber: null, aNumberState: 'none' });
    await core.call('people.save', { id, aNumber: null });
    expect(await core.call('people.get', { id })).toMatchObject({ aNumber: null, aNumberState: 'none' });
  });

  it('cannot be known and missing, or there and none', async () => {
    const core = await openTestCore();
    const known = await core.result('people.save', { preferredName: 'O', aNumberState: 'known' });
    expect(known).toMatchObject({ error: { code: 'input.rejected', field: 'aNumber' } });
    const none = await core.result('people.save', { preferredName: 'O', aNumber: '91313151', aNumberState: 'none' });
    expect(none).toMatchObject({ error: { code: 'input.rejected', field: 'aNumberState' } });
  });
});

describe('removing a person', () => {
  it('removes them from the list, the search, and the page, and restores all of them', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    await core.call('people.remove', { id });
    expect(await core.call('people.list', {})).toEqual({ items: [], total: 0, totalCapped: false });
    expect((await core.call('people.list', { query: 'nayeli' })).items).toEqual([]);
    for (const name of ['people.get', 'people.remove', 'people.save']) {
      expect(await core.result(name, { id })).toMatchObject({ error: { code: 'record.notFound' } });
    }
    await core.call('people.restore', { id });
    expect((await core.call('people.list', { query: '0123' })).items.map((item) => item.id)).toEqual([id]);
    expect((await core.call('people.get', { id })).contacts).toHaveLength(2);
  });

  it('refuses to restore what never was', async () => {
    const core = await openTestCore();
    const result = await core.result('people.restore', { id: '01900000-0000-7000-8000-000000000000' });
    expect(result).toMatchObject({ error: { code: 'record.notFound' } });
  });
});

describe('the history of a person', () => {
  it('shows what was changed from what to what, in the channels and contacts too', async () => {
    const core = await openTestCore();
    const { id } = await add(core, full);
    const { contacts } = await core.call('people.get', { id });
    await core.call('people.save', {
      id,
      pronouns: 'they',
      contacts: contacts.map((contact) => ({ ...contact, phone: '776-555-0199' })),
    });
    const { entries } = await core.call('audit.ofPerson', { personId: id, limit: 3 });
    expect(entries.map(({ table, action, changes, userName }) => ({ table, action, changes, userName }))).toEqual([
      { table: 'contact', action: 'update', changes: { phone: [null, '776-555-0199'] }, userName: 'Deb' },
      { table: 'contact', action: 'update', changes: { phone: ['776-555-0188', '776-555-0199'] }, userName: 'Deb' },
      { table: 'person', action: 'update', changes: { pronouns: ['she', 'they'] }, userName: 'Deb' },
    ]);
    await core.call('people.remove', { id });
    expect(await core.result('audit.ofPerson', { personId: id })).toMatchObject({ error: { code: 'record.notFound' } });
  });
});
