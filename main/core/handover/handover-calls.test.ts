import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const zone = 'America/New_York';
const place = 'Elm Street court';

/** Two confirmed shifts of Tuesday at one place: the morning with Tomas, the afternoon with Ines. It is 11:30 AM. */
const setup = async () => {
  const clock = { at: new Date('2026-12-08T16:30:00.000Z') };
  let ticks = 0;
  // A moment later with each look.
  const core = await openTestCore({ now: () => new Date(clock.at.getTime() + (ticks += 1)) });
  const coordinator = vaultOf(core).user;
  const tomas = addVolunteerUser(core, 'Tomas');
  const ines = addVolunteerUser(core, 'Ines');
  const shift = async (startTime: string, endTime: string, more: object = {}) =>
    (
      await core.call('shifts.save', {
        place,
        date: '2026-12-08',
        startTime,
        endTime,
        zone,
        status: 'confirmed',
        ...more,
      })
    ).id;
  const morning = await shift('09:00', '12:00');
  const afternoon = await shift('12:00', '15:00');
  const join = (id: string, { volunteerId }: { volunteerId: string }, answer: 'yes' | 'maybe' = 'yes') =>
    core.call('shifts.setMember', { id, volunteerId, member: { answer } });
  await join(morning, tomas);
  await join(afternoon, ines);
  const as = (who: 'coordinator' | 'tomas' | 'ines') => becomeUser(core, { coordinator, tomas, ines }[who]);
  const get = (shiftId: string) => core.call('handover.get', { shiftId });
  const today = async () => (await core.call('today.get', {})).handovers.map(({ shiftId }) => shiftId);
  const refusal = async (name: string, input: unknown) => {
    const result = await core.result(name, input);
    return result.ok ? null : { code: result.error.code, field: result.error.field };
  };
  return { core, clock, morning, afternoon, shift, join, tomas, ines, as, get, today, refusal };
};

describe('a hand-over', () => {
  it('is written and given by the shift, is shown on the next one, and is on Today until both have ticked', async () => {
    const { core, morning, afternoon, as, get, today } = await setup();
    as('tomas');
    await core.call('handover.save', { shiftId: morning, inside: 'Two, room 12', note: 'Guard asks for ID' });
    await core.call('handover.tick', { shiftId: morning, side: 'given', done: true });
    as('ines');
    expect((await get(afternoon)).before).toMatchObject({
      shiftId: morning,
      inside: 'Two, room 12',
      note: 'Guard asks for ID',
      givenByName: 'Tomas',
      takenAt: null,
    });
    expect(await today()).toEqual([morning]);
    await core.call('handover.tick', { shiftId: morning, side: 'taken', done: true });
    expect((await get(afternoon)).before).toMatchObject({ takenByName: 'Ines' });
    expect(await today()).toEqual([]);
    as('coordinator');
    expect(await today()).toEqual([]);
    await core.call('handover.tick', { shiftId: morning, side: 'given', done: false });
    expect(await today()).toEqual([morning]);
    expect((await get(morning)).own).toMatchObject({ givenAt: null, givenByName: null, takenByName: 'Ines' });
  });

  it('is undone, change by change, and not over what was written since', async () => {
    const { core, morning, get, refusal } = await setup();
    const first = await core.call('handover.save', { shiftId: morning, note: 'One' });
    const second = await core.call('handover.save', { shiftId: morning, note: 'Two' });
    expect(await refusal('handover.undo', first)).toMatchObject({ code: 'record.changedMeanwhile' });
    await core.call('handover.undo', second);
    expect((await get(morning)).own?.note).toBe('One');
    const { updatedAt } = (await get(morning)).own ?? { updatedAt: '' };
    const tick = await core.call('handover.tick', { shiftId: morning, side: 'given', done: true });
    expect(
      await refusal('handover.save', { shiftId: morning, note: 'Three', expectedUpdatedAt: updatedAt }),
    ).toMatchObject({
      code: 'record.changedMeanwhile',
    });
    await core.call('handover.undo', tick);
    expect((await get(morning)).own?.givenAt).toBeNull();
  });

  it('lists who was met and has no record, belongings that the team holds, and open tasks, for coordinators alone', async () => {
    const { core, morning, as, get } = await setup();
    const meet = async (called: string) => (await core.call('met.save', { shiftId: morning, called })).id;
    await meet('Red jacket');
    const id = await meet('Doña Flor');
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Doña Flor' }] });
    const [recordId = ''] = ids;
    await core.call('met.settle', { id, kind: 'detention', recordId });
    await core.call('detentions.keepBelonging', { id: recordId, kind: 'keys', what: 'Car keys', heldBy: 'Tomas' });
    const { left } = await get(morning);
    expect(left).toMatchObject({ met: ['Red jacket'], belongings: [{ what: 'Car keys', heldBy: 'Tomas' }] });
    const open = (await core.call('detentions.get', { id: recordId })).tasks.filter(({ doneAt }) => doneAt === null);
    expect(left?.tasks.length).toBe(open.length);
    expect(open.length).toBeGreaterThan(1);
    await core.call('checklists.setDone', { id: open[0]?.id ?? '', done: true });
    expect((await get(morning)).left?.tasks).toHaveLength(open.length - 1);
    as('tomas');
    expect((await get(morning)).left).toBeNull();
  });

  it('goes to the next shift at that place that is not canceled, also on another day', async () => {
    const { core, shift, morning, afternoon, get } = await setup();
    await core.call('handover.save', { shiftId: afternoon, note: 'Come early' });
    await shift('15:00', '17:00', { place: 'Oak Street' });
    await shift('15:00', '17:00', { status: 'canceled' });
    const monday = await shift('09:00', '12:00', { date: '2026-12-14' });
    expect((await get(monday)).before?.shiftId).toBe(afternoon);
    expect((await get(morning)).before).toBeNull();
  });

  it('refuses to take what no one began, and a text that is too long', async () => {
    const { morning, refusal } = await setup();
    expect(await refusal('handover.tick', { shiftId: morning, side: 'taken', done: true })).toMatchObject({
      code: 'record.notFound',
    });
    expect(await refusal('handover.save', { shiftId: morning, note: 'x'.repeat(1001) })).toEqual({
      code: 'input.rejected',
      field: 'note',
    });
  });

  it('is deleted permanently with those who were met', async () => {
    const { core, clock, morning } = await setup();
    await core.call('handover.save', { shiftId: morning, note: 'Guard asks for ID' });
    const rows = () => vaultOf(core).database.reader.all('SELECT id FROM handover').length;
    for (const [days, left] of [
      [2, 1],
      [3, 0],
    ] as const) {
      clock.at = new Date(Date.parse('2026-12-08T16:31:00.000Z') + (days - 1) * 86_400_000);
      await core.call('people.save', { preferredName: 'Ana' });
      clock.at = new Date(clock.at.getTime() + 86_400_000);
      await core.call('retention.automatic', {});
      expect(rows()).toBe(left);
    }
  });
});

describe('a volunteer', () => {
  const calls = (shiftId: string) =>
    [
      ['handover.get', { shiftId }],
      ['handover.save', { shiftId, note: 'Hello' }],
      ['handover.tick', { shiftId, side: 'given', done: true }],
    ] as const;

  it('of the morning neither takes it, nor reads what the afternoon hands over', async () => {
    const { core, morning, afternoon, as, refusal } = await setup();
    await core.call('handover.save', { shiftId: afternoon, note: 'For the evening' });
    as('tomas');
    await core.call('handover.save', { shiftId: morning, note: 'Guard asks for ID' });
    expect(await refusal('handover.tick', { shiftId: morning, side: 'taken', done: true })).toMatchObject({
      code: 'record.notFound',
    });
    for (const [name, input] of calls(afternoon)) {
      expect(await refusal(name, input), name).toMatchObject({ code: 'record.notFound' });
    }
    expect(await refusal('handover.undo', { act: morning })).toMatchObject({ code: 'call.refused' });
  });

  it('of the afternoon changes nothing of the morning but that it was taken', async () => {
    const { core, morning, as, refusal } = await setup();
    await core.call('handover.save', { shiftId: morning, note: 'Guard asks for ID' });
    as('ines');
    for (const [name, input] of calls(morning)) {
      expect(await refusal(name, input), name).toMatchObject({ code: 'record.notFound' });
    }
    expect(await refusal('handover.tick', { shiftId: morning, side: 'taken', done: true })).toBeNull();
  });

  it.each([
    ['more than an hour before it', { startTime: '12:31', endTime: '14:00' }, false],
    ['an hour before it', { startTime: '12:30', endTime: '14:00' }, true],
    ['not quite an hour after it', { startTime: '09:00', endTime: '10:31' }, true],
    ['more than an hour after it', { startTime: '09:00', endTime: '10:30' }, false],
  ])('hands over %s: %j, %s', async (_when, times, isLet) => {
    const { core, morning, as, refusal } = await setup();
    await core.call('shifts.save', { id: morning, ...times });
    as('tomas');
    for (const [name, input] of calls(morning)) {
      expect(await refusal(name, input), name).toEqual(isLet ? null : { code: 'record.notFound', field: undefined });
    }
  });

  it.each([
    ['who said maybe', async ({ join, morning, tomas }) => void (await join(morning, tomas, 'maybe'))],
    [
      'of one that is not confirmed',
      async ({ core, morning: id }) => void (await core.call('shifts.save', { id, status: 'planned' })),
    ],
  ] satisfies [string, (world: Awaited<ReturnType<typeof setup>>) => Promise<void>][])(
    '%s learns nothing',
    async (_who, change) => {
      const world = await setup();
      const { core, morning, as, today, refusal } = world;
      await core.call('handover.save', { shiftId: morning, note: 'Guard asks for ID' });
      await change(world);
      as('tomas');
      for (const [name, input] of calls(morning)) {
        expect(await refusal(name, input), name).toMatchObject({ code: 'record.notFound' });
      }
      expect(await today()).toEqual([]);
    },
  );
});
