import { expect, it } from 'vitest';
import { vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  let now = new Date('2026-12-08T15:00:00.000Z');
  const core = await openTestCore({ now: () => now });
  const { reader } = vaultOf(core).database;
  const dayOf = (personId: string) =>
    reader.get<{ day: string }>('SELECT day FROM review_clock WHERE person_id = ?', personId)?.day;
  /** What the triggers kept is what would be worked out. */
  const expectTrue = () =>
    expect(reader.all('SELECT * FROM review_clock ORDER BY person_id')).toEqual(
      reader.all('SELECT * FROM person_last_day ORDER BY person_id'),
    );
  const onDay = (date: string) => {
    now = new Date(`${date}T15:00:00.000Z`);
  };
  const book = async (personIds: string[], date: string) =>
    (await core.call('appointments.save', { personIds, kind: 'ice-checkin', dateState: 'fixed', date })).id;
  return { core, dayOf, expectTrue, onDay, book };
};

it('keeps the last day of each person through all that can change it', async () => {
  const { core, dayOf, expectTrue, onDay, book } = await setup();
  const ana = await core.call('people.save', { preferredName: 'Ana' });
  const bea = await core.call('people.save', { preferredName: 'Bea' });
  expect(dayOf(ana.id)).toBe('2026-12-08');

  const later = await book([ana.id, bea.id], '2027-03-01');
  await book([ana.id], '2027-01-05');
  expect([dayOf(ana.id), dayOf(bea.id)]).toEqual(['2027-03-01', '2027-03-01']);

  await core.call('appointments.save', { id: later, date: '2027-02-01' });
  expect(dayOf(ana.id)).toBe('2027-02-01');
  await core.call('appointments.save', { id: later, dateState: 'window', date: '2027-02-01', windowEnd: '2027-02-20' });
  expect(dayOf(bea.id)).toBe('2027-02-20');
  await core.call('appointments.save', { id: later, personIds: [bea.id] });
  expect([dayOf(ana.id), dayOf(bea.id)]).toEqual(['2027-01-05', '2027-02-20']);
  await core.call('appointments.remove', { id: later });
  expect(dayOf(bea.id)).toBe('2026-12-08');
  await core.call('appointments.restore', { id: later });
  expect(dayOf(bea.id)).toBe('2027-02-20');
  expectTrue();

  onDay('2027-04-01');
  await core.call('people.save', { id: ana.id, channels: [{ kind: 'phone', value: '555-0100' }] });
  expect(dayOf(ana.id)).toBe('2027-04-01');
  onDay('2027-05-01');
  await core.call('people.save', { id: bea.id, contacts: [{ name: 'Rosa' }] });
  expect(dayOf(bea.id)).toBe('2027-05-01');
  await core.call('people.save', { id: bea.id, contacts: [] });
  expectTrue();
});

it('holds no one who has a review date of their own or was removed, and forgets anyone who is purged', async () => {
  const { core, dayOf, expectTrue, book } = await setup();
  const ana = await core.call('people.save', { preferredName: 'Ana' });
  await book([ana.id], '2027-03-01');
  await core.call('people.save', { id: ana.id, reviewBy: '2027-06-01' });
  expect(dayOf(ana.id)).toBeUndefined();
  await core.call('people.save', { id: ana.id, reviewBy: null });
  expect(dayOf(ana.id)).toBe('2027-03-01');
  await core.call('people.remove', { id: ana.id });
  expect(dayOf(ana.id)).toBeUndefined();
  await core.call('people.restore', { id: ana.id });
  expect(dayOf(ana.id)).toBe('2027-03-01');
  expectTrue();
  await core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode });
  expectTrue();
  await core.call('retention.purge', { personId: ana.id, confirmation: ana.caseCode });
  expect(dayOf(ana.id)).toBeUndefined();
  expectTrue();
});

it('follows an import and what undoes it', async () => {
  const { core, expectTrue } = await setup();
  const sheet =
    'Full name,Phone,Check-in date,Emergency contact\nAna,(555) 555-0100,3/1/2027,Rosa 555-555-0101\nBea,,,\n';
  const files = { sheet: { name: 'sheet.csv', base64: Buffer.from(sheet).toString('base64') } };
  const { importId } = await core.call('imports.run', { file: 'sheet' }, files);
  expectTrue();
  await core.call('imports.undo', { importId });
  expectTrue();
});

it('works a day out again when a child row is erased', async () => {
  const { core, dayOf, expectTrue, onDay } = await setup();
  const ana = await core.call('people.save', { preferredName: 'Ana' });
  onDay('2027-04-01');
  const channel = writeDirectly(core, (tx) =>
    tx.insert('person_channel', { person_id: ana.id, position: 0, kind: 'phone', value: '555-0100' }),
  );
  expect(dayOf(ana.id)).toBe('2027-04-01');
  writeDirectly(core, (tx) => tx.erase('person_channel', channel));
  expect(dayOf(ana.id)).toBe('2026-12-08');
  expectTrue();
});
