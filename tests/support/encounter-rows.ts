import { v7 as uuidv7 } from 'uuid';
import type { EncounterChange } from '../../shared/encounters/encounters.ts';
import { writeDirectly } from './direct-rows.ts';
import type { TestCore } from './test-core.ts';

/** The instant at which tests of encounter notes play: Tue 8 Dec 2026, 9:42 AM in New York. */
export const corridorTime = new Date('2026-12-08T14:42:10.000Z');

export interface PlannedAppointment {
  readonly appointmentId: string;
  readonly personId: string;
}

/** A person with a check-in on the given day, and the volunteers of its crew. */
export const addAppointment = (
  core: TestCore,
  options: { crew?: readonly string[]; date?: string; personId?: string } = {},
): PlannedAppointment =>
  writeDirectly(core, (tx) => {
    const personId =
      options.personId ?? tx.insert('person', { case_code: `KITE-${uuidv7().slice(-6)}`, preferred_name: 'Marisol' });
    const appointmentId = tx.insert('appointment', {
      kind: 'ice-checkin',
      date_state: 'fixed',
      date: options.date ?? '2026-12-08',
      start_time: '09:15',
      zone: 'America/New_York',
      place: '26 Federal Plaza',
      room: '9th floor',
    });
    tx.insert('appointment_person', { appointment_id: appointmentId, person_id: personId });
    const accompanimentId = tx.insert('accompaniment', { appointment_id: appointmentId });
    for (const volunteerId of options.crew ?? []) {
      tx.insert('crew_member', {
        accompaniment_id: accompanimentId,
        volunteer_id: volunteerId,
        role: 'companion',
        answer: 'yes',
      });
    }
    return { appointmentId, personId };
  });

/** A change that fills every field of a note. */
export const everyField = (): Required<EncounterChange> => ({
  arrivedAt: '2026-12-08T13:50:00.000Z',
  calledInAt: '2026-12-08T14:20:00.000Z',
  outAt: '2026-12-08T15:05:00.000Z',
  unsentText: '',
  entries: [
    { id: uuidv7(), at: '2026-12-08T14:20:00.000Z', source: 'saw', text: 'Called in with one companion' },
    { id: uuidv7(), at: '2026-12-08T14:31:00.000Z', source: 'told', text: 'A new date was given' },
  ],
  officers: [{ name: 'Officer Brandt', badge: '4411', agency: 'ERO', vehicle: null }],
  letIn: 'One companion',
  interpreter: 'By telephone',
  papers: { shown: 'I-220B', given: 'New reporting sheet', taken: 'Passport copy', signed: 'Reporting sheet' },
  propertyTaken: 'Telephone, given back at 10:05',
  rightsConcerns: ['interpreterMissing', 'companionKeptOut'],
  rightsWords: 'The interpreter came twenty minutes late',
  outcome: 'newDate',
  outcomeWords: 'Comes back in six months',
  nextDate: '2027-06-08',
  nextTime: '08:30',
  followUps: 'Tell the attorney about the passport copy',
});
