import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

let ticks = 0;
// A Monday, a moment later with each look; the week runs from Sunday, December 6.
const now = () => new Date(Date.parse('2026-12-07T15:00:00.000Z') + (ticks += 1));
const week = { from: '2026-12-06', to: '2026-12-12' };

const court = {
  place: 'Varick Street court',
  date: '2026-12-09',
  startTime: '09:00',
  endTime: '12:00',
  zone: 'America/New_York',
  minimum: 2,
};

const weekly = (weekday: number) => ({
  name: 'Court mornings',
  place: court.place,
  weekday,
  startTime: '09:00',
  endTime: '12:00',
  zone: court.zone,
  neededRoles: ['lead' as const],
});

const addVolunteer = async (core: TestCore, name: string, more: object = {}): Promise<string> =>
  (await core.call('team.save', { name, languages: ['es'], ...more })).id;

const shiftWith = async (core: TestCore, name = 'Ana') => {
  const { id } = await core.call('shifts.save', court);
  const volunteerId = await addVolunteer(core, name);
  await core.call('shifts.setMember', { id, volunteerId, member: { answer: 'yes' } });
  return { id, volunteerId };
};

const refusal = async (core: TestCore, name: string, input: unknown) => {
  const result = await core.result(name, input);
  return result.ok ? null : { code: result.error.code, field: result.error.field };
};

describe('a shift', () => {
  it('is added with a place, a day, and its times, changed, removed, and each of that is undone', async () => {
    const core = await openTestCore({ now });
    const { place, date, startTime, endTime } = court;
    const { id, act } = await core.call('shifts.save', { place, date, startTime, endTime });
    expect(await core.call('shifts.get', { id })).toMatchObject({ minimum: 2, status: 'planned', isWeekly: false });
    const changed = await core.call('shifts.save', { id, startTime: '08:00' });
    expect((await core.call('shifts.get', { id })).slots).toHaveLength(8);
    expect(await refusal(core, 'shifts.undo', { act })).toMatchObject({ code: 'record.changedMeanwhile' });
    await core.call('shifts.undo', { act: changed.act });
    expect((await core.call('shifts.get', { id })).startTime).toBe('09:00');
    const removed = await core.call('shifts.remove', { id });
    expect((await core.call('shifts.list', week)).items).toEqual([]);
    await core.call('shifts.undo', { act: removed.act });
    expect((await core.call('shifts.list', week)).items).toHaveLength(1);
  });

  it.each([
    ['place', { place: '' }],
    ['endTime', { endTime: '09:00' }],
    ['endTime', { endTime: '25:00' }],
    ['maximum', { maximum: 1 }],
    ['zone', { zone: 'America/Nowhere' }],
    ['date', { date: '2126-12-09' }],
    ['date', { date: '2026-02-30' }],
  ])('is refused at its field %s for %j, and nothing changes', async (field, change) => {
    const core = await openTestCore({ now });
    expect(await refusal(core, 'shifts.save', { ...court, ...change })).toEqual({ code: 'input.rejected', field });
    const { id } = await core.call('shifts.save', court);
    const before = await core.call('shifts.get', { id });
    expect(await refusal(core, 'shifts.save', { id, ...change })).toEqual({ code: 'input.rejected', field });
    expect(await core.call('shifts.get', { id })).toEqual(before);
  });

  it('says for each half hour how many are there, with part of the hours, roles, and languages', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId } = await shiftWith(core);
    await core.call('shifts.save', { id, neededRoles: ['lead'], neededLanguages: ['es', 'ht'], minimum: 1 });
    await core.call('shifts.setMember', { id, volunteerId, member: { role: 'lead', toTime: '10:00' } });
    const { slots } = await core.call('shifts.get', { id });
    expect(slots.map(({ there, state }) => [there, state])).toEqual([
      [1, 'enough'],
      [1, 'enough'],
      [0, 'below'],
      [0, 'below'],
      [0, 'below'],
      [0, 'below'],
    ]);
    expect(slots[0]).toMatchObject({ missingRoles: [], missingLanguages: ['ht'] });
    expect(slots[5]).toMatchObject({ missingRoles: ['lead'], missingLanguages: ['es', 'ht'] });
  });

  it('refuses hours outside of it and someone who is no one, at the field', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId } = await shiftWith(core);
    const set = (member: object) => refusal(core, 'shifts.setMember', { id, volunteerId, member });
    expect(await set({ fromTime: '08:00' })).toEqual({ code: 'input.rejected', field: 'fromTime' });
    expect(await set({ toTime: '12:30' })).toEqual({ code: 'input.rejected', field: 'toTime' });
    expect(await set({ fromTime: '11:00', toTime: '10:00' })).toEqual({ code: 'input.rejected', field: 'toTime' });
    expect(await refusal(core, 'shifts.setMember', { id, volunteerId: id, member: {} })).toMatchObject({
      code: 'record.notFound',
    });
  });

  it('undoes that someone was added, answered, or was taken off; not over who came back meanwhile', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId } = await shiftWith(core);
    const names = async () => (await core.call('shifts.get', { id })).members.map(({ name, answer }) => [name, answer]);
    const answered = await core.call('shifts.setMember', { id, volunteerId, member: { answer: 'no' } });
    expect(await names()).toEqual([['Ana', 'no']]);
    await core.call('shifts.undo', answered);
    expect(await names()).toEqual([['Ana', 'yes']]);
    const off = await core.call('shifts.setMember', { id, volunteerId, member: null });
    expect(await names()).toEqual([]);
    const again = await core.call('shifts.setMember', { id, volunteerId, member: {} });
    expect(await refusal(core, 'shifts.undo', off)).toMatchObject({ code: 'record.changedMeanwhile' });
    await core.call('shifts.undo', again);
    await core.call('shifts.undo', off);
    expect(await names()).toEqual([['Ana', 'yes']]);
  });

  it('is covered by a stand-by in one step, who takes over role and hours, and by no one else', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId: outId } = await shiftWith(core);
    const inId = await addVolunteer(core, 'Noor');
    const member = { role: 'lead' as const, fromTime: '10:00' };
    await core.call('shifts.setMember', { id, volunteerId: outId, member });
    await core.call('shifts.setMember', { id, volunteerId: inId, member: { answer: 'yes' } });
    expect(await refusal(core, 'shifts.cover', { id, outId, inId })).toMatchObject({ code: 'record.notFound' });
    await core.call('shifts.setMember', { id, volunteerId: inId, member: { standBy: true } });
    const before = await core.call('shifts.get', { id });
    expect(before.slots.map(({ there }) => there)).toEqual([0, 0, 1, 1, 1, 1]);
    const { act } = await core.call('shifts.cover', { id, outId, inId });
    const after = await core.call('shifts.get', { id });
    expect(after.members).toMatchObject([
      { name: 'Ana', answer: 'no' },
      { name: 'Noor', answer: 'yes', standBy: false, ...member },
    ]);
    expect(after.slots).toEqual(before.slots);
    await core.call('shifts.undo', { act });
    expect((await core.call('shifts.get', { id })).members).toEqual(before.members);
  });
});

describe('the templates of a week', () => {
  it('make it once however often they are applied, leave out what is over, and are undone as a whole', async () => {
    const core = await openTestCore({ now });
    for (const weekday of [0, 1, 3, 5]) await core.call('shifts.saveTemplate', weekly(weekday));
    await core.call('shifts.saveTemplate', { ...weekly(2), active: false });
    const { made, act } = await core.call('shifts.applyTemplates', { date: '2026-12-09' });
    // Sunday is over.
    expect(made).toBe(3);
    const { items } = await core.call('shifts.list', week);
    expect(items.map(({ date, isWeekly, neededRoles }) => [date, isWeekly, neededRoles])).toEqual([
      ['2026-12-07', true, ['lead']],
      ['2026-12-09', true, ['lead']],
      ['2026-12-11', true, ['lead']],
    ]);
    for (const date of ['2026-12-06', '2026-12-12']) {
      expect(await core.call('shifts.applyTemplates', { date })).toMatchObject({ made: 0 });
    }
    // Neither one that was moved nor one that was canceled is made again; one that was deleted is.
    await core.call('shifts.save', { id: items[0]?.id, date: '2026-12-08' });
    await core.call('shifts.save', { id: items[1]?.id, status: 'canceled' });
    expect(await core.call('shifts.applyTemplates', { date: '2026-12-12' })).toMatchObject({ made: 0 });
    await core.call('shifts.remove', { id: items[2]?.id ?? '' });
    expect(await core.call('shifts.applyTemplates', { date: '2026-12-12' })).toMatchObject({ made: 1 });
    expect(await refusal(core, 'shifts.undo', { act })).toMatchObject({ code: 'record.changedMeanwhile' });
  });

  it('undone, are applied again', async () => {
    const core = await openTestCore({ now });
    for (const weekday of [2, 4]) await core.call('shifts.saveTemplate', weekly(weekday));
    const { act } = await core.call('shifts.applyTemplates', { date: '2026-12-09' });
    await core.call('shifts.undo', { act });
    expect((await core.call('shifts.list', week)).items).toEqual([]);
    expect(await core.call('shifts.applyTemplates', { date: '2026-12-09' })).toMatchObject({ made: 2 });
  });

  it('keep the agreed times over the change of the clock', async () => {
    const core = await openTestCore({ now: () => new Date('2026-10-20T15:00:00.000Z') });
    for (const zone of ['America/New_York', 'America/Vancouver']) {
      await core.call('shifts.saveTemplate', { ...weekly(0), zone, place: zone });
    }
    for (const date of ['2026-10-25', '2026-11-01', '2026-11-08']) {
      await core.call('shifts.applyTemplates', { date });
      const { items } = await core.call('shifts.list', { from: date, to: date });
      expect(
        items.map(({ startTime, endTime, slots }) => [startTime, endTime, slots[0]?.from, slots.at(-1)?.to]),
      ).toEqual([0, 1].map(() => ['09:00', '12:00', '09:00', '12:00']));
    }
  });

  it('are changed and removed without touching what they made', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('shifts.saveTemplate', weekly(3));
    await core.call('shifts.applyTemplates', { date: '2026-12-09' });
    await core.call('shifts.saveTemplate', { id, startTime: '10:00' });
    const { act } = await core.call('shifts.removeTemplate', { id });
    expect((await core.call('shifts.templates', {})).items).toEqual([]);
    expect((await core.call('shifts.list', week)).items).toMatchObject([{ startTime: '09:00', isWeekly: true }]);
    await core.call('shifts.undo', { act });
    expect((await core.call('shifts.templates', {})).items).toMatchObject([{ id, startTime: '10:00' }]);
    expect(await refusal(core, 'shifts.saveTemplate', { ...weekly(3), name: '' })).toMatchObject({ field: 'name' });
    expect(await refusal(core, 'shifts.saveTemplate', { ...weekly(3), endTime: '08:00' })).toMatchObject({
      field: 'endTime',
    });
  });
});

describe('warnings', () => {
  const codesOf = async (core: TestCore, id: string) =>
    (await core.call('shifts.get', { id })).members.flatMap(({ warnings }) => warnings.map(({ code }) => code));

  it('tell of another shift at the same time, in whatever zone, and of none beside it', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId } = await shiftWith(core);
    expect(await codesOf(core, id)).toEqual([]);
    const other = await core.call('shifts.save', {
      ...court,
      place: 'Pier',
      zone: 'America/Los_Angeles',
      startTime: '08:00',
      endTime: '10:00',
    });
    await core.call('shifts.setMember', { id: other.id, volunteerId, member: { answer: 'maybe' } });
    expect((await core.call('shifts.get', { id })).members[0]?.warnings).toEqual([
      { code: 'otherShift', place: 'Pier', from: '08:00', to: '10:00' },
    ]);
    await core.call('shifts.setMember', { id, volunteerId, member: { toTime: '11:00' } });
    expect(await codesOf(core, id)).toEqual([]);
  });

  it('tell of an accompaniment, the usual week, a role they are not cleared for, access that ends, and who is inactive', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('shifts.save', court);
    const volunteerId = await addVolunteer(core, 'Ana', {
      availability: [{ weekday: 3, part: 'afternoon' }],
      daysAway: [{ from: '2026-12-09', to: '2026-12-11' }],
      accessExpiresOn: '2026-12-08',
      active: false,
    });
    const { id: personId } = await core.call('people.save', { preferredName: 'Marisol' });
    await core.call('appointments.save', {
      personIds: [personId],
      kind: 'other',
      dateState: 'fixed',
      date: court.date,
      startTime: '11:30',
      zone: court.zone,
      crew: [{ volunteerId, role: 'companion', answer: 'yes' }],
    });
    await core.call('shifts.setMember', { id, volunteerId, member: { role: 'lead' } });
    expect(await codesOf(core, id)).toEqual([
      'appointment',
      'away',
      'notUsuallyFree',
      'notCleared',
      'accessEnded',
      'notActive',
    ]);
    await core.call('shifts.setMember', { id, volunteerId, member: { answer: 'no' } });
    expect(await codesOf(core, id)).toEqual([]);
  });
});

describe('a volunteer', () => {
  it('sees the shifts that they are on once they are confirmed, and nothing of coordinators’ notes', async () => {
    const core = await openTestCore({ now });
    const ana = addVolunteerUser(core, 'Ana');
    const [noor, tomas] = [await addVolunteer(core, 'Noor'), await addVolunteer(core, 'Tomas')];
    const { id } = await core.call('shifts.save', { ...court, note: 'ask for the side door' });
    const { id: others } = await core.call('shifts.save', { ...court, status: 'confirmed' });
    await core.call('shifts.setMember', { id, volunteerId: ana.volunteerId, member: { answer: 'yes' } });
    await core.call('shifts.setMember', { id, volunteerId: noor, member: { answer: 'yes' } });
    await core.call('shifts.setMember', { id, volunteerId: tomas, member: { answer: 'no' } });
    await core.call('shifts.setMember', { id: others, volunteerId: noor, member: { answer: 'yes' } });
    const deb = { ...vaultOf(core).user };
    const asAna = async <T>(work: () => Promise<T>): Promise<T> => {
      becomeUser(core, ana);
      const result = await work();
      becomeUser(core, deb);
      return result;
    };
    const seen = () => asAna(async () => (await core.call('shifts.list', week)).items);
    expect(await seen()).toEqual([]);
    expect(await asAna(() => refusal(core, 'shifts.get', { id }))).toMatchObject({ code: 'record.notFound' });
    await core.call('shifts.save', { id, status: 'confirmed' });
    const [shift, ...rest] = await seen();
    expect(rest).toEqual([]);
    expect(shift).toMatchObject({ id, note: null });
    expect(shift?.members.map(({ name, warnings }) => [name, warnings])).toEqual([
      ['Ana', []],
      ['Noor', []],
    ]);
    expect(await asAna(() => refusal(core, 'shifts.get', { id: others }))).toMatchObject({ code: 'record.notFound' });
    for (const call of ['shifts.templates', 'shifts.save', 'shifts.undo']) {
      expect(await asAna(() => refusal(core, call, { act: id }))).toMatchObject({ code: 'call.refused' });
    }
    await core.call('shifts.setMember', { id, volunteerId: ana.volunteerId, member: { answer: 'no' } });
    expect(await seen()).toEqual([]);
    await core.call('shifts.setMember', { id, volunteerId: ana.volunteerId, member: { answer: 'yes' } });
    await core.call('team.save', { id: ana.volunteerId, accessExpiresOn: '2026-12-06' });
    expect(await seen()).toEqual([]);
  });

  it('who was removed is on no shift, and their name stays while one names them', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId } = await shiftWith(core);
    await core.call('team.remove', { id: volunteerId });
    expect((await core.call('shifts.get', { id })).members).toEqual([]);
    await core.call('team.restore', { id: volunteerId });
    expect((await core.call('shifts.get', { id })).members).toHaveLength(1);
  });
});

describe('the chat', () => {
  it('gets a text in either language that says what is missing and names no one', async () => {
    const core = await openTestCore({ now });
    const { id } = await shiftWith(core, 'Ana Ruiz');
    await core.call('shifts.save', { id, neededRoles: ['lead'], neededLanguages: ['ht'] });
    await core.call('shifts.save', { ...court, place: 'Pier 9', zone: 'America/Los_Angeles', minimum: 0 });
    await core.call('shifts.save', { ...court, place: 'Called off', status: 'canceled' });
    const textIn = async (language: 'en' | 'es') =>
      (await core.call('shifts.signUpText', { ...week, language })).text.replaceAll('\u{a0}', ' ');
    const english = await textIn('en');
    expect(english).toContain('Wed, Dec 9');
    expect(english).toContain(
      '- 9:00 AM–12:00 PM, Varick Street court: 1 more person needed (missing: lead, Haitian Creole)',
    );
    expect(english).toMatch(/- 9:00 AM–12:00 PM \(.+\), Pier 9: covered, thank you/u);
    expect(english).not.toMatch(/Ruiz|Called off/u);
    const spanish = await textIn('es');
    expect(spanish).toContain('falta 1 persona (se necesita: responsable, criollo haitiano)');
    expect(await core.call('shifts.signUpText', { from: '2026-12-20', to: '2026-12-26', language: 'es' })).toEqual({
      text: 'Esta semana no hace falta nadie en los turnos.',
    });
  });

  it('gives back replies that are read, looked through, and written as one act, with a role that is missing', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('shifts.save', { ...court, neededRoles: ['lead', 'driver'] });
    await addVolunteer(core, 'Ana Ruiz', { clearedRoles: ['lead'] });
    await addVolunteer(core, 'Deb Ost', { clearedRoles: ['lead'] });
    await addVolunteer(core, 'Inés Gone', { active: false });
    const text = 'Ana: yes 9-11\nDeb 👍\nInés: yes';
    const { items } = await core.call('shifts.readReplies', { ...week, text });
    expect(items.map(({ ask }) => ask)).toEqual([null, null, 'who']);
    expect((await core.call('shifts.get', { id })).members).toEqual([]);
    const replies = items.flatMap(({ volunteers, answer, shifts }) =>
      shifts.flatMap((part) => volunteers.map(({ volunteerId }) => ({ ...part, volunteerId, answer: answer ?? 'no' }))),
    );
    const { act } = await core.call('shifts.takeReplies', { replies });
    expect((await core.call('shifts.get', { id })).members).toMatchObject([
      { name: 'Ana Ruiz', answer: 'yes', role: 'lead', fromTime: null, toTime: '11:00' },
      { name: 'Deb Ost', answer: 'yes', role: 'companion', toTime: null },
    ]);
    await core.call('shifts.undo', { act });
    expect((await core.call('shifts.get', { id })).members).toEqual([]);
  });

  it('is refused at its field when it is too long to look through, and nothing is written by a reply to no shift', async () => {
    const core = await openTestCore({ now });
    const { id, volunteerId } = await shiftWith(core);
    for (const text of ['Ana: yes\n'.repeat(10_000), 'x'.repeat(10_000_000)]) {
      expect(await refusal(core, 'shifts.readReplies', { ...week, text })).toEqual({
        code: 'shifts.tooMuchText',
        field: 'text',
      });
    }
    const reply = { volunteerId, answer: 'no' as const, fromTime: null, toTime: null };
    const replies = [
      { ...reply, shiftId: id },
      { ...reply, shiftId: volunteerId },
    ];
    expect(await refusal(core, 'shifts.takeReplies', { replies })).toMatchObject({ code: 'record.notFound' });
    expect((await core.call('shifts.get', { id })).members).toMatchObject([{ answer: 'yes' }]);
  });
});
