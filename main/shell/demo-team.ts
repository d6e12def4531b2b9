import { addDays, formatISO, isWeekend } from 'date-fns';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import { demoAppointments, demoPeople, demoVolunteers, type DemoAppointment } from './demo-data.ts';
import { demoPlans } from './demo-plans.ts';

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

/** Fills the demo vault, open and empty at this point, with made-up people and appointments around today. */
export const fillDemo = async (call: CallCore, today = new Date()): Promise<void> => {
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
};
