import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const now = new Date('2026-12-08T15:00:00.000Z');

const setup = async () => {
  const core = await openTestCore({ now: () => now });
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
  const { ids } = await core.call('detentions.start', { people: [{ personId: ana.id }] });
  const id = ids[0] ?? '';
  const { bondId } = await core.call('bonds.save', { detentionId: id, amountCents: 150_000, setBy: 'judge' });
  return {
    core,
    ana,
    id,
    bondId,
    bond: async () => (await core.call('bonds.of', { detentionId: id })).bonds[0],
    timeline: async () =>
      (await core.call('detentions.get', { id })).events.flatMap(({ kind, result }) =>
        kind === 'bond' ? [result] : [],
      ),
  };
};

const refused = (code: string, field?: string) => ({ ok: false, error: { code, ...(field && { field }) } });

describe('the stages of a bond', () => {
  it('are written down in any order, each once, with the day and who did it, and stamp the timeline', async () => {
    const { core, bondId, bond, timeline } = await setup();
    await core.call('bonds.setStep', { bondId, stage: 'posted', onDate: '2026-12-07', doneBy: 'Rosa Vela' });
    await core.call('bonds.setStep', { bondId, stage: 'set', onDate: '2026-12-04' });
    await core.call('bonds.setStep', { bondId, stage: 'posted', onDate: '2026-12-08' });
    expect((await bond())?.steps).toMatchObject([
      { stage: 'set', onDate: '2026-12-04', doneBy: null },
      { stage: 'posted', onDate: '2026-12-08', doneBy: null },
    ]);
    expect(await timeline()).toEqual(['added', 'posted', 'set']);
  });

  it('are undone by what they said before, on the timeline too', async () => {
    const { core, bondId, bond, timeline } = await setup();
    const step = { bondId, stage: 'posted' } as const;
    const first = await core.call('bonds.setStep', { ...step, onDate: '2026-12-07', doneBy: 'Rosa Vela' });
    expect(first).toEqual({ previous: null });
    const { previous } = await core.call('bonds.setStep', { ...step, onDate: null });
    expect((await bond())?.steps).toEqual([]);
    expect(await timeline()).toEqual(['added']);
    await core.call('bonds.setStep', { ...step, onDate: null, ...previous });
    expect((await bond())?.steps).toMatchObject([{ stage: 'posted', onDate: '2026-12-07', doneBy: 'Rosa Vela' }]);
  });

  it('happened today or before, or where it is tomorrow already', async () => {
    const { core, bondId } = await setup();
    const on = (onDate: string) => core.result('bonds.setStep', { bondId, stage: 'set', onDate });
    expect(await on('2026-12-09')).toMatchObject({ ok: true });
    expect(await on('2026-12-10')).toMatchObject(refused('input.rejected', 'onDate'));
  });
});

describe('money', () => {
  it.each([1500.5, 0, -100, 1_000_000_001])('is whole cents within a limit: %d is refused', async (cents) => {
    const { core, bondId } = await setup();
    const paid = { bondId, way: 'out', onDate: '2026-12-07' } as const;
    expect(await core.result('bonds.addMoney', { ...paid, cents })).toMatchObject({ ok: false });
  });

  it('goes out and comes back, from and to a fund, and each can be undone', async () => {
    const { core, id, bondId, bond, timeline } = await setup();
    await core.call('bonds.addMoney', { bondId, way: 'out', cents: 150_029, onDate: '2026-12-07', fund: 'Bail fund' });
    const { moneyId } = await core.call('bonds.addMoney', { bondId, way: 'back', cents: 10, onDate: '2026-12-08' });
    expect((await bond())?.money).toMatchObject([
      { way: 'out', cents: 150_029, fund: 'Bail fund' },
      { way: 'back', cents: 10, fund: null },
    ]);
    expect((await core.call('bonds.watched', {})).items).toMatchObject([
      { bondId, detentionId: id, name: 'Ana Quispe', stillOutCents: 150_019, stage: null },
    ]);
    await core.call('bonds.remove', { row: 'money', id: moneyId });
    expect((await bond())?.money).toHaveLength(1);
    expect(await timeline()).toEqual(['added', 'out']);
    await core.call('bonds.restore', { row: 'money', id: moneyId });
    expect((await bond())?.money).toHaveLength(2);
    expect(await timeline()).toEqual(['added', 'out', 'back']);
  });
});

describe('papers after posting', () => {
  it('say their day; the next one to come is watched until it is done', async () => {
    const { core, bondId, bond } = await setup();
    const add = (kind: 'i340' | 'i333', dueOn: string | null) =>
      core.call('bonds.saveNotice', { bondId, kind, dueOn, paperDate: '2026-12-01' });
    await add('i333', null);
    await add('i340', '2027-01-20');
    const { noticeId } = await add('i340', '2026-12-15');
    const next = async () => (await core.call('bonds.watched', {})).items[0]?.next;
    expect(await next()).toEqual({ kind: 'i340', dueOn: '2026-12-15' });
    await core.call('bonds.saveNotice', { bondId, noticeId, doneOn: '2026-12-08', doneBy: 'Rosa Vela' });
    expect(await next()).toEqual({ kind: 'i340', dueOn: '2027-01-20' });
    expect((await bond())?.notices.map(({ dueOn }) => dueOn)).toEqual(['2027-01-20', null, '2026-12-15']);
  });

  it.each([
    ['kind', {}],
    ['paperDate', { kind: 'i340', paperDate: '2027-01-01' }],
    ['doneOn', { kind: 'i340', doneOn: '2027-01-01' }],
    ['dueOn', { kind: 'i340', dueOn: '2062-12-08' }],
  ] as const)('are refused at %s', async (field, paper) => {
    const { core, bondId } = await setup();
    expect(await core.result('bonds.saveNotice', { bondId, ...paper })).toMatchObject(refused('input.rejected', field));
  });
});

describe('a bond', () => {
  it('outlasts its detention, until it is refunded or breached', async () => {
    const { core, id, bondId, bond } = await setup();
    await core.call('detentions.close', { id, outcome: 'releasedOnBond' });
    await core.call('bonds.setStep', { bondId, stage: 'obligations', onDate: '2026-12-08' });
    expect((await core.call('bonds.watched', {})).items).toMatchObject([{ bondId, stage: 'obligations' }]);
    await core.call('bonds.setStep', { bondId, stage: 'refunded', onDate: '2026-12-08' });
    expect((await core.call('bonds.watched', {})).items).toEqual([]);
    expect(await bond()).toMatchObject({ amountCents: 150_000 });
  });

  it('is changed by those who saw its last state', async () => {
    const { core, id, bondId } = await setup();
    const stale = { detentionId: id, bondId, obligorName: 'Rosa Vela', expectedUpdatedAt: '2026-12-01T00:00:00.000Z' };
    expect(await core.result('bonds.save', stale)).toMatchObject(refused('record.changedMeanwhile'));
  });

  it('is deleted with its line of the timeline, and both come back', async () => {
    const { core, bondId, bond, timeline } = await setup();
    await core.call('bonds.remove', { row: 'bond', id: bondId });
    expect([await bond(), await timeline()]).toEqual([undefined, []]);
    expect(await core.result('bonds.setStep', { bondId, stage: 'set', onDate: '2026-12-08' })).toMatchObject(
      refused('record.notFound'),
    );
    await core.call('bonds.restore', { row: 'bond', id: bondId });
    expect([(await bond())?.id, await timeline()]).toEqual([bondId, ['added']]);
  });

  it('goes with a start that was a mistake, and into the other of two detentions that are combined', async () => {
    const { core, id, bondId, bond } = await setup();
    await core.call('bonds.setStep', { bondId, stage: 'set', onDate: '2026-12-08' });
    await core.call('detentions.undoStart', { id });
    expect(await core.result('bonds.save', { detentionId: id, bondId, amountCents: 1 })).toMatchObject(
      refused('record.notFound'),
    );
    await core.call('detentions.restoreStart', { id });
    expect((await bond())?.steps).toHaveLength(1);
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Ana' }] });
    const other = await core.call('bonds.save', { detentionId: ids[0] ?? '', amountCents: 200_000 });
    await core.call('detentions.merge', { id: ids[0] ?? '', intoId: id });
    const { bonds } = await core.call('bonds.of', { detentionId: id });
    expect(bonds.map((one) => one.id)).toEqual([bondId, other.bondId]);
  });
});

describe('of a bond', () => {
  it('a volunteer learns nothing, of their own detention neither: no call, no line of the timeline', async () => {
    const { core } = await setup();
    const coordinator = vaultOf(core).user;
    const tomas = addVolunteerUser(core, 'Tomas');
    becomeUser(core, tomas);
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Juan' }] });
    const detentionId = ids[0] ?? '';
    becomeUser(core, coordinator);
    const { bondId } = await core.call('bonds.save', { detentionId, obligorName: 'Rosa Vela' });
    await core.call('bonds.setStep', { bondId, stage: 'posted', onDate: '2026-12-08' });
    becomeUser(core, tomas);
    expect(await core.result('bonds.of', { detentionId })).toMatchObject({ ok: false });
    const told = JSON.stringify(await core.call('detentions.get', { id: detentionId }));
    expect(told).not.toMatch(/Rosa Vela|posted|"bond"/u);
  });

  it.each([
    ['nothing', [], { bonds: 0, obligor: undefined }],
    ['the detention', ['detentions'], { bonds: 1, obligor: null }],
    ['the detention and contacts', ['detentions', 'contacts'], { bonds: 1, obligor: 'Rosa Vela' }],
  ] as const)('closing a person keeps what the team keeps: %s', async (_what, keptParts, kept) => {
    const { core, ana, id, bondId } = await setup();
    await core.call('bonds.save', { detentionId: id, bondId, obligorName: 'Rosa Vela' });
    await core.call('detentions.close', { id, outcome: 'released' });
    await core.call('retention.setPolicy', { reviewMonths: 6, removedDays: 30, keptParts: [...keptParts] });
    await core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode });
    const rows = rowsOf(core);
    expect([rows.length, rows[0]?.obligor_name]).toEqual([kept.bonds, kept.obligor]);
  });
});

const rowsOf = (core: TestCore) =>
  vaultOf(core).database.reader.all<{ obligor_name: string | null }>('SELECT obligor_name FROM bond');
