import { addDays, formatISO, isWeekend } from 'date-fns';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import { demoAppointments, demoPeople, demoVolunteers, type DemoAppointment } from './demo-data.ts';
import { demoDetention } from './demo-detention.ts';
import { demoPlans } from './demo-plans.ts';
import { demoHandover, demoMet, demoShifts } from './demo-shifts.ts';
import { demoTasks } from './demo-tasks.ts';

/** Makes a call as the demo's coordinator. Rejects with an `AppError` when it is refused. */
export type CallCore = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

/** The day that many days from today, or the Monday after when the offices are closed. */
const dayFrom = (today: Date, days: number): string => {
  let day = addDays(today, days);
  while (isWeekend(day)) day = addDays(day, days < 0 ? -1 : 1);
  return formatISO(day, { representation: 'date' });
};

const addNote = async (
  call: CallCore,
  appointmentId: string,
  note: NonNullable<DemoAppointment['note']>,
): Promise<void> => {
  const { id } = await call('encounters.save', {
    appointmentId,
    arrivedAt: note.arrivedAt,
    calledInAt: note.calledInAt ?? null,
    outAt: note.outAt ?? null,
    entries: note.entries.map((entry) => ({ ...entry })),
    outcome: note.outcome ?? null,
  });
  if (note.sealed) await call('encounters.seal', { id });
};

/** A checklist that is begun, and tasks that are overdue, due today, and ahead. */
const addTasks = async (
  call: CallCore,
  today: Date,
  people: ReadonlyMap<string, string>,
  deb: string,
): Promise<void> => {
  const [marisol = '', wilmer = ''] = ['Marisol', 'Wilmer'].map((name) => people.get(name));
  const day = (days: number): string => formatISO(addDays(today, days), { representation: 'date' });
  const { id } = await call('checklists.start', {
    template: 'before-check-in',
    owner: { kind: 'person', id: marisol },
  });
  const { items } = await call('checklists.get', { id });
  for (const item of items.slice(0, 4)) await call('checklists.setDone', { id: item.id, done: true });
  const lawyer = items.find(({ sourceItem }) => sourceItem === 'lawyer');
  if (lawyer !== undefined) {
    await call('checklists.saveItem', { id: lawyer.id, dueOn: day(0), doer: { kind: 'volunteer', id: deb } });
  }
  const owner = { kind: 'person', id: wilmer } as const;
  for (const { days, ...task } of demoTasks) await call('checklists.addTask', { ...task, dueOn: day(days), owner });
};

/** Someone who is held: where and since when, what was learned, and the bond. */
const addDetention = async (call: CallCore, today: Date): Promise<void> => {
  const { person, begin, calls, belonging, stays, infos, talks, complaint, bond, openTasks } = demoDetention;
  const dayOf = (days: number): string => formatISO(addDays(today, days), { representation: 'date' });
  const at = ({ day, time }: { readonly day: number; readonly time: string }): string => `${dayOf(day)}T${time}`;
  const { day: _day, time: _time, ...facts } = begin;
  const { id: personId } = await call('people.save', person);
  const started = await call('detentions.start', {
    people: [{ personId, ...facts, takenAt: at(begin), toldAt: at(begin) }],
  });
  const id = started.ids[0] ?? '';
  const { tasks } = await call('detentions.get', { id });
  for (const task of tasks.slice(0, -openTasks)) await call('checklists.setDone', { id: task.id, done: true });
  const { contacts } = await call('people.get', { id: personId });
  for (const { day, time, ...made } of calls) {
    const contactId = made.kind === 'contact' ? contacts[0]?.id : undefined;
    await call('detentions.logCall', {
      id,
      ...made,
      ...(contactId !== undefined && { contactId }),
      at: at({ day, time }),
    });
  }
  await call('detentions.setStep', { id, step: 'children', state: 'done' });
  const { day: keptOn, time: keptAt, returnedAt, ...kept } = belonging;
  const { belongingId } = await call('detentions.keepBelonging', {
    id,
    ...kept,
    takenOverAt: at({ day: keptOn, time: keptAt }),
  });
  const to = contacts[0]?.name ?? '';
  await call('detentions.giveBack', { id, belongingId, to, at: at({ day: keptOn, time: returnedAt }) });
  const { items } = await call('directory.list', { kinds: ['facility'] });
  let heldAtId = '';
  for (const { day, time, facility, source } of stays) {
    const facilityId = items.find(({ name }) => name === facility)?.id ?? null;
    const stay = { facility, facilityId, source, sinceAt: at({ day, time }) };
    heldAtId = (await call('detentions.addFacility', { id, ...stay })).facilityId;
  }
  const last = stays.at(-1)?.facility ?? '';
  await call('locator.record', {
    personId,
    way: 'locator',
    zone: 'America/New_York',
    mode: 'aNumber',
    aNumberTyped: person.aNumber ?? null,
    firstTyped: null,
    lastTyped: null,
    birthDateTyped: null,
    office: null,
    spokeWith: null,
    note: null,
    countryLabel: 'ECUADOR',
    result: 'inCustody',
    facility: last,
    facilityId: items.find(({ name }) => name === last)?.id ?? null,
  });
  for (const info of infos) await call('custody.saveInfo', { id, heldAtId, ...info, verifiedOn: dayOf(-3) });
  for (const { day, time, ...talk } of talks) await call('custody.saveTalk', { id, ...talk, at: at({ day, time }) });
  const { day, time, ...said } = complaint;
  await call('custody.saveComplaint', { id, ...said, at: at({ day, time }), toldTo: ['facility'] });
  const { bondId } = await call('bonds.save', { detentionId: id, ...bond, paperDate: dayOf(-3) });
  await call('bonds.setStep', { bondId, stage: 'set', onDate: dayOf(-3), doneBy: null });
  await call('bonds.setStep', { bondId, stage: 'obligorFound', onDate: dayOf(-2), doneBy: 'Deb Kowalski' });
};

/** Fills a vault, open and empty at this point, with made-up people and appointments around today. */
export const fillTeam = async (call: CallCore, today = new Date()): Promise<void> => {
  const volunteers = new Map<string, string>();
  for (const volunteer of demoVolunteers) volunteers.set(volunteer.name, (await call('team.save', volunteer)).id);
  const people = new Map<string, string>();
  for (const person of demoPeople) people.set(person.preferredName, (await call('people.save', person)).id);

  const idOf = (ids: ReadonlyMap<string, string>, name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error('the demo names somebody who is not in it');
    return id;
  };
  for (const { person, plan, reviewed } of demoPlans) {
    const personId = idOf(people, person);
    await call('plans.save', { personId, ...plan });
    if (reviewed) await call('plans.finishReview', { personId });
  }
  for (const { person, day, crew, note, ...fields } of demoAppointments) {
    const date = day === null ? null : dayFrom(today, day);
    const { id } = await call('appointments.save', {
      ...fields,
      personIds: [idOf(people, person)],
      dateState: date === null ? 'unknown' : 'fixed',
      date,
      dateVerifiedOn: fields.dateSource === undefined ? null : dayFrom(today, -3),
      crew: crew.map(({ name, role, answer }) => ({ volunteerId: idOf(volunteers, name), role, answer })),
    });
    if (note !== undefined) await addNote(call, id, note);
  }
  await addTasks(call, today, people, idOf(volunteers, 'Deb Kowalski'));
};

/** Weekly shifts, and what they make of this week and the next: some staffed and confirmed, others short. */
const addShifts = async (call: CallCore, today: Date): Promise<void> => {
  const dayOf = (days: number): string => formatISO(addDays(today, days), { representation: 'date' });
  for (const { template, weekdays } of demoShifts) {
    for (const weekday of weekdays) await call('shifts.saveTemplate', { ...template, weekday });
  }
  for (const days of [0, 7]) await call('shifts.applyTemplates', { date: dayOf(days) });
  const team = new Map((await call('team.list', {})).items.map(({ id, name }) => [name, id]));
  const { items } = await call('shifts.list', { from: dayOf(0), to: dayOf(14) });
  for (const { template, crews } of demoShifts) {
    const made = items.filter(({ place }) => place === template.place);
    for (const [at, crew] of crews.entries()) {
      const id = made[at]?.id ?? '';
      for (const { name, ...member } of crew) {
        await call('shifts.setMember', { id, volunteerId: team.get(name) ?? '', member });
      }
      if (at === 0) await call('shifts.save', { id, status: 'confirmed' });
    }
  }
  const shiftId = items.find(({ place }) => place === demoShifts[0]?.template.place)?.id;
  if (shiftId === undefined) return;
  for (const met of demoMet) await call('met.save', { ...met, shiftId });
  await call('handover.save', { shiftId, ...demoHandover });
  await call('handover.tick', { shiftId, side: 'given', done: true });
};

/** Fills the demo vault: the team, weekly shifts, and someone in detention. */
export const fillDemo = async (call: CallCore, today = new Date()): Promise<void> => {
  await fillTeam(call, today);
  await addShifts(call, today);
  await addDetention(call, today);
};
