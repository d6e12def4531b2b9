import type { Appointment } from '../../../shared/appointments/appointments.ts';
import type { BriefingFacts } from '../../../shared/briefing/briefing.ts';
import { isShippedLine } from '../../../shared/directory/shipped.ts';
import type { ReadableDb } from '../db/driver.ts';
import { textsOf } from '../records/stored-values.ts';

interface NameRow {
  preferred_name: string;
  given_name: string | null;
  middle_name: string | null;
  first_family_name: string | null;
  second_family_name: string | null;
  other_names: string;
  a_number: string | null;
}

const spellingsOf = (row: NameRow): string[] => {
  const parts = [row.given_name, row.middle_name, row.first_family_name, row.second_family_name];
  const whole = (...words: (string | null)[]): string => words.filter((word) => word !== null).join(' ');
  const [given = null, , first = null] = parts;
  return [row.preferred_name, whole(...parts), whole(given, first), ...textsOf(row.other_names)].filter(
    (name) => name.trim() !== '',
  );
};

/** What a briefing is made from. It holds every name of the people, so that each can be kept out of the text. */
export const briefingFacts = (db: ReadableDb, appointment: Appointment, teamZone: string): BriefingFacts => {
  const names = db.all<NameRow>(
    `SELECT preferred_name, given_name, middle_name, first_family_name, second_family_name, other_names, a_number
     FROM appointment_person ap JOIN person p ON p.id = ap.person_id AND p.deleted_at IS NULL
     WHERE ap.appointment_id = ? AND ap.deleted_at IS NULL ORDER BY ap.id`,
    appointment.id,
  );
  const { accompaniment } = appointment;
  return {
    ...appointment,
    people: names.map((row) => ({ preferredName: row.preferred_name, names: spellingsOf(row), aNumber: row.a_number })),
    teamZone,
    placeIsPublic: isShippedLine(appointment.officeId, appointment.place),
    briefing: accompaniment.briefing,
    meetingPoint: accompaniment.meetingPoint,
    meetingTime: accompaniment.meetingTime,
  };
};
