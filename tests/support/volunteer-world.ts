import { v7 as uuidv7 } from 'uuid';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from './direct-rows.ts';
import { openTestCore, type TestCore } from './test-core.ts';

/** The rows of one accompaniment, and words of it that no answer may hold for the person who must not see it. */
export interface Rows {
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly sealedId: string;
  readonly draftId: string;
  readonly discardedId: string;
  readonly grantId: string;
  /** A task about the person, owned by who goes along. */
  readonly taskId: string;
  /** A confirmed shift that runs, at a place named for the person, and someone who was met there. */
  readonly shiftId: string;
  readonly metId: string;
  /** Of the person, started by the observer, with a line of theirs; only in a world with `detained`. */
  readonly detentionId: string;
  readonly eventId: string;
  readonly belongingId: string;
  readonly takenBackId: string;
  readonly heldAtId: string;
  readonly talkId: string;
  readonly undoneTalkId: string;
  /** The saving of its facts. */
  readonly savedAct: string;
  readonly markers: readonly string[];
}

/** Rows whose ids and words no one has. */
export const missingRows: Rows = {
  appointmentId: uuidv7(),
  personId: uuidv7(),
  name: 'Nobodyatall',
  sealedId: uuidv7(),
  draftId: uuidv7(),
  discardedId: uuidv7(),
  grantId: uuidv7(),
  taskId: uuidv7(),
  shiftId: uuidv7(),
  metId: uuidv7(),
  detentionId: uuidv7(),
  eventId: uuidv7(),
  belongingId: uuidv7(),
  takenBackId: uuidv7(),
  heldAtId: uuidv7(),
  talkId: uuidv7(),
  undoneTalkId: uuidv7(),
  savedAct: uuidv7(),
  markers: [],
};

export const hiddenKinds = ['foreign', 'tooEarly', 'tooLate', 'undated', 'declined', 'leftCrew', 'removed'] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** The day that each appointment is booked for. */
export const bookedOn = '2026-12-10';

export interface World {
  readonly core: TestCore;
  readonly coordinator: SessionUser;
  readonly tomas: SessionUser & { volunteerId: string };
  readonly own: Rows;
  readonly hidden: Readonly<Record<HiddenKind, Rows>>;
  /** Changes something as a coordinator, runs the work as the volunteer, and changes it back. */
  with<T>(change: () => void, work: () => Promise<T>, back: () => void): Promise<T>;
}

const noDetention = {
  detentionId: '',
  eventId: '',
  belongingId: '',
  takenBackId: '',
  heldAtId: '',
  talkId: '',
  undoneTalkId: '',
  savedAct: '',
};

/** Starts a detention of someone, with a line of each kind, and one that was a mistake. */
const detain = async (core: TestCore, appointmentId: string, personId: string): Promise<typeof noDetention> => {
  const start = async () =>
    (await core.call('detentions.start', { appointmentId, shared: { place: 'Hallway' }, people: [{ personId }] }))
      .ids[0] ?? '';
  const takenBackId = await start();
  await core.call('detentions.undoStart', { id: takenBackId });
  const detentionId = await start();
  const { eventId } = await core.call('detentions.addNote', { id: detentionId, words: 'Seen at the elevator' });
  const { belongingId } = await core.call('detentions.keepBelonging', {
    id: detentionId,
    kind: 'keys',
    what: 'Car keys',
    heldBy: 'Me',
  });
  const { facilityId: heldAtId } = await core.call('detentions.addFacility', {
    id: detentionId,
    facility: 'Hold room',
  });
  const talk = async () =>
    (await core.call('custody.saveTalk', { id: detentionId, kind: 'callFrom', state: 'held', at: '10:00' })).talkId;
  const talkId = await talk();
  const undoneTalkId = await talk();
  await core.call('custody.remove', { id: detentionId, what: 'talk', rowId: undoneTalkId });
  const { act: savedAct } = await core.call('detentions.save', { id: detentionId, seenBy: 'The guard' });
  return { detentionId, eventId, belongingId, takenBackId, heldAtId, talkId, undoneTalkId, savedAct };
};

const bookFor = async (
  core: TestCore,
  coordinator: SessionUser,
  observer: SessionUser & { volunteerId: string },
  name: string,
  isDetained: boolean,
): Promise<Rows> => {
  becomeUser(core, coordinator);
  const { id: personId } = await core.call('people.save', {
    preferredName: name,
    aNumber: 'A091313151',
    attorney: `Attorney of ${name}`,
  });
  const { id: appointmentId } = await core.call('appointments.save', {
    personIds: [personId],
    kind: 'ice-checkin',
    dateState: 'fixed',
    date: bookedOn,
    startTime: '09:15',
    place: `Place of ${name}`,
    publicNote: `Public note of ${name}`,
    crew: [{ volunteerId: observer.volunteerId, role: 'companion', answer: 'yes' }],
  });
  const { id: grantId } = await core.call('grants.give', {
    appointmentId,
    personId,
    volunteerId: observer.volunteerId,
  });
  const { id: taskId } = await core.call('checklists.addTask', {
    textEn: 'Bring the folder',
    note: `Task note of ${name}`,
    dueOn: bookedOn,
    doer: { kind: 'volunteer', id: observer.volunteerId },
    owner: { kind: 'appointment', id: appointmentId },
  });
  const { id: shiftId } = await core.call('shifts.save', {
    place: `Corridor of ${name}`,
    date: '2026-12-08',
    startTime: '09:00',
    endTime: '12:00',
    zone: 'America/New_York',
    status: 'confirmed',
  });
  await core.call('shifts.setMember', { id: shiftId, volunteerId: observer.volunteerId, member: { answer: 'yes' } });
  const { id: metId } = await core.call('met.save', { shiftId, called: `Met with ${name}` });
  await core.call('handover.save', { shiftId, note: `Handed over: ${name}` });
  becomeUser(core, observer);
  const note = async (outcome: 'detained' | null = null) =>
    (await core.call('encounters.save', { appointmentId, letIn: `Let in of ${name}`, outcome })).id;
  const sealedId = await note();
  await core.call('encounters.seal', { id: sealedId });
  const discardedId = await note();
  await core.call('encounters.discard', { id: discardedId });
  const draftId = await note('detained');
  const detained = isDetained ? await detain(core, appointmentId, personId) : noDetention;
  const markers = [name, appointmentId, personId, sealedId, shiftId, metId];
  return {
    appointmentId,
    personId,
    name,
    sealedId,
    draftId,
    discardedId,
    grantId,
    taskId,
    shiftId,
    metId,
    ...detained,
    markers,
  };
};

/**
 * A volunteer, Tomas, with an accompaniment that he sees and one for every reason not to see it. Each has a grant, a
 * sealed note, a draft and a discarded draft of the person who went along, from when they could see it; with `detained`, a
 * detention that the observer began too. It is 8 Dec 2026.
 */
export const volunteerWorld = async ({ detained = false } = {}): Promise<World> => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const coordinator = vaultOf(core).user;
  const tomas = addVolunteerUser(core, 'Tomas');
  const ines = addVolunteerUser(core, 'Ines');
  const own = await bookFor(core, coordinator, tomas, 'Ownmarisol', detained);
  const hidden = {} as Record<HiddenKind, Rows>; // filled for every kind below
  for (const kind of hiddenKinds) {
    hidden[kind] = await bookFor(
      core,
      coordinator,
      kind === 'foreign' ? ines : tomas,
      `${kind[0]?.toUpperCase()}${kind.slice(1)}olena`,
      detained,
    );
  }
  becomeUser(core, coordinator);
  const { tooEarly, tooLate, undated, declined, leftCrew, removed } = hidden;
  const { volunteerId } = tomas;
  await core.call('appointments.move', { id: tooEarly.appointmentId, date: '2027-01-06' });
  await core.call('appointments.move', { id: tooLate.appointmentId, date: '2026-11-23' });
  await core.call('appointments.save', {
    id: undated.appointmentId,
    dateState: 'unknown',
    date: null,
    startTime: null,
  });
  await core.call('appointments.setCrewMember', { id: declined.appointmentId, volunteerId, member: { answer: 'no' } });
  await core.call('appointments.setCrewMember', { id: leftCrew.appointmentId, volunteerId, member: null });
  await core.call('appointments.remove', { id: removed.appointmentId });
  await core.call('shifts.save', { id: tooEarly.shiftId, date: '2027-01-06' });
  await core.call('shifts.save', { id: tooLate.shiftId, date: '2026-11-23' });
  await core.call('shifts.save', { id: undated.shiftId, status: 'planned' });
  await core.call('shifts.setMember', { id: declined.shiftId, volunteerId, member: { answer: 'no' } });
  await core.call('shifts.setMember', { id: leftCrew.shiftId, volunteerId, member: null });
  await core.call('shifts.remove', { id: removed.shiftId });
  becomeUser(core, tomas);
  return {
    core,
    coordinator,
    tomas,
    own,
    hidden,
    async with(change, work, back) {
      change();
      try {
        return await work();
      } finally {
        back();
      }
    },
  };
};

/** Ways in which the volunteer's own access ends, each with the way back. */
export const endings: Readonly<Record<string, (world: World) => readonly [() => void, () => void]>> = {
  'access expired': ({ core, tomas: { volunteerId } }) => [
    () => writeDirectly(core, (tx) => tx.update('volunteer', volunteerId, { access_expires_on: '2026-12-07' })),
    () => writeDirectly(core, (tx) => tx.update('volunteer', volunteerId, { access_expires_on: null })),
  ],
  'taken off the team': ({ core, tomas: { volunteerId } }) => [
    () => writeDirectly(core, (tx) => tx.delete('volunteer', volunteerId)),
    () => writeDirectly(core, (tx) => tx.restore('volunteer', volunteerId)),
  ],
  'user stands for nobody': ({ core, tomas: { id, volunteerId } }) => [
    () => writeDirectly(core, (tx) => tx.update('user', id, { volunteer_id: null })),
    () => writeDirectly(core, (tx) => tx.update('user', id, { volunteer_id: volunteerId })),
  ],
};

/** Ways in which a grant ends while the appointment stays in sight. */
export const grantEndings: typeof endings = {
  'grant ended yesterday': ({ core, own: { grantId } }) => [
    () => writeDirectly(core, (tx) => tx.update('access_grant', grantId, { ends_on: '2026-12-07' })),
    () => writeDirectly(core, (tx) => tx.update('access_grant', grantId, { ends_on: '2026-12-24' })),
  ],
  'grant revoked': ({ core, own: { grantId } }) => [
    () => writeDirectly(core, (tx) => tx.delete('access_grant', grantId)),
    () => writeDirectly(core, (tx) => tx.restore('access_grant', grantId)),
  ],
};
