import { describe, expect, it } from 'vitest';
import { bookingCore, notFound, rejected } from '../../../tests/support/booking-core.ts';
import { vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import type { TestCore } from '../../../tests/support/test-core.ts';
import { addTask, startChecklist } from './checklists-api.ts';

const template = 'before-check-in';

/** It is 1 Dec 2026. */
const setup = async () => {
  const booking = await bookingCore();
  const { core, ana, book } = booking;
  const person = { kind: 'person', id: ana } as const;
  const appointment = { kind: 'appointment', id: await book() } as const;
  const start = async (owner: typeof person | typeof appointment | null = person) =>
    (await core.call('checklists.start', { template, owner })).id;
  const list = (id: string) => core.call('checklists.get', { id });
  return { ...booking, person, appointment, start, list };
};

const itemAt = async (core: TestCore, id: string, at: number) => {
  const item = (await core.call('checklists.get', { id })).items[at];
  if (item === undefined) throw new Error('no such item');
  return item;
};

describe('a checklist', () => {
  it('is a copy of its template that says where each step comes from', async () => {
    const { core, start, list } = await setup();
    const copy = await list(await start());
    expect(copy).toMatchObject({
      templateKey: template,
      titleEn: 'Before a check-in',
      titleEs: 'Antes de una cita de control',
      versionNumber: 1,
      isOutdated: false,
      owner: { kind: 'person', name: 'Ana Quispe' },
      progress: { done: 0, total: 24 },
    });
    const whole = await core.call('checklists.template', { key: template });
    expect(copy.items.map(({ textEn }) => textEn)).toEqual(
      whole.sections.flatMap(({ items }) => items.map(({ text }) => text.en)),
    );
    expect(copy.items.find(({ sourceItem }) => sourceItem === 'stay')).toMatchObject({
      certainty: 'uncertain',
      sources: ['i246'],
      sourceDate: '2026-05-07',
    });
  });

  it('says how far it is, without what is not needed', async () => {
    const { core, person, appointment, start } = await setup();
    const id = await start();
    await start(appointment);
    await core.call('checklists.setDone', { id: (await itemAt(core, id, 0)).id, done: true });
    await core.call('checklists.saveItem', { id: (await itemAt(core, id, 1)).id, notNeeded: true });
    const { items } = await core.call('checklists.progress', {
      owners: [person, appointment, { kind: 'person', id: appointment.id }],
    });
    expect(items).toEqual([
      { ...person, done: 1, total: 23 },
      { ...appointment, done: 0, total: 24 },
    ]);
    expect(await itemAt(core, id, 0)).toMatchObject({ doneByName: 'Deb' });
    expect((await core.call('checklists.running', {})).items.map(({ progress }) => progress.done)).toEqual([0, 1]);
  });

  it('is not there without its template, its owner, or once its owner is gone', async () => {
    const { core, ana, appointment, person, start } = await setup();
    const missing = { kind: 'person', id: appointment.id } as const;
    expect(await core.result('checklists.start', { template: 'nothing', owner: null })).toMatchObject({
      error: { code: 'record.notFound', field: 'template' },
    });
    expect(await core.result('checklists.start', { template, owner: missing })).toMatchObject({
      error: { code: 'record.notFound', field: 'owner' },
    });
    const [ofPerson, ofAppointment] = [await start(), await start(appointment)];
    const { id: task } = await core.call('checklists.addTask', { textEn: 'Call', dueOn: '2026-12-01', owner: person });
    await core.call('people.remove', { id: ana });
    for (const id of [ofPerson, ofAppointment]) {
      expect(await core.result('checklists.get', { id })).toMatchObject(notFound);
    }
    expect(await core.result('checklists.setDone', { id: task, done: true })).toMatchObject(notFound);
    expect(await core.call('checklists.running', {})).toEqual({ items: [], count: 0 });
    expect((await core.call('checklists.tasks', {})).count).toBe(0);
    await core.call('people.restore', { id: ana });
    expect((await core.call('checklists.running', {})).count).toBe(2);
  });

  it('is added to, changed, and cleared of steps; what someone rewords is the team’s, and a doubt stays one', async () => {
    const { core, start } = await setup();
    const id = await start(null);
    const { id: added } = await core.call('checklists.addItem', {
      checklistId: id,
      textEn: 'Feed the cat',
      sectionEn: 'Home',
    });
    const items = async () => (await core.call('checklists.get', { id })).items;
    expect((await items()).at(-1)).toMatchObject({ id: added, certainty: 'team', sourceItem: null, textEs: null });
    const before = await items();
    const of = (sourceItem: string) => before.find((item) => item.sourceItem === sourceItem)?.id ?? '';
    await core.call('checklists.saveItem', { id: of('paper'), textEn: 'Read the letter.' });
    await core.call('checklists.saveItem', { id: of('stay'), textEn: 'Ask Ms. Feld.' });
    await core.call('checklists.removeItem', { id: of('type') });
    const after = await items();
    const now = (sourceItem: string) => after.find((item) => item.sourceItem === sourceItem);
    expect(now('paper')).toMatchObject({ certainty: 'team', reworded: true, sources: ['icefo', 'icecheckin'] });
    expect(now('stay')).toMatchObject({ certainty: 'uncertain', reworded: true });
    expect(now('type')).toBeUndefined();
  });

  it('has no step without words', async () => {
    const { core, start } = await setup();
    const id = await start();
    expect(await core.result('checklists.addItem', { checklistId: id, textEn: ' ' })).toMatchObject(rejected('textEn'));
    const item = await itemAt(core, id, 0);
    expect(await core.result('checklists.saveItem', { id: item.id, textEn: '', textEs: null })).toMatchObject(
      rejected('textEs'),
    );
    await core.call('checklists.saveItem', { id: item.id, textEs: null });
    expect(await itemAt(core, id, 0)).toMatchObject({ textEn: item.textEn, textEs: null });
  });

  it('undoes each act as a whole, and none that was changed since', async () => {
    const { core, person, start, list } = await setup();
    const id = await start();
    const item = await itemAt(core, id, 3);
    const before = await list(id);
    const acts = [
      () => core.call('checklists.setDone', { id: item.id, done: true }),
      () => core.call('checklists.saveItem', { id: item.id, textEn: 'Other', dueOn: '2026-12-02', note: 'n' }),
      () => core.call('checklists.removeItem', { id: item.id }),
      () => core.call('checklists.addItem', { checklistId: id, textEn: 'More' }),
      () => core.call('checklists.remove', { id }),
    ];
    for (const run of acts) {
      const { act } = await run();
      await core.call('checklists.undo', { act });
      expect(await list(id)).toEqual(before);
    }
    const { act } = await core.call('checklists.start', { template, owner: person });
    await core.call('checklists.undo', { act });
    expect((await core.call('checklists.of', { owner: person })).items).toHaveLength(1);

    const saved = await core.call('checklists.saveItem', { id: item.id, note: 'one' });
    // One clock tick later.
    writeDirectly(
      core,
      (tx) => tx.update('checklist_item', item.id, { note: 'two' }),
      new Date('2026-12-01T15:00:01Z'),
    );
    expect(await core.result('checklists.undo', { act: saved.act })).toMatchObject({
      error: { code: 'record.changedMeanwhile' },
    });
    const other = vaultOf(core).database.reader.get<{ batch: string }>(
      "SELECT batch FROM audit_entry WHERE call = 'people.save'",
    );
    expect(await core.result('checklists.undo', { act: other?.batch })).toMatchObject(notFound);
  });

  it('as text has initials in place of names, and no A-number', async () => {
    const { core, start } = await setup();
    const id = await start();
    await core.call('checklists.addItem', { checklistId: id, textEn: 'Ask Ana about A091-313-151', note: 'secret' });
    await core.call('checklists.setDone', { id: (await itemAt(core, id, 0)).id, done: true });
    const { text } = await core.call('checklists.text', { id, language: 'en' });
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Before a check-in (A.Q.)',
      '1 of 25',
      '',
      'Know the appointment',
      expect.stringMatching(/^\[x\] Read the appointment paper/),
    ]);
    expect(text).toContain('(needs an attorney’s or a local check)');
    expect(text).not.toMatch(/Ana|Quispe|091|secret/);
    expect((await core.call('checklists.text', { id, language: 'es' })).text).toContain('Antes de una cita de control');
  });
});

describe('a task', () => {
  it('is an item with a due date, and is on Today from a week before', async () => {
    const { core, person, start, moss } = await setup();
    const id = await start();
    const due = async (at: number, dueOn: string, dueTime?: string) => {
      const item = await itemAt(core, id, at);
      await core.call('checklists.saveItem', { id: item.id, dueOn, ...(dueTime !== undefined && { dueTime }) });
      return item.id;
    };
    const later = await due(0, '2026-12-09');
    const next = await due(1, '2026-12-07');
    const overdue = await due(2, '2026-11-30');
    const [afternoon, morning] = [await due(3, '2026-12-01', '15:00'), await due(4, '2026-12-01', '09:30')];
    const { id: own } = await core.call('checklists.addTask', {
      textEs: 'Llamar a la escuela',
      dueOn: '2026-12-02',
      doer: { kind: 'volunteer', id: moss },
      owner: person,
    });
    const ids = async () =>
      (await core.call('today.get', {})).tasks.groups.flatMap(({ items }) => items.map((task) => task.id));
    expect(await ids()).toEqual([overdue, morning, afternoon, own, next]);
    expect((await core.call('today.get', {})).tasks).toMatchObject({
      groups: [{ count: 5, overdue: 1 }],
      groupCount: 1,
      count: 5,
    });
    expect((await core.call('checklists.tasks', {})).items.at(-1)).toMatchObject({ id: later });
    expect((await core.call('checklists.tasks', { whose: 'nobody' })).count).toBe(5);
    expect((await core.call('checklists.tasks', { limit: 2 })).count).toBe(6);
    await core.call('checklists.saveItem', { id: overdue, snoozedUntil: '2026-12-02' });
    await core.call('checklists.setDone', { id: own, done: true });
    await core.call('checklists.saveItem', { id: next, notNeeded: true });
    expect(await ids()).toEqual([morning, afternoon]);
    // What was put off is in the list of all.
    expect((await core.call('checklists.tasks', {})).items.map((task) => task.id)).toContain(overdue);
    expect((await core.call('today.get', { date: '2026-12-02' })).tasks.groups[0]?.items[0]).toMatchObject({
      id: overdue,
    });
  });

  it('is on Today with the others of its record, the record with the most pressing one first', async () => {
    const { core, person, appointment } = await setup();
    const add = (owner: typeof person | typeof appointment | null, textEn: string, dueOn: string) =>
      core.call('checklists.addTask', { textEn, dueOn, owner });
    for (let day = 1; day <= 9; day += 1) await add(person, `Step ${day}`, `2026-12-0${Math.min(day, 5)}`);
    await add(null, 'Print flyers', '2026-12-03');
    await add(appointment, 'Bring the folder', '2026-11-29');
    await add(null, 'Order pens', '2026-12-04');
    await add(null, 'Next year', '2027-01-04');
    const { tasks } = await core.call('today.get', { limit: 2 });
    expect(tasks).toMatchObject({ groupCount: 3, count: 12 });
    expect(tasks.groups.map(({ count, overdue, items }) => [items[0]?.textEn, count, overdue, items.length])).toEqual([
      ['Bring the folder', 1, 1, 1],
      ['Step 1', 9, 0, 9],
    ]);
    const { tasks: all } = await core.call('today.get', {});
    expect(all.groups[2]).toMatchObject({
      count: 2,
      items: [
        { textEn: 'Print flyers', owner: null },
        { textEn: 'Order pens', owner: null },
      ],
    });
    const total = all.groups.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(all.count);
  });

  it('of its own is in one list of a record’s other tasks', async () => {
    const { core, person, appointment } = await setup();
    const add = (owner: typeof person | typeof appointment | null) =>
      core.call('checklists.addTask', { textEn: 'Call', dueOn: '2026-12-02', owner });
    const lists = [await add(person), await add(person), await add(appointment), await add(null), await add(null)];
    expect(new Set(lists.map(({ checklistId }) => checklistId)).size).toBe(3);
    expect((await core.call('checklists.of', { owner: person })).items).toMatchObject([
      { templateKey: null, items: [{ textEn: 'Call' }, { textEn: 'Call' }] },
    ]);
  });

  it('has one owner, who is there; a new one takes the place of the one before', async () => {
    const { core, moss, deb } = await setup();
    const you = (await core.call('checklists.owners', {})).users.find(({ isYou }) => isYou)?.id ?? '';
    const task = { textEn: 'Call', dueOn: '2026-12-02', owner: null };
    expect(await core.result('checklists.addTask', { ...task, doer: { kind: 'volunteer', id: you } })).toMatchObject({
      error: { code: 'record.notFound', field: 'doer' },
    });
    const { id } = await core.call('checklists.addTask', { ...task, doer: { kind: 'volunteer', id: moss } });
    await core.call('checklists.saveItem', { id, doer: { kind: 'user', id: you } });
    expect((await core.call('checklists.tasks', { whose: 'mine' })).items).toMatchObject([
      { id, ownerVolunteerId: null, ownerName: 'Deb', mine: true },
    ]);
    await core.call('checklists.saveItem', { id, doer: { kind: 'volunteer', id: deb } });
    expect((await core.call('checklists.tasks', {})).items).toMatchObject([
      { ownerUserId: null, ownerName: 'Deb Ruiz' },
    ]);
    await core.call('checklists.saveItem', { id, dueTime: '09:00', snoozedUntil: '2026-12-05' });
    await core.call('checklists.saveItem', { id, dueOn: null });
    expect((await core.call('checklists.tasks', {})).count).toBe(0);
  });

  it('stays without its owner when they are permanently deleted', async () => {
    const { core, moss } = await setup();
    await core.call('checklists.addTask', {
      textEn: 'Call',
      dueOn: '2026-12-02',
      doer: { kind: 'volunteer', id: moss },
      owner: null,
    });
    await core.call('team.remove', { id: moss });
    await core.call('retention.purgeRemoved', {});
    expect((await core.call('checklists.tasks', {})).items).toMatchObject([{ textEn: 'Call', ownerVolunteerId: null }]);
  });
});

describe('for other features', () => {
  it('a copy’s sections are due when they say, which makes tasks of its steps', async () => {
    const { core, person } = await setup();
    writeDirectly(core, (tx) =>
      startChecklist(tx, 'detained-at-check-in', person, { 'first-hour': { dueOn: '2026-12-01', dueTime: '10:30' } }),
    );
    writeDirectly(core, (tx) => addTask(tx, { textEn: 'Call', textEs: 'Llamar', dueOn: '2026-12-01', owner: person }));
    const { items } = await core.call('checklists.tasks', {});
    expect(items).toHaveLength(11);
    expect(items.at(-1)).toMatchObject({ sourceItem: 'car', dueTime: '10:30' });
  });
});
