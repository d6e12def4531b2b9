import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { toColumns } from '../records/columns.ts';
import { insertRows, saveRows, type RowList, type WantedRow } from '../records/row-list.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

type Crew = NonNullable<ParsedAppointmentInput['crew']>;

const peopleOf = (appointmentId: string): RowList<'appointment_person'> => ({
  table: 'appointment_person',
  of: { column: 'appointment_id', id: appointmentId },
  by: 'person_id',
  ordered: false,
});

const wantedPeople = (personIds: readonly string[]): WantedRow<'appointment_person'>[] =>
  [...new Set(personIds)].map((key) => ({ key, values: {} }));

const crewOf = (accompanimentId: string): RowList<'crew_member'> => ({
  table: 'crew_member',
  of: { column: 'accompaniment_id', id: accompanimentId },
  by: 'volunteer_id',
  ordered: true,
});

/** The first naming of a volunteer counts. */
const wantedCrew = (crew: Crew): WantedRow<'crew_member'>[] => {
  const first = new Map<string, Crew[number]>();
  for (const member of crew) if (!first.has(member.volunteerId)) first.set(member.volunteerId, member);
  return [...first].map(([key, member]) => ({ key, values: toColumns('crew_member', member) }));
};

/** The people of an appointment that has none yet. */
export const insertPeople = (tx: WriteTransaction, appointmentId: string, personIds: readonly string[]): void =>
  insertRows(tx, peopleOf(appointmentId), wantedPeople(personIds));

/** The crew of an accompaniment that has none yet. */
export const insertCrew = (tx: WriteTransaction, accompanimentId: string, crew: Crew): void =>
  insertRows(tx, crewOf(accompanimentId), wantedCrew(crew));

/** Makes the people of an appointment those that are named; the others are taken off it. */
export const savePeople = (tx: WriteTransaction, appointmentId: string, personIds: readonly string[]): void =>
  saveRows(tx, peopleOf(appointmentId), wantedPeople(personIds));

/** Makes a crew those who are named, in that order. */
export const saveCrew = (tx: WriteTransaction, accompanimentId: string, crew: Crew): void =>
  saveRows(tx, crewOf(accompanimentId), wantedCrew(crew));

/** The accompaniment of an appointment; one is made where there was none. */
export const accompanimentOf = (tx: WriteTransaction, appointmentId: string): string =>
  tx.db.get<{ id: string }>(
    'SELECT id FROM accompaniment WHERE appointment_id = ? AND deleted_at IS NULL',
    appointmentId,
  )?.id ?? tx.insert('accompaniment', { appointment_id: appointmentId, minimum_crew: 0 });

export interface CrewMemberChange {
  readonly role?: ParsedCrewMember['role'] | undefined;
  readonly answer?: ParsedCrewMember['answer'] | undefined;
}
type ParsedCrewMember = Crew[number];

interface CrewRow extends ParsedCrewMember {
  id: string;
  position: number;
}

/** Adds, changes, or (null) takes off one member of a crew, and answers what was there before. */
export const setCrewMember = (
  tx: WriteTransaction,
  appointmentId: string,
  volunteerId: string,
  member: CrewMemberChange | null,
): Pick<ParsedCrewMember, 'role' | 'answer'> | null => {
  const accompanimentId = accompanimentOf(tx, appointmentId);
  const rows = tx.db.all<CrewRow>(
    `SELECT id, volunteer_id AS volunteerId, role, answer, position FROM crew_member
     WHERE accompaniment_id = ? AND deleted_at IS NULL ORDER BY position, id`,
    accompanimentId,
  );
  const before = rows.find((row) => row.volunteerId === volunteerId);
  if (member === null) {
    if (before !== undefined) tx.delete('crew_member', before.id);
  } else if (before === undefined) {
    tx.insert('crew_member', {
      accompaniment_id: accompanimentId,
      volunteer_id: volunteerId,
      role: member.role ?? 'companion',
      answer: member.answer ?? 'asked',
      position: (rows.at(-1)?.position ?? -1) + 1,
    });
  } else {
    tx.update('crew_member', before.id, toColumns('crew_member', member));
  }
  return before === undefined ? null : { role: before.role, answer: before.answer };
};
