import { describe, expect, it } from 'vitest';
import { bookingCore, notFound } from '../../../tests/support/booking-core.ts';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';

/** It is 1 Dec 2026; Ana's check-in is on the 8th, and Tomas goes along. */
const setup = async () => {
  const booking = await bookingCore();
  const { core, book } = booking;
  const tomas = addVolunteerUser(core, 'Tomas');
  const ines = addVolunteerUser(core, 'Ines');
  const appointmentId = await book({
    crew: [{ volunteerId: tomas.volunteerId, role: 'companion', answer: 'yes' }],
  });
  const task = async (
    textEn: string,
    volunteerId: string | null,
    owner: { kind: 'person' | 'appointment'; id: string } | null,
  ) =>
    (
      await core.call('checklists.addTask', {
        textEn,
        note: 'kept back',
        dueOn: '2026-12-30',
        doer: volunteerId === null ? null : { kind: 'volunteer', id: volunteerId },
        owner,
      })
    ).id;
  const tasksOf = async () => {
    const { groups, count } = (await core.call('today.get', {})).tasks;
    return { items: groups.flatMap(({ items }) => items), count };
  };
  return { ...booking, tomas, ines, appointmentId, task, tasksOf, coordinator: vaultOf(core).user };
};

describe('a volunteer', () => {
  it('sees only tasks that are theirs, by their words and day', async () => {
    const { core, ana, tomas, ines, task, tasksOf } = await setup();
    const about = { kind: 'person', id: ana } as const;
    const own = await task('Drive at eight', tomas.volunteerId, about);
    await task('For Ines', ines.volunteerId, about);
    await task('For no one', null, about);
    await core.call('checklists.start', { template: 'before-check-in', owner: about });
    becomeUser(core, tomas);
    const tasks = await tasksOf();
    expect(tasks.count).toBe(1);
    expect(tasks.items).toMatchObject([
      { id: own, textEn: 'Drive at eight', dueOn: '2026-12-30', owner: null, mine: true },
    ]);
    const told = JSON.stringify(tasks);
    for (const word of [ana, 'Ana', 'kept back', 'For Ines', 'For no one', 'Before a check-in']) {
      expect(told).not.toContain(word);
    }
  });

  it('sees whom a task is about where they see the appointment, and no longer', async () => {
    const { core, tomas, task, tasksOf, appointmentId, coordinator, ana } = await setup();
    await task('Bring the folder', tomas.volunteerId, { kind: 'appointment', id: appointmentId });
    becomeUser(core, tomas);
    expect((await tasksOf()).items).toMatchObject([
      { owner: { kind: 'appointment', id: appointmentId, name: 'Ana Quispe' } },
    ]);
    becomeUser(core, coordinator);
    await core.call('appointments.setCrewMember', { id: appointmentId, volunteerId: tomas.volunteerId, member: null });
    becomeUser(core, tomas);
    const told = JSON.stringify(await tasksOf());
    expect(told).toContain('Bring the folder');
    for (const word of [appointmentId, ana, 'Ana']) expect(told).not.toContain(word);
  });

  it('marks their own task done and not done, and nothing else', async () => {
    const { core, ana, tomas, ines, task, coordinator } = await setup();
    const about = { kind: 'person', id: ana } as const;
    const own = await task('Drive at eight', tomas.volunteerId, about);
    const foreign = await task('For Ines', ines.volunteerId, about);
    const unowned = await task('For no one', null, about);
    const { id } = await core.call('checklists.start', { template: 'before-check-in', owner: about });
    const [step] = (await core.call('checklists.get', { id })).items;
    // Theirs, but no task: it has no day.
    await core.call('checklists.saveItem', { id: step?.id ?? '', doer: { kind: 'volunteer', id: tomas.volunteerId } });
    becomeUser(core, tomas);
    for (const hidden of [foreign, unowned, step?.id ?? '']) {
      expect(await core.result('checklists.setDone', { id: hidden, done: true })).toMatchObject(notFound);
    }
    await core.call('checklists.setDone', { id: own, done: true });
    expect((await core.call('today.get', {})).tasks.count).toBe(0);
    await core.call('checklists.setDone', { id: own, done: false });
    expect((await core.call('today.get', {})).tasks.count).toBe(1);
    for (const call of [
      'checklists.saveItem',
      'checklists.removeItem',
      'checklists.undo',
      'checklists.tasks',
      'checklists.of',
    ]) {
      expect(await core.result(call, { id: own })).toMatchObject({ error: { code: 'call.refused' } });
    }
    becomeUser(core, coordinator);
  });

  it('sees and marks none once their access has ended', async () => {
    const { core, ana, tomas, task, tasksOf } = await setup();
    const own = await task('Drive at eight', tomas.volunteerId, { kind: 'person', id: ana });
    writeDirectly(core, (tx) => tx.update('volunteer', tomas.volunteerId, { access_expires_on: '2026-11-30' }));
    becomeUser(core, tomas);
    expect(await tasksOf()).toEqual({ items: [], count: 0 });
    expect(await core.result('checklists.setDone', { id: own, done: true })).toMatchObject(notFound);
  });

  it('owns what is given to their login, as the volunteer whom it is for', async () => {
    const { core, tomas, tasksOf } = await setup();
    await core.call('checklists.addTask', {
      textEn: 'Call',
      dueOn: '2026-12-02',
      doer: { kind: 'user', id: tomas.id },
      owner: null,
    });
    becomeUser(core, tomas);
    expect((await tasksOf()).items).toMatchObject([
      { ownerVolunteerId: tomas.volunteerId, ownerUserId: null, mine: true },
    ]);
  });
});
