import { describe, expect, it } from 'vitest';
import { contract, type CallName } from '../../shared/contract.ts';
import type { CallSpec } from '../../shared/contract/contract-kit.ts';
import { vaultOf, writeDirectly } from '../support/direct-rows.ts';
import {
  bookedOn,
  endings,
  grantEndings,
  hiddenKinds,
  missingRows,
  volunteerWorld,
  type Rows,
  type World,
} from '../support/volunteer-world.ts';

/**
 * How a call that a volunteer may make treats rows:
 * - `row` names one: what is not theirs is answered exactly as what does not exist, and nothing is written.
 * - `list` names none: no word or id of what is not theirs is in the answer.
 * - `draft` names a note that is still being written: only its author's, and theirs whatever happens to the
 *   appointment, as what it holds is nowhere else yet. Of an appointment that is out of sight it says and changes
 *   nothing.
 * - `notes` names an appointment: of one that is not theirs it says their own drafts, and no sealed note.
 * - `task` names a task, which is its owner’s whatever they see of the appointment that it is about.
 * - `detention` names one that the volunteer began: theirs until it is closed or their access ends. What is out of
 *   sight of its person and appointment it neither says nor changes. Of another's it says nothing.
 * - `noRows` answers nothing of any record.
 */
type Entry =
  | { readonly kind: 'task'; readonly ask: (rows: Rows) => object }
  | {
      readonly kind: 'row' | 'draft';
      readonly ask: (rows: Rows) => object;
      readonly needsGrant?: true;
      readonly detained?: true;
    }
  | { readonly kind: 'detention'; readonly ask: (rows: Rows) => object; readonly onPerson?: true }
  | { readonly kind: 'notes'; readonly ask: (rows: Rows) => object }
  | { readonly kind: 'list'; readonly ask: object; readonly onlyDrafts?: true; readonly of?: 'detention' | 'shift' }
  | { readonly kind: 'noRows' };

const between = { from: '2026-01-01', to: '2027-12-31' };

const table: Partial<Record<CallName, Entry>> = {
  'appointments.list': { kind: 'list', ask: between },
  'appointments.get': { kind: 'row', ask: ({ appointmentId: id }) => ({ id }) },
  'appointments.briefing': { kind: 'row', ask: ({ appointmentId: id }) => ({ id, language: 'en' }) },
  'backups.automatic': { kind: 'noRows' },
  'backups.restored': { kind: 'noRows' },
  'backups.noteRead': { kind: 'noRows' },
  'calendar.read': { kind: 'list', ask: between },
  'directory.get': { kind: 'noRows' },
  'directory.list': { kind: 'noRows' },
  'directory.region': { kind: 'noRows' },
  // What they typed themselves.
  'drafts.list': { kind: 'noRows' },
  'drafts.save': { kind: 'noRows' },
  'checklists.setDone': { kind: 'task', ask: ({ taskId: id }) => ({ id, done: true }) },
  'custody.get': { kind: 'detention', ask: ({ detentionId: id }) => ({ id }) },
  'custody.saveInfo': {
    kind: 'detention',
    ask: ({ detentionId: id, heldAtId }) => ({ id, heldAtId, kind: 'mail', words: 'PO Box 9' }),
  },
  'custody.saveTalk': {
    kind: 'detention',
    ask: ({ detentionId: id, talkId }) => ({ id, talkId, kind: 'callFrom', state: 'held', at: '10:00' }),
  },
  'custody.remove': {
    kind: 'detention',
    ask: ({ detentionId: id, talkId: rowId }) => ({ id, what: 'talk', rowId }),
  },
  'custody.restore': {
    kind: 'detention',
    ask: ({ detentionId: id, undoneTalkId: rowId }) => ({ id, what: 'talk', rowId }),
  },
  'detentions.start': {
    kind: 'row',
    ask: ({ appointmentId }) => ({ appointmentId, people: [{ knownAs: 'Juan' }] }),
  },
  'detentions.get': { kind: 'detention', ask: ({ detentionId: id }) => ({ id }) },
  'detentions.list': { kind: 'list', ask: {}, of: 'detention' },
  'detentions.count': { kind: 'noRows' },
  'detentions.openOf': { kind: 'row', ask: ({ personId }) => ({ personIds: [personId] }) },
  'detentions.save': { kind: 'detention', ask: ({ detentionId: id }) => ({ id, place: 'Corner' }) },
  'detentions.undoSave': { kind: 'detention', ask: ({ detentionId: id, savedAct: act }) => ({ id, act }) },
  'detentions.addNote': { kind: 'detention', ask: ({ detentionId: id }) => ({ id, words: 'More' }) },
  'detentions.setStep': {
    kind: 'detention',
    ask: ({ detentionId: id }) => ({ id, step: 'children', state: 'done' }),
  },
  'detentions.logCall': {
    kind: 'detention',
    ask: ({ detentionId: id }) => ({ id, kind: 'hotline', who: 'Hotline', result: 'busy' }),
  },
  'detentions.keepBelonging': {
    kind: 'detention',
    ask: ({ detentionId: id }) => ({ id, kind: 'bag', what: 'Bag', heldBy: 'Me' }),
  },
  'detentions.giveBack': {
    kind: 'detention',
    ask: ({ detentionId: id, belongingId }) => ({ id, belongingId, to: 'Luis' }),
  },
  'detentions.addFacility': { kind: 'detention', ask: ({ detentionId: id }) => ({ id, facility: 'Hold room' }) },
  'detentions.saveFacility': {
    kind: 'detention',
    ask: ({ detentionId: id, heldAtId }) => ({ id, heldAtId, facility: 'Elm County Jail' }),
  },
  'detentions.takeBack': { kind: 'detention', ask: ({ detentionId: id, eventId }) => ({ id, eventId }) },
  'detentions.bringBack': { kind: 'detention', ask: ({ detentionId: id, eventId }) => ({ id, eventId }) },
  'detentions.undoStart': { kind: 'detention', ask: ({ detentionId: id }) => ({ id }), onPerson: true },
  'detentions.restoreStart': { kind: 'detention', ask: ({ takenBackId: id }) => ({ id }), onPerson: true },
  'encounters.start': { kind: 'row', ask: ({ appointmentId }) => ({ appointmentId }) },
  'encounters.save': { kind: 'draft', ask: ({ draftId: id }) => ({ id, letIn: 'Two' }) },
  'encounters.seal': { kind: 'draft', ask: ({ draftId: id }) => ({ id }) },
  'encounters.addAddendum': { kind: 'row', ask: ({ sealedId: noteId }) => ({ noteId, text: 'More' }) },
  'encounters.saveAddendumDraft': { kind: 'row', ask: ({ sealedId: noteId }) => ({ noteId, text: 'More' }) },
  'encounters.get': { kind: 'row', ask: ({ sealedId: id }) => ({ id }) },
  'encounters.ofPerson': { kind: 'row', ask: ({ personId }) => ({ personId }) },
  'encounters.ofAppointment': { kind: 'notes', ask: ({ appointmentId }) => ({ appointmentId }) },
  'encounters.drafts': { kind: 'list', ask: {}, onlyDrafts: true },
  'encounters.discard': { kind: 'draft', ask: ({ draftId: id }) => ({ id }) },
  'encounters.restore': { kind: 'draft', ask: ({ discardedId: id }) => ({ id }) },
  'files.adopt': { kind: 'noRows' },
  'grants.ofAppointment': { kind: 'row', ask: ({ appointmentId }) => ({ appointmentId }) },
  'grants.record': {
    kind: 'row',
    ask: ({ appointmentId, personId }) => ({ appointmentId, personId }),
    needsGrant: true,
  },
  'handover.get': { kind: 'row', ask: ({ shiftId }) => ({ shiftId }) },
  'handover.save': { kind: 'row', ask: ({ shiftId }) => ({ shiftId, note: 'Guard asks for ID' }) },
  'handover.tick': { kind: 'row', ask: ({ shiftId }) => ({ shiftId, side: 'given', done: true }) },
  'met.list': { kind: 'row', ask: ({ shiftId }) => ({ shiftId }) },
  'met.save': { kind: 'row', ask: ({ metId: id }) => ({ id, called: 'Red jacket' }) },
  'met.settle': {
    kind: 'row',
    ask: ({ metId: id, detentionId: recordId }) => ({ id, kind: 'detention', recordId }),
    detained: true,
  },
  'release.of': { kind: 'detention', ask: ({ detentionId: id }) => ({ id }) },
  'release.setNeed': {
    kind: 'detention',
    ask: ({ detentionId: id }) => ({ id, aim: 'release', kind: 'ride', state: 'have' }),
  },
  'retention.automatic': { kind: 'noRows' },
  'search.find': { kind: 'row', ask: ({ name: text }) => ({ text }) },
  'shifts.list': { kind: 'list', ask: between, of: 'shift' },
  'shifts.get': { kind: 'row', ask: ({ shiftId: id }) => ({ id }) },
  'today.get': { kind: 'list', ask: {} },
  'users.makePassphrase': { kind: 'noRows' },
  'vault.changePassphrase': { kind: 'noRows' },
  'vault.profile': { kind: 'noRows' },
};

/** Its rows need a detention that the volunteer began. */
const needsDetention = (name: CallName): boolean => {
  const entry = table[name];
  return entry?.kind === 'row' && entry.detained === true;
};

const ofVolunteers = (Object.entries(contract) as [CallName, CallSpec][]) // the object's own types are narrower
  .filter(([, spec]) => spec.runs === 'core' && spec.roles !== 'anyone' && spec.roles.includes('volunteer'))
  .map(([name]) => name);

const changedRows = (world: World): number =>
  vaultOf(world.core).database.writer.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? -1;

/** Asks about rows that must stay hidden, and expects no more than about rows that do not exist. */
const expectHidden = async (world: World, name: CallName, rows: Rows, why: string): Promise<void> => {
  const entry = table[name];
  const { core } = world;
  const label = `${name}: ${why}`;
  switch (entry?.kind) {
    case 'row':
    case 'task':
    case 'detention':
    case 'draft': {
      const before = changedRows(world);
      expect(await core.result(name, entry.ask(rows)), label).toEqual(await core.result(name, entry.ask(missingRows)));
      expect(changedRows(world), label).toBe(before);
      return;
    }
    case 'notes': {
      const told = JSON.stringify(await core.result(name, entry.ask(rows)));
      expect(told, label).not.toContain(rows.sealedId);
      return;
    }
    case 'list': {
      const told = JSON.stringify(await core.result(name, entry.ask));
      for (const marker of entry.onlyDrafts ? [rows.sealedId] : rows.markers) expect(told, label).not.toContain(marker);
      return;
    }
    default: {
      if (contract[name].kind !== 'read') return;
      const told = JSON.stringify(await core.result(name, {}));
      for (const marker of rows.markers) expect(told, label).not.toContain(marker);
    }
  }
};

/** What a coordinator makes of an appointment once the volunteer is gone; none of it is in a draft. */
const moved = { place: 'Moved place', room: 'Moved room', kind: 'other', kind_words: 'Moved kind' } as const;
const movedTo = { date: '2026-12-19', start_time: '23:17' } as const;
const renamed = 'Renamedperson';

const stateOf = (world: World, { appointmentId }: Rows): Record<string, unknown> | undefined =>
  vaultOf(world.core).database.writer.get('SELECT * FROM appointment WHERE id = ?', appointmentId);

const moveOn = (world: World, rows: Rows): void =>
  writeDirectly(world.core, (tx) => {
    // One that is hidden by its date keeps it.
    const day = stateOf(world, rows)?.['date'] === bookedOn ? movedTo : {};
    tx.update('appointment', rows.appointmentId, {
      ...moved,
      ...day,
      next_appointment_id: world.hidden.foreign.appointmentId,
    });
    tx.update('person', rows.personId, { preferred_name: renamed });
  });

/** A draft stays its author's where the appointment is out of sight, and neither reveals the appointment nor changes it. */
const expectDraftAlone = async (world: World, name: CallName, rows: Rows, why: string): Promise<void> => {
  const entry = table[name];
  if (entry?.kind !== 'draft') return;
  const { core } = world;
  const label = `${name}: ${why}`;
  moveOn(world, rows);
  const before = stateOf(world, rows);
  const { appointmentId, personId, draftId, discardedId } = rows;
  const result = await core.result(name, entry.ask(rows));
  expect(result.ok, label).toBe(true);
  const told = JSON.stringify([
    result,
    await core.result('encounters.get', { id: draftId }),
    await core.result('encounters.get', { id: discardedId }),
    await core.result('encounters.ofAppointment', { appointmentId }),
    await core.result('encounters.ofPerson', { personId }),
    (await core.call('encounters.drafts', {})).drafts.filter(({ id }) => [draftId, discardedId].includes(id)),
  ]);
  const { place, room, kind_words: kindWords } = moved;
  const words = [
    place,
    room,
    kindWords,
    movedTo.start_time,
    renamed,
    personId,
    before?.['date'],
    before?.['next_appointment_id'],
  ];
  for (const word of words) if (typeof word === 'string') expect(told, label).not.toContain(word);
  expect(stateOf(world, rows), label).toEqual(before);
};

/** A detention that they began continues where its person and appointment are out of sight, and says and changes neither. */
const expectDetentionAlone = async (world: World, name: CallName, rows: Rows, why: string): Promise<void> => {
  const entry = table[name];
  if (entry?.kind !== 'detention') return;
  const { core } = world;
  const label = `${name}: ${why}`;
  const personOf = (): unknown => vaultOf(core).database.writer.get('SELECT * FROM person WHERE id = ?', rows.personId);
  const before = [stateOf(world, rows), personOf()];
  const result = await core.result(name, entry.ask(rows));
  expect(result.ok, label).toBe(entry.onPerson !== true);
  const told = JSON.stringify([result, await core.result('detentions.get', { id: rows.detentionId })]);
  for (const marker of rows.markers) expect(told, label).not.toContain(marker);
  expect([stateOf(world, rows), personOf()], label).toEqual(before);
};

const expectTold = async (world: World, name: CallName): Promise<void> => {
  const entry = table[name];
  const { core, own } = world;
  if (entry === undefined || entry.kind === 'noRows') return;
  const result = await core.result(name, entry.kind === 'list' ? entry.ask : entry.ask(own));
  expect(result.ok, name).toBe(true);
  if (entry.kind !== 'list' && entry.kind !== 'notes') {
    expect(result, name).not.toEqual(await core.result(name, entry.ask(missingRows)));
  }
  if (entry.kind === 'list' && !entry.onlyDrafts) {
    expect(JSON.stringify(result), name).toContain(own[`${entry.of ?? 'appointment'}Id`]);
  }
  if (entry.kind === 'notes') expect(JSON.stringify(result), name).toContain(own.sealedId);
};

/** Of drafts: each ending has its own world, as a draft is sealed or discarded once. */
const walkDrafts = async (name: CallName): Promise<void> => {
  const world = await volunteerWorld();
  for (const kind of hiddenKinds) {
    const check = kind === 'foreign' ? expectHidden : expectDraftAlone;
    await check(world, name, world.hidden[kind], kind);
  }
  await expectTold(world, name);
  for (const [why, ending] of Object.entries(endings)) {
    const ended = await volunteerWorld();
    const [end] = ending(ended);
    end();
    await expectDraftAlone(ended, name, ended.own, why);
  }
};

/** Of detentions: each is written to in a world of its own. */
const walkDetention = async (name: CallName): Promise<void> => {
  const entry = table[name];
  const world = await volunteerWorld({ detained: true });
  for (const kind of hiddenKinds) {
    const check = kind === 'foreign' ? expectHidden : expectDetentionAlone;
    await check(world, name, world.hidden[kind], kind);
  }
  for (const [why, ending] of Object.entries(endings)) {
    const [end, back] = ending(world);
    await world.with(end, () => expectHidden(world, name, world.own, why), back);
  }
  // The one that was undone comes back once the other one is gone.
  if (name === 'detentions.restoreStart') await world.core.call('detentions.undoStart', { id: world.own.detentionId });
  if (entry?.kind === 'detention') await expectTold(world, name);
};

const walk = async (world: World, name: CallName): Promise<void> => {
  const entry = table[name];
  for (const kind of hiddenKinds) {
    // What someone is to do is theirs, even if they do not see the appointment.
    if (entry?.kind === 'task' && kind !== 'foreign' && kind !== 'removed') {
      const told = JSON.stringify(await world.core.result(name, entry.ask(world.hidden[kind])));
      for (const marker of world.hidden[kind].markers) expect(told, `${name}: ${kind}`).not.toContain(marker);
    } else await expectHidden(world, name, world.hidden[kind], kind);
  }
  const needsGrant = entry?.kind === 'row' && entry.needsGrant === true;
  const ends = { ...endings, ...(needsGrant && grantEndings) };
  for (const [why, ending] of Object.entries(ends)) {
    const [end, back] = ending(world);
    await world.with(end, () => expectHidden(world, name, world.own, why), back);
  }
  if (needsGrant) {
    const { own, hidden } = world;
    await expectHidden(world, name, { ...own, personId: hidden.tooLate.personId }, 'a person of another appointment');
    await expectHidden(world, name, { ...hidden.foreign, personId: own.personId }, 'an appointment of another person');
  }
  await expectTold(world, name);
};

describe('promise 22: of every call that a volunteer may make', () => {
  it('the table says how it treats rows', () => {
    expect(Object.keys(table).toSorted()).toEqual(ofVolunteers.toSorted());
  });

  it.each(ofVolunteers.filter((name) => contract[name].kind !== 'read'))(
    '%s writes to what is theirs, and to nothing else',
    async (name) => {
      const kind = table[name]?.kind;
      if (kind === 'draft') await walkDrafts(name);
      else if (kind === 'detention') await walkDetention(name);
      else if (kind !== 'noRows') await walk(await volunteerWorld({ detained: needsDetention(name) }), name);
    },
  );

  it('each that reads answers what is theirs and nothing else', async () => {
    const world = await volunteerWorld({ detained: true });
    for (const name of ofVolunteers) {
      if (contract[name].kind !== 'read') continue;
      if (table[name]?.kind === 'detention') await walkDetention(name);
      else await walk(world, name);
    }
  });

  it('no event says more than which kinds of records changed', async () => {
    const { core, own } = await volunteerWorld();
    core.events.length = 0;
    await core.call('encounters.save', { id: own.draftId, letIn: 'Two' });
    for (const event of core.events) expect(Object.keys(event).toSorted()).toEqual(['tables', 'type']);
    expect(JSON.stringify(core.events)).not.toMatch(/[0-9a-f]{8}-/);
  });
});
