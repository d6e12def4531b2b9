import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../support/direct-rows.ts';
import { openTestCore } from '../support/test-core.ts';

const day = 86_400_000;
const begun = Date.parse('2026-11-24T15:00:00Z');
/** Years ahead, back before Alongside was written, and to and fro within a moment. */
const jumps = [0, 3650 * day, -9000 * day, 1, -1, 365 * day, 0];

it('a clock that jumps loses no record, breaks no chain and removes no backup', async () => {
  let now = begun;
  const core = await openTestCore({ now: () => new Date(now) });
  const folder = join(core.folder, 'backups');
  const saved = new Map<string, string>();
  const made = new Set<string>();
  for (const [at, jump] of jumps.entries()) {
    now = begun + jump;
    const preferredName = `Person ${at}`;
    const { id } = await core.call('people.save', { preferredName });
    saved.set(id, preferredName);
    await core.call('people.save', { id, teamNote: `written at jump ${at}` });
    await core.call('backups.automatic', { folder: 'file' }, { file: { path: folder } });
    const names = readdirSync(folder);
    for (const name of made) expect(names, `${name} after jump ${at}`).toContain(name);
    for (const name of names) made.add(name);
  }
  expect(made.size).toBeGreaterThanOrEqual(3);
  for (const [id, preferredName] of saved) {
    expect(await core.call('people.get', { id })).toMatchObject({ preferredName });
  }
  expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  expect((await core.call('vault.check', {})).problems).toEqual([]);
  await core.dispatcher.close();

  const again = await openTestCore({ folder: core.folder, now: () => new Date(begun - 9000 * day) });
  for (const [id, preferredName] of saved) {
    expect(await again.call('people.get', { id })).toMatchObject({ preferredName });
  }
});

/** A volunteer with an accompaniment in two weeks, a grant and a draft for it, on a clock that is moved by hand. */
const withVolunteer = async () => {
  const clock = { now: begun };
  const core = await openTestCore({ now: () => new Date(clock.now) });
  const coordinator = vaultOf(core).user;
  const tomas = addVolunteerUser(core, 'Tomas');
  const { volunteerId } = tomas;
  const { id: personId } = await core.call('people.save', { preferredName: 'Marisol' });
  const { id } = await core.call('appointments.save', {
    personIds: [personId],
    kind: 'ice-checkin',
    dateState: 'fixed',
    date: '2026-12-08',
    startTime: '09:15',
    crew: [{ volunteerId, role: 'companion', answer: 'yes' }],
  });
  await core.call('grants.give', { appointmentId: id, personId, volunteerId, endsOn: '2026-12-10' });
  becomeUser(core, tomas);
  const draft = await core.call('encounters.save', { appointmentId: id, letIn: 'Two' });
  const as = (user: typeof coordinator): void => becomeUser(core, user);
  /** Makes a change as this user, on the clock as it is. */
  const work = async (user: typeof coordinator): Promise<void> => {
    as(user);
    if (user.role === 'volunteer') await core.call('encounters.save', { id: draft.id, letIn: `One, at ${clock.now}` });
    else await core.call('people.save', { id: personId, teamNote: `at ${clock.now}` });
  };
  /** What this user sees of the accompaniment on that day. */
  const seen = async (user: typeof coordinator, after: number) => {
    clock.now = begun + after * day;
    as(user);
    const own = (await core.call('appointments.list', { from: '2026-01-01', to: '2027-12-31' })).items.length > 0;
    return { own, record: (await core.result('grants.record', { appointmentId: id, personId })).ok };
  };
  const at = (after: number): void => void (clock.now = begun + after * day);
  return { core, coordinator, tomas, work, seen, at };
};

const all = { own: true, record: true };
const nothing = { own: false, record: false };

it('a clock that is set back opens nothing again that has ended for a volunteer', async () => {
  const { core, coordinator, tomas, work, seen, at } = await withVolunteer();
  expect(await seen(tomas, 1)).toEqual(all);
  // The grant ended, then the two weeks after the appointment.
  for (const [days, left] of [
    [17, { own: true, record: false }],
    [30, nothing],
  ] as const) {
    at(days);
    await work(coordinator);
    expect(await seen(tomas, days)).toEqual(left);
    expect(await seen(tomas, 1), `${days} days back`).toEqual(left);
    // What they write meanwhile is no newer day.
    await work(tomas);
    expect(await seen(tomas, 1), `${days} days back, with a change of theirs`).toEqual(left);
    expect(await seen(coordinator, 1)).toEqual(all);
  }

  becomeUser(core, coordinator);
  const until = (days: number): string => new Date(begun + days * day).toISOString().slice(0, 10);
  at(1);
  writeDirectly(core, (tx) => tx.update('volunteer', tomas.volunteerId, { access_expires_on: until(5) }));
  expect(await seen(tomas, 5)).toEqual(all);
  at(6);
  await work(coordinator);
  expect(await seen(tomas, 5)).toEqual(nothing);
});

it('a clock that was ahead keeps a volunteer’s access closed until a coordinator works on the right one', async () => {
  const { coordinator, tomas, work, seen, at } = await withVolunteer();
  at(365);
  await work(tomas);
  expect(await seen(tomas, 1)).toEqual(nothing);
  await work(coordinator);
  expect(await seen(tomas, 1)).toEqual(all);
});

it('a clock that jumps erases nothing automatically, and what is due is erased once the vault was in use the day before', async () => {
  // The test vault was made just now, which its log says too.
  const start = Date.now();
  const clock = { now: start };
  const core = await openTestCore({ now: () => new Date(clock.now) });
  const { id } = await core.call('people.save', { preferredName: 'Marisol' });
  const other = await core.call('people.save', { preferredName: 'Ruth' });
  await core.call('people.remove', { id });
  const work = () => core.call('people.save', { id: other.id, teamNote: `at ${clock.now}` });
  const isThere = (): boolean =>
    vaultOf(core).database.reader.get('SELECT 1 FROM person WHERE id = ?', id) !== undefined;
  const look = async (at: number): Promise<boolean> => {
    clock.now = at;
    await core.call('retention.automatic', {});
    return isThere();
  };
  for (const days of [365, 3650, -9000, 62, 365]) {
    expect(await look(start + days * day), `${days} days`).toBe(true);
    // Work that continues for hours on the wrong clock proves nothing either.
    await work();
    expect(await look(start + days * day + 19 * 3_600_000), `${days} days, after hours of work`).toBe(true);
  }
  clock.now = start + 20 * day;
  await work();
  expect(await look(start + 29 * day)).toBe(true);
  // Not used for longer than a month: it waits until it was in use again, on one day and the next.
  expect(await look(start + 60 * day)).toBe(true);
  await work();
  expect(await look(start + 60 * day + 3_600_000)).toBe(true);
  expect(await look(start + 61 * day)).toBe(false);
});
