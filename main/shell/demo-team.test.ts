import { expect, test } from 'vitest';
import { lackOf } from '../../shared/shifts/staffing.ts';
import { openTestCore } from '../../tests/support/test-core.ts';
import { demoDetention } from './demo-detention.ts';
import { demoMet, demoShifts } from './demo-shifts.ts';
import { type CallCore, fillDemo } from './demo-team.ts';

test('the demo has someone in detention, with stays, talks, a complaint, and a bond; every place is in the directory', async () => {
  const now = new Date('2026-12-01T15:00:00.000Z');
  const core = await openTestCore({ now: () => now });
  await fillDemo(core.call as CallCore, now);
  const { items } = await core.call('detentions.list', {});
  expect(items).toHaveLength(1);
  const { id } = items[0] ?? { id: '' };
  const { facilities, closedAt, tasks, calls, belongings } = await core.call('detentions.get', { id });
  expect(closedAt).toBeNull();
  expect(calls.map(({ kind, result }) => [kind, result])).toEqual([
    ['contact', 'reached'],
    ['hotline', 'reached'],
  ]);
  expect(belongings).toMatchObject([{ returnedTo: 'Lucía Paredes' }]);
  expect(items[0]).toMatchObject({ next: { step: 'task' } });
  expect(facilities).toHaveLength(demoDetention.stays.length);
  for (const { facilityId, facility } of facilities) {
    const { entry } = await core.call('directory.get', { id: facilityId ?? '' });
    expect(entry).toMatchObject({ kind: 'facility', name: facility });
  }
  expect(tasks.filter(({ doneAt }) => doneAt === null)).toHaveLength(demoDetention.openTasks);
  const { infos, talks, complaints } = await core.call('custody.get', { id });
  expect([infos.length, talks.length, complaints?.length]).toEqual([1, 3, 1]);
  expect((await core.call('bonds.of', { detentionId: id })).bonds).toMatchObject([
    { amountCents: 500_000, steps: [{ stage: 'set' }, { stage: 'obligorFound' }] },
  ]);
  const everyone = await core.call('people.list', {});
  expect(everyone.total).toBe(9);
});

// A Tuesday; a Friday and a Saturday, when the week has little or nothing left; the Sunday with which it begins.
test.each(['2026-12-01', '2026-12-04', '2026-12-05', '2026-12-06'])(
  'the demo of %s has two weeks of shifts, one staffed and confirmed, others short',
  async (day) => {
    const now = new Date(`${day}T15:00:00.000Z`);
    const core = await openTestCore({ now: () => now });
    await fillDemo(core.call as CallCore, now);
    const { items } = await core.call('shifts.list', { from: day, to: '2026-12-20' });
    const lacks = items.map(({ slots, minimum, status }) => ({ status, more: lackOf(slots, minimum).more }));
    expect(lacks.filter(({ status, more }) => status === 'confirmed' && more === 0)).toHaveLength(2);
    expect(lacks.filter(({ more }) => more > 0).length).toBeGreaterThan(4);
    expect(items.every(({ isWeekly }) => isWeekly)).toBe(true);
    expect((await core.call('today.get', {})).met.count).toBe(demoMet.length);
    const named = demoShifts.flatMap(({ crews }) => crews.flat());
    expect(items.reduce((sum, { members }) => sum + members.length, 0)).toBe(named.length);
  },
);
