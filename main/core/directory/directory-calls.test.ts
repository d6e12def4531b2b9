import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract.ts';
import { shippedEntries, shippedEntry } from '../../../shared/directory/shipped.ts';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-12-08T15:00:00.000Z');
const newark = 'ice-checkin/newark-nj';

const hotline = {
  kind: 'hotline' as const,
  name: 'Línea del Condado',
  states: ['NJ' as const],
  zone: 'America/New_York',
  phones: [{ number: '973-555-0142', use: 'callOrText' as const }],
  hours: 'Monday-Friday, 9 a.m.-5 p.m.',
  languages: ['es', 'ht'],
  url: 'https://example.org/line',
  source: 'their flyer',
  sourceDate: '2026-11-01',
};

const entryOf = async (core: TestCore, id: string) => (await core.call('directory.get', { id })).entry;
const idsOf = async (core: TestCore, input: CallInput<'directory.list'>) =>
  (await core.call('directory.list', input)).items.map(({ id }) => id);

describe('the directory', () => {
  it('has what ships, with source, date and status, before anyone wrote into it', async () => {
    const core = await openTestCore({ now });
    const { items, total } = await core.call('directory.list', { limit: 600 });
    expect(total).toBe(shippedEntries.length);
    expect(items).toHaveLength(total);
    for (const entry of items) expect(entry).toMatchObject({ origin: 'shipped', updatedAt: null, note: null });
    expect(await entryOf(core, newark)).toMatchObject({
      kind: 'checkIn',
      status: 'unverified',
      verified: false,
      checkedOn: null,
      sourceDate: '2026-04-10',
    });
    expect(await core.result('directory.get', { id: 'court/nowhere' })).toMatchObject({
      error: { code: 'record.notFound' },
    });
  });

  it('finds by the beginnings of words in any order, without accents, by number, by state in both languages', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('directory.save', hotline);
    expect(await idsOf(core, { query: 'condado lin' })).toEqual([id]);
    expect(await idsOf(core, { query: '555 0142' })).toEqual([id]);
    expect(await idsOf(core, { query: '9735550142' })).toEqual([id]);
    expect(await idsOf(core, { query: 'nueva jersey', kinds: ['hotline'], state: 'NJ' })).toEqual([id]);
    expect((await idsOf(core, { query: 'newark' }))[0]).toBe(newark);
    expect(await idsOf(core, { query: 'newark 970 broad', kinds: ['checkIn'] })).toEqual([newark]);
    expect(await idsOf(core, { query: 'zzzz' })).toEqual([]);
  });

  it('is narrowed by kind, state, language and status, those of the state before those for the whole country', async () => {
    const core = await openTestCore({ now });
    await core.call('directory.save', hotline);
    const { items } = await core.call('directory.list', {
      kinds: ['hotline'],
      state: 'NJ',
      language: 'ht',
      limit: 600,
    });
    expect(items[0]).toMatchObject({ name: 'Línea del Condado' });
    expect(items.every(({ states }) => states.length === 0 || states.includes('NJ'))).toBe(true);
    expect(items.every(({ languages }) => languages.includes('ht') || languages.includes('mul'))).toBe(true);
    expect(await idsOf(core, { statuses: ['filingsOnly'] })).toEqual(['court/san-francisco-immigration-court']);
    expect((await core.call('directory.list', { ours: true })).total).toBe(1);
  });

  it('keeps an entry of the team’s own, deleted and restored', async () => {
    const core = await openTestCore({ now });
    const { id, updatedAt } = await core.call('directory.save', hotline);
    expect(await entryOf(core, id)).toMatchObject({ ...hotline, origin: 'own', status: 'unverified', updatedAt });
    await core.call('directory.remove', { id });
    expect(await core.result('directory.get', { id })).toMatchObject({ error: { code: 'record.notFound' } });
    expect(await idsOf(core, { query: 'condado' })).toEqual([]);
    await core.call('directory.restore', { id });
    expect(await idsOf(core, { query: 'condado' })).toEqual([id]);
  });

  it('deletes one permanently with everything else that was deleted', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('directory.save', hotline);
    await core.call('directory.remove', { id });
    await core.call('retention.purgeRemoved', {});
    expect(await core.result('directory.restore', { id })).toMatchObject({ error: { code: 'record.notFound' } });
  });

  it.each([
    [{ name: 'X' }, 'kind'],
    [{ kind: 'hotline', name: ' ' }, 'name'],
    [{ kind: 'hotline', name: 'X', zone: 'America/Nowhere' }, 'zone'],
    [{ kind: 'hotline', name: 'X', url: 'javascript:alert(1)' }, 'url'],
    [{ kind: 'hotline', name: 'X', verifiedOn: '2026-12-09' }, 'verifiedOn'],
  ])('refuses %j at its field', async (input, field) => {
    const core = await openTestCore({ now });
    expect(await core.result('directory.save', input)).toMatchObject({ error: { code: 'input.rejected', field } });
  });
});

describe('a number of the never-list cannot be entered as help', () => {
  const spellings = ['1-866-347-2423', '866 DHS 2 ICE', '+1 (866) 347-2423', '1-855-48-VOICE'];
  const fields = (text: string) => [
    { name: text },
    { address: text },
    { phones: [{ number: text, use: 'main' }] },
    { hours: text },
    { url: `https://example.org/${text}` },
    { source: text },
    { whoMayEnter: text },
    { idRules: text },
    { phoneRules: text },
    { note: `call ${text}` },
    { languages: [text] },
  ];

  it.each(spellings)('in any field, new or changed: %s', async (text) => {
    const core = await openTestCore({ now });
    const { id } = await core.call('directory.save', hotline);
    for (const wrong of fields(text)) {
      const [field] = Object.keys(wrong);
      for (const input of [
        { kind: 'hotline', name: 'Help', ...wrong },
        { id, ...wrong },
        { id: newark, ...wrong },
      ]) {
        expect(await core.result('directory.save', input), field).toMatchObject({
          error: { code: 'directory.neverListed', field },
        });
      }
    }
    expect((await core.call('directory.list', { ours: true })).items.map(({ name }) => name)).toEqual([hotline.name]);
  });
});

describe('an entry that ships', () => {
  it('keeps following what ships when the team only verifies it or writes down the rules at the door', async () => {
    const core = await openTestCore({ now });
    await core.call('directory.save', { id: newark, verifiedOn: '2026-12-08', verifiedHow: 'phone' });
    await core.call('directory.save', { id: newark, whoMayEnter: 'Only the person', phoneRules: 'Phones in the car' });
    const got = await core.call('directory.get', { id: newark });
    expect(got).toMatchObject({ shipped: null, differs: [] });
    expect(got.entry).toMatchObject({
      origin: 'shipped',
      address: shippedEntry(newark)?.address,
      status: 'current',
      verified: true,
      checkedOn: '2026-12-08',
      rulesVerifiedOn: '2026-12-08',
      whoMayEnter: 'Only the person',
    });
    // No fact of it was copied: an update of what ships shows at once.
    const db = vaultOf(core).database.reader;
    expect(db.all('SELECT edited, address, phones, hours FROM directory_entry')).toEqual([
      { edited: 0, address: null, phones: '[]', hours: null },
    ]);
  });

  it('is the team’s once a fact is changed: what ships is shown beside it, and can count again', async () => {
    const core = await openTestCore({ now });
    const phones = [{ number: '973-555-0100', use: 'main' as const }];
    await core.call('directory.save', { id: newark, phones, whoMayEnter: 'One companion', verifiedOn: '2026-12-01' });
    const shipped = shippedEntry(newark);
    const changed = await core.call('directory.get', { id: newark });
    expect(changed.entry).toMatchObject({ origin: 'edited', phones, address: shipped?.address, shippedChanged: false });
    expect(changed.differs).toEqual(['phones']);
    expect(changed.shipped?.phones).toEqual(shipped?.phones);
    await core.call('directory.useShipped', { id: newark });
    expect(await entryOf(core, newark)).toMatchObject({
      origin: 'shipped',
      phones: shipped?.phones,
      whoMayEnter: 'One companion',
    });
  });

  it('wins over an update of what ships, and says that it changed since', async () => {
    const core = await openTestCore({ now });
    await core.call('directory.save', { id: newark, hours: 'Monday, 9 a.m.-10 a.m.' });
    const { rowId } = await core.call('directory.get', { id: newark });
    // As if the team had changed the entry when something else shipped.
    writeDirectly(core, (tx) => tx.update('directory_entry', rowId ?? '', { shipped_seen: 'of an earlier version' }));
    expect(await entryOf(core, newark)).toMatchObject({ hours: 'Monday, 9 a.m.-10 a.m.', shippedChanged: true });
    await core.call('directory.save', { id: newark, note: 'still so' });
    expect(await entryOf(core, newark)).toMatchObject({ shippedChanged: true });
    await core.call('directory.save', { id: newark, hours: 'Monday, 9 a.m.-11 a.m.' });
    expect(await entryOf(core, newark)).toMatchObject({ shippedChanged: false });
  });

  it('whose facts are set back by hand ships again', async () => {
    const core = await openTestCore({ now });
    const hours = shippedEntry(newark)?.hours ?? null;
    await core.call('directory.save', { id: newark, hours: null });
    expect(await entryOf(core, newark)).toMatchObject({ origin: 'edited', hours: null });
    await core.call('directory.save', { id: newark, hours });
    expect(await entryOf(core, newark)).toMatchObject({ origin: 'shipped', hours });
  });

  it('is refused to someone who has not seen the last change', async () => {
    let time = now().getTime();
    const core = await openTestCore({ now: () => new Date((time += 1000)) });
    const { updatedAt } = await core.call('directory.save', { id: newark, note: 'first' });
    await core.call('directory.save', { id: newark, note: 'second', expectedUpdatedAt: updatedAt });
    expect(
      await core.result('directory.save', { id: newark, note: 'third', expectedUpdatedAt: updatedAt }),
    ).toMatchObject({ error: { code: 'record.changedMeanwhile' } });
  });

  it('cannot be deleted', async () => {
    const core = await openTestCore({ now });
    await core.call('directory.save', { id: newark, note: 'x' });
    const { rowId } = await core.call('directory.get', { id: newark });
    expect(await core.result('directory.remove', { id: rowId })).toMatchObject({ error: { code: 'record.notFound' } });
  });
});

describe('what needs to be verified', () => {
  it('comes unverified first, then by how long ago someone verified it; closed ones last', async () => {
    const core = await openTestCore({ now });
    const add = async (name: string, more: object) =>
      (await core.call('directory.save', { kind: 'office', name, ...more })).id;
    const closed = await add('Closed', { status: 'closed' });
    const recent = await add('Recent', { verifiedOn: '2026-12-01' });
    const old = await add('Old', { verifiedOn: '2025-01-15' });
    const never = await add('Never', {});
    const order = await idsOf(core, { kinds: ['office'], order: 'verify' });
    expect(order).toEqual([never, old, recent, closed]);
    await core.call('directory.save', { id: never, verifiedOn: '2026-12-08', verifiedHow: 'visit' });
    expect(await idsOf(core, { kinds: ['office'], order: 'verify' })).toEqual([old, recent, never, closed]);
    const all = (await core.call('directory.list', { order: 'verify', limit: 600 })).items;
    const firstChecked = all.findIndex(({ checkedOn }) => checkedOn !== null);
    expect(all.slice(0, firstChecked).every(({ checkedOn }) => checkedOn === null)).toBe(true);
    expect(all[0]?.status).toBe('unverified');
  });
});

describe('a volunteer', () => {
  it('reads the directory without the team’s notes, and writes nothing', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('directory.save', { ...hotline, note: 'Ask for Ruth' });
    expect(await entryOf(core, id)).toMatchObject({ note: 'Ask for Ruth' });
    becomeUser(core, addVolunteerUser(core, 'Tomás Vane'));
    expect(await entryOf(core, id)).toMatchObject({ name: hotline.name, note: null });
    expect((await core.call('directory.list', { query: 'condado' })).items[0]).toMatchObject({ note: null });
    for (const call of ['directory.save', 'directory.remove', 'directory.useShipped', 'directory.setRegion']) {
      expect(await core.result(call, { id })).toMatchObject({ error: { code: 'call.refused' } });
    }
  });
});

it('the team’s state is remembered until someone clears it', async () => {
  const core = await openTestCore({ now });
  expect(await core.call('directory.region', {})).toEqual({ state: null });
  await core.call('directory.setRegion', { state: 'NJ' });
  await core.call('directory.setRegion', { state: 'NY' });
  expect(await core.call('directory.region', {})).toEqual({ state: 'NY' });
  await core.call('directory.setRegion', { state: null });
  expect(await core.call('directory.region', {})).toEqual({ state: null });
});
