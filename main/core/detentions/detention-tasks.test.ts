import { describe, expect, it } from 'vitest';
import type { Detention } from '../../../shared/detentions/detentions.ts';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { endings, volunteerWorld } from '../../../tests/support/volunteer-world.ts';

const start = new Date('2026-12-08T15:00:00.000Z');
const hourMs = 3_600_000;
const inHours = (hours: number): string => new Date(start.getTime() + hours * hourMs).toISOString();

const refused = (code: string) => ({ ok: false, error: { code } });

const setup = async () => {
  let minutes = 0;
  const core = await openTestCore({ now: () => new Date(start.getTime() + minutes * 60_000) });
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
  const begin = async (input: object = { people: [{ personId: ana.id }] }): Promise<string[]> =>
    (await core.call('detentions.start', input as Parameters<typeof core.call<'detentions.start'>>[1])).ids;
  return {
    core,
    ana,
    begin,
    beginOne: async (input?: object) => (await begin(input))[0] ?? '',
    later: (by: number) => {
      minutes += by;
    },
    get: (id: string) => core.call('detentions.get', { id }),
    tasksOf: async (id: string) => (await core.call('detentions.get', { id })).tasks,
    listsOf: async (id: string) => (await core.call('checklists.of', { owner: { kind: 'detention', id } })).items,
    today: async () => (await core.call('checklists.tasks', { limit: 500 })).items,
  };
};

const sectionsOf = (tasks: Detention['tasks']) => [...Map.groupBy(tasks, ({ sectionEn }) => sectionEn)];

describe('a detention starts with tasks', () => {
  it('of the first hour, day, and week of someone who is known, on the run-sheet and on Today', async () => {
    const { beginOne, tasksOf, today } = await setup();
    const id = await beginOne();
    const tasks = await tasksOf(id);
    const dues = sectionsOf(tasks).map(([section, items]) => [section, [...new Set(items.map(({ dueAt }) => dueAt))]]);
    expect(dues).toEqual([
      ['First hour', [inHours(1)]],
      ['First 24 hours', [inHours(24)]],
      ['First week', [inHours(7 * 24)]],
    ]);
    expect(tasks.every(({ doneAt, textEs }) => doneAt === null && textEs !== null)).toBe(true);
    const shown = await today();
    expect(shown.map((task) => task.id).toSorted()).toEqual(tasks.map((task) => task.id).toSorted());
    expect(shown[0]?.owner).toEqual({ kind: 'detention', id, name: 'Ana Quispe' });
  });

  it('counted from when the team heard of it, in the team’s zone', async () => {
    const { beginOne, tasksOf } = await setup();
    const id = await beginOne({ people: [{ knownAs: 'Juan', toldAt: '2026-12-08T13:30:00.000Z' }] });
    expect((await tasksOf(id))[0]?.dueAt).toBe('2026-12-08T14:30:00.000Z');
  });

  it('where no one is known: the arrest is written down once for the incident', async () => {
    const { begin, listsOf, tasksOf, beginOne, today } = await setup();
    const [first = '', second = ''] = await begin({ people: [{ knownAs: 'Juan' }, { description: 'red jacket' }] });
    expect((await listsOf(first)).map(({ templateKey }) => templateKey)).toEqual(['document-raid']);
    // Where to stand and how to tell warrants apart is there to read, with no time of its own.
    expect(sectionsOf(await tasksOf(first)).map(([section]) => section)).toEqual(['What to write down', 'Afterward']);
    expect(await tasksOf(second)).toEqual([]);
    expect(await tasksOf(await beginOne({ sameAsId: first, people: [{ knownAs: 'Rosa' }] }))).toEqual([]);
    expect((await today())[0]?.owner?.name).toBe('Juan');
  });

  it('of the first hour once it is known who it is; undoing that takes them away, unless one was done', async () => {
    const { core, ana, begin, listsOf, tasksOf } = await setup();
    const [, id = ''] = await begin({ people: [{ knownAs: 'Juan' }, { knownAs: 'Ana' }] });
    await core.call('detentions.link', { id, personId: ana.id });
    expect((await listsOf(id)).map(({ templateKey }) => templateKey)).toEqual(['detained-at-check-in']);
    expect((await tasksOf(id))[0]?.dueAt).toBe(inHours(1));
    await core.call('detentions.unlink', { id });
    expect(await tasksOf(id)).toEqual([]);
    await core.call('detentions.link', { id, personId: ana.id });
    const [task] = await tasksOf(id);
    await core.call('checklists.setDone', { id: task?.id ?? '', done: true });
    await core.call('detentions.unlink', { id });
    expect((await tasksOf(id)).find((one) => one.id === task?.id)?.doneAt).toBe(inHours(0));
  });
});

describe('a task', () => {
  it('that is done and undone is so on the run-sheet and on Today, and the timeline says when and by whom', async () => {
    const { core, beginOne, get, later, today } = await setup();
    const id = await beginOne();
    const taskId = (await get(id)).tasks[0]?.id ?? '';
    const shown = (await today()).length;
    later(5);
    await core.call('checklists.setDone', { id: taskId, done: true });
    await core.call('checklists.setDone', { id: taskId, done: true });
    expect((await today()).length).toBe(shown - 1);
    later(5);
    await core.call('checklists.setDone', { id: taskId, done: false });
    const sheet = await get(id);
    expect(sheet.tasks.find((task) => task.id === taskId)?.doneAt).toBeNull();
    expect(sheet.events.slice(1)).toMatchObject([
      { kind: 'task', aboutId: taskId, result: 'done', at: inHours(5 / 60), by: 'Deb', words: null },
      { kind: 'task', aboutId: taskId, result: 'open', at: inHours(10 / 60) },
    ]);
  });

  it('that was marked by mistake and undone leaves no line', async () => {
    const { core, beginOne, get } = await setup();
    const id = await beginOne();
    const { act } = await core.call('checklists.setDone', { id: (await get(id)).tasks[0]?.id ?? '', done: true });
    await core.call('checklists.undo', { act });
    const { events, tasks } = await get(id);
    expect(events.map(({ kind }) => kind)).toEqual(['started']);
    expect(tasks[0]?.doneAt).toBeNull();
  });

  it('whose mark is undone from the change log leaves no line, and has it again when that is undone', async () => {
    const { core, beginOne, get, later } = await setup();
    const id = await beginOne();
    const taskId = (await get(id)).tasks[0]?.id ?? '';
    const newest = async () => (await core.call('audit.ofRecord', { recordId: taskId })).entries[0]?.seq ?? -1;
    const told = async () => (await get(id)).events.slice(1).map(({ kind, result }) => `${kind} ${result}`);
    later(5);
    await core.call('checklists.setDone', { id: taskId, done: true });
    await core.call('detentions.addNote', { id, words: 'Two agents at the elevator' });
    expect(await told()).toEqual(['task done', 'note null']);
    later(5);
    await core.call('audit.undo', { seq: await newest() });
    expect(await told()).toEqual(['note null']);
    expect((await get(id)).tasks.find((task) => task.id === taskId)?.doneAt).toBeNull();
    later(5);
    await core.call('audit.undo', { seq: await newest() });
    expect(await told()).toEqual(['task done', 'note null']);
  });

  it('has an owner, a day to come back on, and is gone once it is not needed', async () => {
    const { core, beginOne, tasksOf } = await setup();
    const id = await beginOne();
    const [first, second] = await tasksOf(id);
    const { users } = await core.call('checklists.owners', {});
    await core.call('checklists.saveItem', {
      id: first?.id ?? '',
      doer: { kind: 'user', id: users[0]?.id ?? '' },
      snoozedUntil: '2026-12-09',
    });
    await core.call('checklists.saveItem', { id: second?.id ?? '', notNeeded: true });
    const tasks = await tasksOf(id);
    expect(tasks[0]).toMatchObject({ owner: 'Deb', snoozedUntil: '2026-12-09' });
    expect(tasks.map((task) => task.id)).not.toContain(second?.id);
  });
});

describe('the end', () => {
  it('of a mistaken start takes the tasks away, and undoing that brings them back as they were', async () => {
    const { core, beginOne, get, later, today } = await setup();
    const id = await beginOne();
    const [gone, done] = (await get(id)).tasks;
    await core.call('checklists.removeItem', { id: gone?.id ?? '' });
    await core.call('checklists.setDone', { id: done?.id ?? '', done: true });
    const before = (await get(id)).tasks;
    later(1);
    await core.call('detentions.undoStart', { id });
    expect(await today()).toEqual([]);
    expect(await core.result('checklists.setDone', { id: before[0]?.id ?? '', done: true })).toMatchObject(
      refused('record.notFound'),
    );
    await core.call('detentions.restoreStart', { id });
    expect((await get(id)).tasks).toEqual(before);
  });

  it('leaves open tasks where they are, or sets them aside until the detention is open again', async () => {
    const { core, beginOne, tasksOf, today, later } = await setup();
    const id = await beginOne();
    const [first, second] = await tasksOf(id);
    await core.call('checklists.setDone', { id: first?.id ?? '', done: true });
    await core.call('checklists.saveItem', { id: second?.id ?? '', notNeeded: true });
    const open = await today();
    later(60);
    await core.call('detentions.close', { id, outcome: 'released' });
    expect(await today()).toEqual(open);
    await core.call('detentions.reopen', { id });
    later(60);
    await core.call('detentions.close', { id, outcome: 'released', setTasksAside: true });
    expect(await today()).toEqual([]);
    expect((await tasksOf(id)).map((task) => task.id)).toEqual([first?.id]);
    await core.call('detentions.reopen', { id });
    expect((await today()).map((task) => task.id)).toEqual(open.map((task) => task.id));
  });
});

describe('two that become one', () => {
  it('have all the tasks; of two copies, one with which nothing was done goes', async () => {
    const { core, ana, beginOne, listsOf, tasksOf } = await setup();
    const from = await beginOne({ people: [{ knownAs: 'Ana' }] });
    const into = await beginOne({ people: [{ knownAs: 'Ana Q.' }] });
    const [task] = await tasksOf(from);
    await core.call('checklists.setDone', { id: task?.id ?? '', done: true });
    await core.call('checklists.addTask', {
      owner: { kind: 'detention', id: into },
      textEn: 'Call the school',
      dueOn: '2026-12-09',
    });
    await core.call('detentions.merge', { id: from, intoId: into });
    expect((await listsOf(into)).map(({ templateKey }) => templateKey)).toEqual(['document-raid', null]);
    expect((await tasksOf(into)).find((one) => one.id === task?.id)?.doneAt).not.toBeNull();
    const known = await beginOne();
    await core.call('detentions.link', { id: into, personId: ana.id });
    expect((await listsOf(known)).map(({ templateKey }) => templateKey)).toEqual([
      'detained-at-check-in',
      'document-raid',
      null,
    ]);
  });

  it('lose no copy in which something was done', async () => {
    const { core, beginOne, tasksOf, listsOf } = await setup();
    const from = await beginOne({ people: [{ knownAs: 'Ana' }] });
    const into = await beginOne({ people: [{ knownAs: 'Ana Q.' }] });
    for (const id of [from, into]) {
      const [task] = await tasksOf(id);
      await core.call('checklists.setDone', { id: task?.id ?? '', done: true });
    }
    await core.call('detentions.merge', { id: from, intoId: into });
    expect((await listsOf(into)).map(({ progress }) => progress.done)).toEqual([1, 1]);
  });
});

describe('deleting permanently', () => {
  const confirmed = async ({ core, ana }: Pick<Awaited<ReturnType<typeof setup>>, 'core' | 'ana'>) => ({
    personId: ana.id,
    confirmation: (await core.call('people.get', { id: ana.id })).caseCode,
  });
  const acts = {
    'a person, with the tasks of their detention': async ({ core, ana }) =>
      core.call('retention.purge', await confirmed({ core, ana })),
    'what was undone, with its tasks': async ({ core, id }) => {
      await core.call('detentions.undoStart', { id });
      await core.call('retention.purgeRemoved', {});
    },
    'what closing a record does not keep': async ({ core, ana, id }) => {
      await core.call('detentions.close', { id, outcome: 'removed' });
      await core.call('retention.close', await confirmed({ core, ana }));
    },
  } satisfies Record<string, (of: Awaited<ReturnType<typeof setup>> & { id: string }) => Promise<unknown>>;

  it.each(Object.entries(acts))('%s', async (_what, act) => {
    const made = await setup();
    const id = await made.beginOne();
    await act({ ...made, id });
    for (const table of ['checklist', 'checklist_item']) {
      expect(vaultOf(made.core).database.reader.all(`SELECT id FROM ${table}`), table).toEqual([]);
    }
  });

  it('leaves alone what a hold protects', async () => {
    const { core, ana, beginOne } = await setup();
    await core.call('detentions.undoStart', { id: await beginOne() });
    await core.call('retention.hold', { personId: ana.id, reason: 'Lawsuit' });
    await core.call('retention.purgeRemoved', {});
    expect(vaultOf(core).database.reader.all('SELECT id FROM checklist_item')).not.toEqual([]);
  });
});

describe('a volunteer', () => {
  const world = async () => {
    const made = await volunteerWorld();
    const { core, coordinator, tomas, own } = made;
    const asCoordinator = async <T>(work: () => Promise<T>): Promise<T> => {
      becomeUser(core, coordinator);
      try {
        return await work();
      } finally {
        becomeUser(core, tomas);
      }
    };
    const { ids } = await core.call('detentions.start', {
      appointmentId: own.appointmentId,
      people: [{ personId: own.personId }],
    });
    const id = ids[0] ?? '';
    return { ...made, asCoordinator, id, tasksOf: async () => (await core.call('detentions.get', { id })).tasks };
  };

  it('with a detention of their own sees its tasks and marks them; the timeline tells them of others’ marks', async () => {
    const { core, id, tasksOf, asCoordinator } = await world();
    const [first, second] = await tasksOf();
    await core.call('checklists.setDone', { id: first?.id ?? '', done: true });
    await asCoordinator(() => core.call('checklists.setDone', { id: second?.id ?? '', done: true }));
    const { events, tasks } = await core.call('detentions.get', { id });
    expect(events.map(({ kind, mine }) => [kind, mine])).toEqual([
      ['started', true],
      ['task', true],
      ['task', false],
    ]);
    expect(tasks.filter(({ doneAt }) => doneAt !== null).map((task) => task.id)).toEqual([first?.id, second?.id]);
    await core.call('checklists.setDone', { id: second?.id ?? '', done: false });
    expect(await core.result('checklists.of', { owner: { kind: 'detention', id } })).toMatchObject(
      refused('call.refused'),
    );
  });

  it('reads no words that others wrote, unless the task is theirs', async () => {
    const { core, id, tasksOf, asCoordinator, tomas } = await world();
    const reworded = (await tasksOf())[0]?.id ?? '';
    const { id: hidden, own } = await asCoordinator(async () => {
      await core.call('checklists.saveItem', { id: reworded, textEn: 'Ask about the insulin' });
      const owner = { kind: 'detention', id } as const;
      const made = await core.call('checklists.addTask', { owner, textEn: 'Owes money', dueOn: '2026-12-09' });
      const doer = { kind: 'volunteer', id: tomas.volunteerId } as const;
      const own = await core.call('checklists.addTask', { owner, textEn: 'Drive', dueOn: '2026-12-09', doer });
      return { id: made.id, own: own.id };
    });
    const told = JSON.stringify(await core.call('detentions.get', { id }));
    for (const words of ['insulin', 'Owes money', hidden, reworded]) expect(told).not.toContain(words);
    for (const task of [hidden, reworded]) {
      expect(await core.result('checklists.setDone', { id: task, done: true })).toMatchObject(
        refused('record.notFound'),
      );
    }
    expect((await tasksOf()).map((task) => task.id)).toContain(own);
    const { tasks } = await core.call('today.get', {});
    expect(tasks.groups.flatMap(({ items }) => items)).toContainEqual(
      expect.objectContaining({ id: own, owner: expect.objectContaining({ id }) }),
    );
  });

  it('sees nothing of the tasks of what others started, and marks none', async () => {
    const { core, tasksOf, id } = await world();
    const [task] = await tasksOf();
    becomeUser(core, addVolunteerUser(core, 'Noor'));
    expect(await core.result('detentions.get', { id })).toMatchObject(refused('record.notFound'));
    expect(await core.result('checklists.setDone', { id: task?.id ?? '', done: true })).toMatchObject(
      refused('record.notFound'),
    );
    expect((await core.call('today.get', {})).tasks.groups).toEqual([]);
  });

  it.each([...Object.keys(endings), 'closing'])('until it ends: %s', async (why) => {
    const made = await world();
    const { core, asCoordinator, id, tasksOf } = made;
    const [task] = await tasksOf();
    if (why === 'closing') await asCoordinator(() => core.call('detentions.close', { id, outcome: 'released' }));
    else endings[why]?.(made)[0]?.();
    expect(await core.result('checklists.setDone', { id: task?.id ?? '', done: true })).toMatchObject(
      refused('record.notFound'),
    );
  });

  it('who no longer may know whose it is learns it from no task', async () => {
    const { core, id, asCoordinator, tomas, own } = await world();
    await asCoordinator(() =>
      core.call('checklists.addTask', {
        owner: { kind: 'detention', id },
        textEn: 'Sit with the family',
        dueOn: '2026-12-09',
        doer: { kind: 'volunteer', id: tomas.volunteerId },
      }),
    );
    const ownerOnToday = async () => {
      const { tasks } = await core.call('today.get', {});
      return tasks.groups.flatMap(({ items }) => items).find(({ textEn }) => textEn === 'Sit with the family')?.owner;
    };
    expect(await ownerOnToday()).toEqual({ kind: 'detention', id, name: own.name });
    writeDirectly(core, (tx) => tx.update('appointment', own.appointmentId, { date: '2026-11-20' }));
    expect(await ownerOnToday()).toEqual({ kind: 'detention', id, name: null });
  });
});
