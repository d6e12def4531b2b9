import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { appointmentInput, type AppointmentInput } from '../../shared/appointments/appointments.ts';
import { bondInput, moneyInput, noticeInput } from '../../shared/bonds/bonds.ts';
import { itemInput } from '../../shared/checklists/checklists.ts';
import { detentionFacts } from '../../shared/detentions/detentions.ts';
import { entryInput } from '../../shared/directory/directory.ts';
import { handoverInput } from '../../shared/handover/handover.ts';
import { metInput } from '../../shared/met/met.ts';
import { personInput, type PersonInput } from '../../shared/people/people.ts';
import { planInput, type PlanInput } from '../../shared/plans/plans.ts';
import { releaseInput, removalContactInput, removalInput } from '../../shared/release/release.ts';
import { shiftInput, shiftTemplateInput } from '../../shared/shifts/shifts.ts';
import { volunteerInput, type VolunteerInput } from '../../shared/team/team.ts';
import { writeDirectly } from './direct-rows.ts';
import { everyField } from './encounter-rows.ts';
import { csvOf, dropped } from './import-sheets.ts';
import { tellingInput } from './telling-values.ts';
import type { TestCore } from './test-core.ts';
import { canary } from './traces.ts';

/** The day that the work of a filled vault plays on. */
export const filledOn = new Date('2026-12-08T15:00:00.000Z');

/** A person with something in every field, lists among them twice. */
export const wholePerson = (): PersonInput => {
  const first = tellingInput(personInput) as PersonInput; // as the schema says
  const again = tellingInput(personInput) as PersonInput; // as the schema says
  return {
    ...first,
    aNumber: 'A091-313-151',
    aNumberState: 'known',
    // Closing is its own call.
    status: 'detained',
    channels: [...(first.channels ?? []), ...(again.channels ?? [])].map(({ id: _id, ...channel }) => channel),
    contacts: [...(first.contacts ?? []), ...(again.contacts ?? [])].map(({ id: _id, ...contact }) => contact),
  };
};

const withoutId = <One extends { readonly id?: string | undefined }>({ id: _id, ...one }: One): Omit<One, 'id'> => one;

/** A plan with something in every field, whose lists' rows are new. */
export const wholePlan = (): PlanInput => {
  const plan = tellingInput(planInput) as PlanInput; // as the schema says
  return {
    ...plan,
    contacts: plan.contacts?.map(withoutId),
    children: plan.children?.map(withoutId),
    caregivers: plan.caregivers?.map(withoutId),
    medicines: plan.medicines?.map(withoutId),
    documents: plan.documents?.map(withoutId),
  };
};

/** Writes a plan, talks it through, and begins to talk it through again. */
const writePlan = async (core: TestCore, personId: string): Promise<PlanInput> => {
  const { contacts: _contacts, ...plan } = wholePlan();
  await core.call('plans.save', { personId, ...plan });
  await core.call('plans.finishReview', { personId });
  await core.call('plans.setReviewStep', { personId, step: 'wishes' });
  return plan;
};

export const wholeVolunteer = (): VolunteerInput => ({
  ...(tellingInput(volunteerInput) as VolunteerInput), // as the schema says
  accessExpiresOn: '2027-12-31',
});

/** An appointment with something in every field that its kind of date allows. */
export const wholeAppointment = (
  personIds: string[],
  crew: AppointmentInput['crew'],
  when: 'fixed' | 'window',
): AppointmentInput => ({
  ...(tellingInput(appointmentInput) as AppointmentInput), // as the schema says
  personIds,
  crew,
  kind: 'other',
  zone: 'America/Chicago',
  dateState: when,
  date: '2026-12-10',
  dateVerifiedOn: '2026-12-01',
  status: 'confirmed',
  ...(when === 'fixed'
    ? { startTime: '09:15', arriveByTime: '08:45', windowEnd: null }
    : { startTime: null, arriveByTime: null, windowEnd: '2026-12-14' }),
});

/** Someone of whom every column holds something, with what was written. */
export interface FilledPerson {
  readonly personId: string;
  readonly caseCode: string;
  readonly appointmentIds: readonly string[];
  readonly noteId: string;
  readonly volunteerIds: readonly string[];
  readonly written: {
    readonly person: PersonInput;
    readonly appointment: AppointmentInput;
    readonly volunteer: VolunteerInput;
    readonly plan: PlanInput;
  };
}

const importSheets = async (core: TestCore): Promise<void> => {
  const header = ['Name', 'A#', 'Check-in date', 'Where', 'Notes'];
  const sheet = (name: string) => csvOf([header, [name, '12', '12/29/2026', 'Office', 'from the sheet']]);
  const { importId } = await core.call('imports.run', { file: 'sheet' }, dropped(sheet('Ruth Ortega')));
  await core.call('imports.mend', { importId, row: 2, column: 1, value: 'A091-313-177' });
  const undone = await core.call('imports.run', { file: 'sheet' }, dropped(sheet('Olena Kovalenko')));
  await core.call('imports.undo', { importId: undone.importId });
};

const writeNotes = async (core: TestCore, appointmentId: string, draftOf: string): Promise<string> => {
  const { id } = await core.call('encounters.save', { appointmentId, ...everyField() });
  await core.call('encounters.seal', { id });
  await core.call('encounters.addAddendum', { noteId: id, text: canary() });
  await core.call('encounters.saveAddendumDraft', { noteId: id, text: canary() });
  await core.call('encounters.save', { appointmentId: draftOf, unsentText: canary() });
  return id;
};

const addChecklists = async (
  core: TestCore,
  { personId, appointmentId, volunteerId }: Readonly<Record<'personId' | 'appointmentId' | 'volunteerId', string>>,
): Promise<void> => {
  const whole = {
    ...tellingInput(itemInput),
    dueOn: '2026-12-09',
    doer: { kind: 'volunteer' as const, id: volunteerId },
  };
  for (const owner of [
    { kind: 'person', id: personId } as const,
    { kind: 'appointment', id: appointmentId } as const,
  ]) {
    const { id } = await core.call('checklists.start', { template: 'before-check-in', owner });
    const [item] = (await core.call('checklists.get', { id })).items;
    await core.call('checklists.saveItem', { id: item?.id ?? '', ...whole });
    await core.call('checklists.setDone', { id: item?.id ?? '', done: true });
    await core.call('checklists.addTask', { textEn: canary(), note: canary(), dueOn: '2026-12-09', owner });
  }
};

const writeTemplate = async (core: TestCore): Promise<void> => {
  const text = () => ({ en: canary(), es: canary() });
  const sections = [{ title: text(), items: [{ text: text() }] }];
  await core.call('checklists.saveTemplate', { key: 'accompanier', title: text(), when: text(), sections });
};

/** A first zero and its repeat, and a call that brought something. */
const lookFor = async (core: TestCore, personId: string, detentionId: string): Promise<void> => {
  const look = {
    personId,
    detentionId,
    way: 'locator',
    zone: 'America/Chicago',
    mode: 'name',
    aNumberTyped: '091313151',
    firstTyped: canary(),
    lastTyped: canary(),
    countryLabel: canary(),
    birthDateTyped: '12/08/1979',
    result: 'zero',
    facility: canary(),
    facilityId: canary(),
    office: canary(),
    spokeWith: canary(),
    note: canary(),
  } as const;
  const { id } = await core.call('locator.record', look);
  const earlier = new Date(filledOn.getTime() - 20 * 60_000).toISOString();
  writeDirectly(core, (tx) => tx.update('locator_lookup', id, { at: earlier }));
  await core.call('locator.record', look);
};

type MoneyInput = z.input<typeof moneyInput>;

const instant = '2026-12-08T14:10:00.000Z';

/** A detention with something in every field that a form has. */
export const wholeDetention = (): Record<string, unknown> => ({
  ...tellingInput(detentionFacts),
  aNumber: 'A091-313-151',
  toldAt: instant,
  takenAt: '2026-12-08T13:40:00.000Z',
  takenBy: 'cbp',
});

/** What happened in custody, with something in every field. */
const writeCustody = async (core: TestCore, id: string, heldAtId: string): Promise<void> => {
  await core.call('custody.saveInfo', {
    id,
    heldAtId,
    kind: 'money',
    provider: canary(),
    words: canary(),
    source: canary(),
    verifiedOn: '2026-12-07',
  });
  await core.call('custody.saveTalk', {
    id,
    kind: 'visit',
    state: 'held',
    at: instant,
    minutes: 25,
    who: canary(),
    learned: canary(),
  });
  await core.call('custody.saveComplaint', {
    id,
    at: instant,
    complaint: canary(),
    medicineMissed: true,
    toldTo: ['facility', 'attorney'],
    toldAt: instant,
    answer: canary(),
    nextStep: canary(),
  });
};

/** A detention that was closed, with a line in each of its lists, and one of no one known who has a review day. */
const writeDetentions = async (core: TestCore, personId: string, appointmentId: string, noteId: string) => {
  const facts = wholeDetention();
  const { ids } = await core.call('detentions.start', {
    appointmentId,
    noteId,
    people: [
      { personId, ...facts },
      { knownAs: canary(), place: canary(), placeId: canary() },
    ],
  });
  const [id = '', other = ''] = ids;
  const words = canary();
  const contactId = (await core.call('people.get', { id: personId })).contacts[0]?.id;
  await core.call('detentions.addNote', { id, words });
  await core.call('detentions.setStep', { id, step: 'children', state: 'later', until: instant, words });
  await core.call('detentions.logCall', {
    id,
    ...(contactId !== undefined && { contactId }),
    kind: 'contact',
    who: canary(),
    phone: canary(),
    at: instant,
    result: 'leftMessage',
    nextTryAt: instant,
    words,
  });
  const { belongingId } = await core.call('detentions.keepBelonging', {
    id,
    kind: 'keys',
    what: canary(),
    fromWhom: canary(),
    heldBy: canary(),
    note: words,
  });
  await core.call('detentions.giveBack', { id, belongingId, to: canary() });
  const { facilityId: heldAtId } = await core.call('detentions.addFacility', {
    id,
    facility: canary(),
    facilityId: canary(),
    source: canary(),
    note: words,
  });
  await writeCustody(core, id, heldAtId);
  await core.call('detentions.close', { id, outcome: 'other', words });
  await core.call('detentions.close', { id: other, outcome: 'other' });
  return { id, other };
};

/** A bond, a release and a deportation with something in every field, of a detention that is closed. */
const writeAfterwards = async (core: TestCore, id: string, volunteerId: string): Promise<void> => {
  const { bondId } = await core.call('bonds.save', { detentionId: id, ...tellingInput(bondInput) });
  await core.call('bonds.setStep', { bondId, stage: 'refunded', onDate: '2026-12-08', doneBy: canary() });
  await core.call('bonds.addMoney', {
    ...(tellingInput(moneyInput) as MoneyInput), // as the schema says
    bondId,
  });
  await core.call('bonds.saveNotice', { bondId, ...tellingInput(noticeInput) });
  await core.call('release.save', {
    id,
    ...tellingInput(releaseInput),
    zone: 'America/Chicago',
    pickUpVolunteerId: volunteerId,
  });
  for (const aim of ['release', 'removal'] as const) {
    await core.call('release.setNeed', { id, aim, kind: 'other', state: 'done', words: canary() });
  }
  const { removalId } = await core.call('release.saveRemoval', { id, ...tellingInput(removalInput) });
  await core.call('release.saveContact', { removalId, ...tellingInput(removalContactInput) });
};

/** Repeats an appointment of a Tuesday a week later, and answers the one that came of it. */
const repeatOnce = async (core: TestCore, id: string): Promise<string> => {
  const rule = { unit: 'week', every: 1, weekdays: [2], on: 'day', short: 'skip' } as const;
  await core.call('series.make', { id, rule, until: null, times: 2, dates: ['2027-06-15'] });
  return (await core.call('series.get', { id })).series?.items.at(-1)?.id ?? '';
};

/** Writes something into every column of what is kept of a person, by calls of the contract alone. */
export const fillPerson = async (core: TestCore): Promise<FilledPerson> => {
  const written = { person: wholePerson(), volunteer: wholeVolunteer() };
  const { id: personId, caseCode } = await core.call('people.save', written.person);
  const plan = await writePlan(core, personId);
  const { id: volunteerId } = await core.call('team.save', written.volunteer);
  const { id: second } = await core.call('team.save', { ...wholeVolunteer(), active: false });
  const crew: AppointmentInput['crew'] = [
    { volunteerId, role: 'lead', answer: 'yes' },
    { volunteerId: second, role: 'driver', answer: 'came' },
  ];
  const appointment = wholeAppointment([personId], crew, 'fixed');
  const { id: appointmentId } = await core.call('appointments.save', appointment);
  await core.call('appointments.save', {
    id: appointmentId,
    startTime: '09:30',
    statusReason: appointment.statusReason,
    statusReasonWords: appointment.statusReasonWords,
  });
  await core.call('appointments.setTold', { id: appointmentId, volunteerIds: [volunteerId], told: true });
  const { id: windowId } = await core.call('appointments.save', wholeAppointment([personId], crew, 'window'));
  const { id: nextId } = await core.call('appointments.bookNext', { appointmentId, date: '2027-06-08', time: '08:30' });
  const repeatedId = await repeatOnce(core, nextId);
  const noteId = await writeNotes(core, appointmentId, windowId);
  const detention = await writeDetentions(core, personId, appointmentId, noteId);
  await core.call('grants.give', { appointmentId, personId, volunteerId });
  await addChecklists(core, { personId, appointmentId, volunteerId });
  await lookFor(core, personId, detention.id);
  await writeAfterwards(core, detention.id, volunteerId);
  await core.call('retention.hold', { personId, reason: canary() });
  await core.call('retention.liftHold', { personId });
  return {
    personId,
    caseCode,
    appointmentIds: [appointmentId, windowId, nextId, repeatedId],
    noteId,
    volunteerIds: [volunteerId, second],
    written: { ...written, appointment, plan },
  };
};

/** Writes something into every field of an entry of the directory that ships. */
const fillDirectory = (core: TestCore): Promise<{ id: string }> =>
  core.call('directory.save', {
    ...tellingInput(entryInput),
    id: 'ice-checkin/newark-nj',
    zone: 'America/Chicago',
    url: 'https://example.org/line',
  });

/** A weekly shift with something in every field, and the shift that it made, with someone on it. */
const fillShifts = async (core: TestCore, volunteerId: string): Promise<string> => {
  const block = { startTime: '09:00', endTime: '13:00', zone: 'America/Chicago', minimum: 1, maximum: 3 };
  await core.call('shifts.saveTemplate', { ...tellingInput(shiftTemplateInput), ...block, weekday: 4 });
  await core.call('shifts.saveTemplate', { ...tellingInput(shiftTemplateInput), ...block, active: false });
  await core.call('shifts.applyTemplates', { date: '2026-12-08' });
  const [made] = (await core.call('shifts.list', { from: '2026-12-06', to: '2026-12-12' })).items;
  const id = made?.id ?? '';
  await core.call('shifts.save', {
    ...tellingInput(shiftInput),
    ...block,
    id,
    date: '2026-12-10',
    status: 'confirmed',
  });
  await core.call('shifts.setMember', {
    id,
    volunteerId,
    member: {
      role: 'interpreter',
      answer: 'yes',
      fromTime: '09:30',
      toTime: '12:00',
      standBy: true,
      arrivedAt: instant,
      leftAt: instant,
    },
  });
  return id;
};

/** What a shift hands over, given and taken. */
const fillHandover = async (core: TestCore, shiftId: string): Promise<void> => {
  await core.call('handover.save', { ...tellingInput(handoverInput), shiftId });
  for (const side of ['given', 'taken'] as const) await core.call('handover.tick', { shiftId, side, done: true });
};

/** Someone who was met at a shift, with something in every field: one is a person now, the other a detention. */
const fillMet = async (core: TestCore, shiftId: string, personId: string): Promise<void> => {
  const add = async (): Promise<string> => (await core.call('met.save', { ...tellingInput(metInput), shiftId })).id;
  await core.call('met.settle', { id: await add(), kind: 'person', recordId: personId });
  const [recordId = ''] = (await core.call('detentions.start', { people: [{ knownAs: canary() }] })).ids;
  await core.call('met.settle', { id: await add(), kind: 'detention', recordId });
};

/** Writes something into every column of every table of records, by calls of the contract alone. */
export const fillVault = async (core: TestCore): Promise<FilledPerson> => {
  await importSheets(core);
  const filled = await fillPerson(core);
  const { personId, volunteerIds } = filled;
  await fillDirectory(core);
  const shiftId = await fillShifts(core, volunteerIds[0] ?? '');
  await fillMet(core, shiftId, personId);
  await fillHandover(core, shiftId);
  await writeTemplate(core);
  const [you] = (await core.call('checklists.owners', {})).users;
  await core.call('checklists.addTask', {
    textEn: canary(),
    dueOn: '2026-12-09',
    doer: { kind: 'user', id: you?.id ?? '' },
    owner: null,
  });
  await core.call('retention.setPolicy', { reviewMonths: 6, removedDays: 20, metHours: 48, keptParts: [] });
  const out = join(core.folder, '..', uuidv7());
  mkdirSync(out);
  await core.call(
    'exports.caseSummary',
    { personId, password: 'k7qw-2mzx-p9bd-hv34-t6rn', recipient: canary(), out: 'out' },
    { out: { path: join(out, 'summary.pdf') } },
  );
  const { id: userId } = await core.call('users.add', {
    name: 'Tomas',
    role: 'volunteer',
    passphrase: 'kestrel plum harbor wicker tundra',
    volunteerId: volunteerIds[0] ?? null,
  });
  await core.call('users.disable', { id: userId });
  return filled;
};
