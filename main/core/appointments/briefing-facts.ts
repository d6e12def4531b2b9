import type { Appointment } from '../../../shared/appointments/appointments.ts';
import type { BriefingFacts } from '../../../shared/briefing/briefing.ts';
import { isShippedLine } from '../../../shared/directory/shipped.ts';
import type { ReadableDb } from '../db/driver.ts';
import { hiddenPeople } from '../people/people-api.ts';
import { onCallPhone } from '../team/team-api.ts';

/** What a briefing is made from. It holds every name of the people, so that each can be kept out of the text. */
export const briefingFacts = (db: ReadableDb, appointment: Appointment, teamZone: string): BriefingFacts => {
  const people = db.all<{ id: string }>(
    'SELECT person_id AS id FROM appointment_person WHERE appointment_id = ? AND deleted_at IS NULL ORDER BY id',
    appointment.id,
  );
  const { accompaniment } = appointment;
  return {
    ...appointment,
    people: hiddenPeople(
      db,
      people.map(({ id }) => id),
    ),
    teamZone,
    onCall: onCallPhone(db),
    placeIsPublic: isShippedLine(appointment.officeId, appointment.place),
    briefing: accompaniment.briefing,
    meetingPoint: accompaniment.meetingPoint,
    meetingTime: accompaniment.meetingTime,
  };
};
