import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { toColumns } from '../records/to-columns.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

/** The people of an appointment that has none yet. */
export const insertPeople = (tx: WriteTransaction, appointmentId: string, personIds: readonly string[]): void => {
  for (const personId of new Set(personIds)) {
    tx.insert('appointment_person', { appointment_id: appointmentId, person_id: personId });
  }
};

/** The crew of an accompaniment that has none yet; the first naming of a volunteer counts. */
export const insertCrew = (
  tx: WriteTransaction,
  accompanimentId: string,
  crew: NonNullable<ParsedAppointmentInput['crew']>,
): void => {
  const seen = new Set<string>();
  for (const { volunteerId, role, answer } of crew) {
    if (seen.has(volunteerId)) continue;
    tx.insert('crew_member', {
      accompaniment_id: accompanimentId,
      volunteer_id: volunteerId,
      role,
      answer,
      position: seen.size,
    });
    seen.add(volunteerId);
  }
};

/** Makes the people of an appointment those that are named; the others are taken off it. */
export const savePeople = (tx: WriteTransaction, appointmentId: string, personIds: readonly string[]): void => {
  const rows = tx.db.all<{ id: string; person_id: string }>(
    'SELECT id, person_id FROM appointment_person WHERE appointment_id = ? AND deleted_at IS NULL',
    appointmentId,
  );
  const wanted = new Set(personIds);
  for (const row of rows) if (!wanted.delete(row.person_id)) tx.delete('appointment_person', row.id);
  for (const personId of wanted) {
    tx.insert('appointment_person', { appointment_id: appointmentId, person_id: personId });
  }
};

/** Makes a crew those who are named, in that order; the first naming of a volunteer counts. */
export const saveCrew = (
  tx: WriteTransaction,
  accompanimentId: string,
  crew: NonNullable<ParsedAppointmentInput['crew']>,
): void => {
  const rows = tx.db.all<{ id: string; volunteer_id: string }>(
    'SELECT id, volunteer_id FROM crew_member WHERE accompaniment_id = ? AND deleted_at IS NULL',
    accompanimentId,
  );
  const wanted = new Map(crew.toReversed().map((member) => [member.volunteerId, member]));
  const order = [...new Set(crew.map((member) => member.volunteerId))];
  const present = new Map(rows.map((row) => [row.volunteer_id, row.id]));
  for (const [volunteerId, rowId] of present) if (!wanted.has(volunteerId)) tx.delete('crew_member', rowId);
  for (const [position, volunteerId] of order.entries()) {
    const member = wanted.get(volunteerId);
    if (member === undefined) continue;
    const values = { role: member.role, answer: member.answer, position };
    const rowId = present.get(volunteerId);
    if (rowId === undefined) {
      tx.insert('crew_member', { accompaniment_id: accompanimentId, volunteer_id: volunteerId, ...values });
    } else tx.update('crew_member', rowId, values);
  }
};

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
type ParsedCrewMember = NonNullable<ParsedAppointmentInput['crew']>[number];

interface CrewRow extends ParsedCrewMember {
  id: string;
  position: number;
}

/** Adds, changes or (null) takes out one member of a crew, and answers what stood there before. */
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
    tx.update('crew_member', before.id, toColumns({ role: 'role', answer: 'answer' } as const, member));
  }
  return before === undefined ? null : { role: before.role, answer: before.answer };
};
