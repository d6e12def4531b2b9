import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

/** A confirmed shift on Tuesday from 9 AM to noon in New York, with Tomas; it is 10 AM. */
const setup = async () => {
  const clock = { at: new Date('2026-12-08T15:00:00.000Z') };
  let ticks = 0;
  // A moment later with each look.
  const core = await openTestCore({ now: () => new Date(clock.at.getTime() + (ticks += 1)) });
  const coordinator = vaultOf(core).user;
  const tomas = addVolunteerUser(core, 'Tomas');
  const { id: shiftId } = await core.call('shifts.save', {
    place: 'Elm Street court',
    date: '2026-12-08',
    startTime: '09:00',
    endTime: '12:00',
    zone: 'America/New_York',
    status: 'confirmed',
  });
  const answers = (answer: 'yes' | 'no' | 'asked') =>
    core.call('shifts.setMember', { id: shiftId, volunteerId: tomas.volunteerId, member: { answer } });
  await answers('yes');
  const { id } = await core.call('met.save', {
    shiftId,
    called: 'Doña Flor',
    reach: '(212) 555-0134',
    note: 'Two kids',
  });
  const as = (who: 'coordinator' | 'tomas') => becomeUser(core, who === 'tomas' ? tomas : coordinator);
  const names = async () => (await core.call('met.list', { shiftId })).items.map(({ called }) => called);
  const refusal = async (name: string, input: unknown) => {
    const result = await core.result(name, input);
    return result.ok ? null : { code: result.error.code, field: result.error.field };
  };
  return { core, clock, shiftId, id, tomas, answers, as, names, refusal };
};

describe('someone who is met at a shift', () => {
  it('is added with what to call them alone, with time, place, and who wrote it; changed, removed, and each is undone', async () => {
    const { core, shiftId, id, names } = await setup();
    const added = await core.call('met.save', { shiftId, called: 'Red jacket' });
    expect((await core.call('met.list', { shiftId })).items[1]).toMatchObject({
      called: 'Red jacket',
      reach: null,
      note: null,
      by: 'Deb',
      place: 'Elm Street court',
      zone: 'America/New_York',
      metAt: expect.stringMatching(/^2026-12-08T15:00:00/),
      goneAt: expect.stringMatching(/^2026-12-11T15:00:00/),
      settled: null,
    });
    await core.call('met.undo', { act: added.act });
    const changed = await core.call('met.save', { id, called: 'Flor' });
    expect(await names()).toEqual(['Flor']);
    await core.call('met.undo', { act: changed.act });
    const removed = await core.call('met.remove', { id });
    expect(await names()).toEqual([]);
    await core.call('met.undo', { act: removed.act });
    expect((await core.call('met.list', { shiftId })).items).toMatchObject([{ called: 'Doña Flor', note: 'Two kids' }]);
  });

  it('is refused at the field, and nothing changes', async () => {
    const { core, shiftId, id, refusal, names } = await setup();
    const { updatedAt } = (await core.call('met.list', { shiftId })).items[0] ?? { updatedAt: '' };
    for (const called of ['', '   ', undefined]) {
      expect(await refusal('met.save', { shiftId, called })).toEqual({ code: 'input.rejected', field: 'called' });
    }
    expect(await refusal('met.save', { id, called: ' ' })).toEqual({ code: 'input.rejected', field: 'called' });
    expect(await refusal('met.save', { called: 'Flor' })).toEqual({ code: 'input.rejected', field: 'shiftId' });
    expect(await refusal('met.save', { shiftId: id, called: 'Flor' })).toMatchObject({ code: 'record.notFound' });
    expect(await refusal('met.save', { shiftId, called: 'Flor', note: 'x'.repeat(601) })).toMatchObject({
      code: 'input.rejected',
      field: 'note',
    });
    await core.call('met.save', { id, note: 'Three kids' });
    expect(await refusal('met.save', { id, note: 'One', expectedUpdatedAt: updatedAt })).toMatchObject({
      code: 'record.changedMeanwhile',
    });
    expect(await names()).toEqual(['Doña Flor']);
  });

  it('becomes a person once, is open again when that is undone or the record is deleted, and is not on Today meanwhile', async () => {
    const { core, shiftId, id, refusal } = await setup();
    const { id: recordId } = await core.call('people.save', { preferredName: 'Flor' });
    const open = async () => (await core.call('today.get', {})).met;
    const settled = async () => (await core.call('met.list', { shiftId })).items[0]?.settled;
    expect(await open()).toMatchObject({ count: 1, items: [{ id }] });
    const { act } = await core.call('met.settle', { id, kind: 'person', recordId });
    expect(await settled()).toEqual({ kind: 'person', recordId });
    expect(await open()).toEqual({ count: 0, items: [] });
    expect(await refusal('met.settle', { id, kind: 'person', recordId })).toMatchObject({
      code: 'record.changedMeanwhile',
    });
    await core.call('met.undo', { act });
    expect(await settled()).toBeNull();
    await core.call('met.settle', { id, kind: 'person', recordId });
    await core.call('people.remove', { id: recordId });
    expect(await settled()).toBeNull();
    expect((await open()).count).toBe(1);
    expect(await refusal('met.settle', { id, kind: 'person', recordId })).toMatchObject({ code: 'record.notFound' });
  });

  it('becomes a detention, and is open again when its start is undone', async () => {
    const { core, shiftId, id } = await setup();
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Doña Flor' }] });
    const [recordId = ''] = ids;
    await core.call('met.settle', { id, kind: 'detention', recordId });
    const settled = async () => (await core.call('met.list', { shiftId })).items[0]?.settled;
    expect(await settled()).toEqual({ kind: 'detention', recordId });
    await core.call('detentions.undoStart', { id: recordId });
    expect(await settled()).toBeNull();
  });

  it('stays on Today when the shift is deleted', async () => {
    const { core, shiftId, id } = await setup();
    await core.call('shifts.remove', { id: shiftId });
    expect((await core.call('today.get', {})).met).toMatchObject({ count: 1, items: [{ id }] });
    await core.call('met.save', { id, note: 'Called her' });
    await core.call('met.remove', { id });
    expect((await core.call('today.get', {})).met.count).toBe(0);
  });
});

describe('a volunteer', () => {
  const calls = (shiftId: string, id: string) =>
    [
      ['met.list', { shiftId }],
      ['met.save', { shiftId, called: 'Flor' }],
      ['met.save', { id, called: 'Flor' }],
    ] as const;

  it('of the shift sees, adds, and changes them while it runs, and neither removes nor undoes', async () => {
    const { core, as, shiftId, id, names, refusal } = await setup();
    as('tomas');
    expect(await names()).toEqual(['Doña Flor']);
    const { act } = await core.call('met.save', { shiftId, called: 'Red jacket' });
    await core.call('met.save', { id, note: 'Three kids' });
    expect(await names()).toEqual(['Doña Flor', 'Red jacket']);
    expect(await refusal('met.remove', { id })).toMatchObject({ code: 'call.refused' });
    expect(await refusal('met.undo', { act })).toMatchObject({ code: 'call.refused' });
    expect((await core.call('today.get', {})).met).toEqual({ count: 0, items: [] });
  });

  it.each([
    [
      'before it begins',
      async ({ core, shiftId: id }) => void (await core.call('shifts.save', { id, startTime: '10:30' })),
    ],
    ['once it is over', async ({ clock }) => void (clock.at = new Date('2026-12-08T17:00:00.000Z'))],
    ['who has not answered yet', async ({ answers }) => void (await answers('asked'))],
    ['who said no', async ({ answers }) => void (await answers('no'))],
    [
      'of one that is not confirmed',
      async ({ core, shiftId: id }) => void (await core.call('shifts.save', { id, status: 'planned' })),
    ],
    [
      'of one that is canceled',
      async ({ core, shiftId: id }) => void (await core.call('shifts.save', { id, status: 'canceled' })),
    ],
    ['of one that is deleted', async ({ core, shiftId: id }) => void (await core.call('shifts.remove', { id }))],
    [
      'whose access ended',
      async ({ core, tomas }) =>
        void (await core.call('team.save', { id: tomas.volunteerId, accessExpiresOn: '2026-12-07' })),
    ],
  ] satisfies [string, (world: Awaited<ReturnType<typeof setup>>) => Promise<void>][])(
    'learns nothing %s',
    async (_why, end) => {
      const world = await setup();
      const { core, as, shiftId, id, refusal } = world;
      await end(world);
      as('tomas');
      for (const [name, input] of calls(shiftId, id)) {
        expect(await refusal(name, input), name).toEqual({ code: 'record.notFound', field: undefined });
      }
      as('coordinator');
      expect((await core.call('today.get', {})).met.items).toMatchObject([{ called: 'Doña Flor' }]);
    },
  );

  it('sees no shift that is over by setting the clock back', async () => {
    const { core, clock, as, shiftId, refusal } = await setup();
    clock.at = new Date('2026-12-08T17:30:00.000Z');
    await core.call('shifts.save', { place: 'Elm Street', date: '2026-12-09', startTime: '09:00', endTime: '10:00' });
    clock.at = new Date('2026-12-08T15:00:00.000Z');
    as('tomas');
    expect(await refusal('met.list', { shiftId })).toMatchObject({ code: 'record.notFound' });
  });

  it('starts a detention of one, and no person; of another’s detention they learn nothing', async () => {
    const { core, as, id, refusal, names } = await setup();
    const { id: personId } = await core.call('people.save', { preferredName: 'Flor' });
    const { ids: others } = await core.call('detentions.start', { people: [{ knownAs: 'Juan' }] });
    as('tomas');
    for (const [kind, recordId] of [
      ['person', personId],
      ['detention', others[0]],
    ]) {
      expect(await refusal('met.settle', { id, kind, recordId })).toMatchObject({ code: 'record.notFound' });
    }
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Doña Flor' }] });
    await core.call('met.settle', { id, kind: 'detention', recordId: ids[0] ?? '' });
    // What they became is the coordinators’ to know.
    expect(await names()).toEqual([]);
  });
});
