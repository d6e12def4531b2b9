import { crewParams, onCrew, type NoteReader } from '../access/encounter-access.ts';
import type { SqlValue } from '../db/driver.ts';

/** A statement that picks appointments by their row's number, as `row`, with its parameters. */
export interface Picked {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** A condition on `appointment_person ap`: the person was not removed. Few were, and to look up each one takes longer. */
export const ofSomeone = `ap.deleted_at IS NULL AND ap.person_id NOT IN (SELECT id FROM person WHERE deleted_at IS NOT NULL)`;

/** Those whose day, or window, touches the dates; both ends included. */
export const pickBetween = (from: string, to: string): Picked => ({
  sql: `SELECT rowid AS row FROM appointment WHERE deleted_at IS NULL AND date BETWEEN ? AND ?
        UNION ALL
        SELECT rowid FROM appointment WHERE deleted_at IS NULL AND date_state = 'window' AND window_end >= ? AND date < ?`,
  params: [from, to, from, from],
});

/** Narrows a pick by a condition on the id of an appointment. */
const narrow = (picked: Picked, condition: (id: string) => string, params: readonly SqlValue[]): Picked => ({
  sql: `SELECT own.rowid AS row FROM (${picked.sql}) wide CROSS JOIN appointment own ON own.rowid = wide.row
        WHERE ${condition('own.id')}`,
  params: [...picked.params, ...params],
});

/** Narrows a pick to what a volunteer may see: their own accompaniments, for as long as they are open to them. */
export const pickOwn = (picked: Picked, reader: NoteReader): Picked => narrow(picked, onCrew, crewParams(reader));

const hasVolunteer = (id: string): string => `EXISTS (
  SELECT 1 FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
  WHERE ac.appointment_id = ${id} AND ac.deleted_at IS NULL AND c.volunteer_id = ?)`;

export const pickOfVolunteer = (volunteerId: string, between: Picked): Picked =>
  narrow(between, hasVolunteer, [volunteerId]);

export const pickUndated: Picked = {
  sql: `SELECT rowid AS row FROM appointment
        WHERE deleted_at IS NULL AND date_state = 'unknown' AND status IN ('planned', 'confirmed', 'underWay')`,
  params: [],
};

export const pickOfPerson = (personId: string): Picked => ({
  sql: `SELECT a.rowid AS row FROM appointment_person ap JOIN appointment a ON a.id = ap.appointment_id
        WHERE ap.person_id = ? AND ap.deleted_at IS NULL`,
  params: [personId],
});

/** Those that are named; ids of others are passed over. */
export const pickByIds = (ids: readonly string[]): Picked => ({
  sql: 'SELECT a.rowid AS row FROM (SELECT DISTINCT value FROM json_each(?)) named CROSS JOIN appointment a ON a.id = named.value',
  params: [JSON.stringify(ids)],
});
