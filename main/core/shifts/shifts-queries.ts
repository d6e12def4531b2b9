import { addDays } from '../../../shared/basics/time.ts';
import type { Row } from '../../../shared/records.ts';
import type { Shift, ShiftMember, ShiftTemplate } from '../../../shared/shifts/shifts.ts';
import { staffingOf } from '../../../shared/shifts/staffing.ts';
import { type NoteReader, openAfter, openBefore } from '../access/encounter-access.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';
import { textsOf } from '../records/stored-values.ts';
import { type AskedMember, Commitments } from './shift-warnings.ts';

type MemberRow = Row<'shift_member'> & AskedMember & { readonly name: string; readonly languages: string };

const membersOf = (db: ReadableDb, shiftIds: readonly string[]): ReadonlyMap<string, readonly MemberRow[]> =>
  Map.groupBy(
    db.all<MemberRow>(
      `SELECT m.*, v.name, v.languages, v.cleared_roles, v.availability, v.days_away, v.access_expires_on, v.active
       FROM json_each(?) wanted CROSS JOIN shift_member m ON m.shift_id = wanted.value AND m.deleted_at IS NULL
       CROSS JOIN volunteer v ON v.id = m.volunteer_id AND v.deleted_at IS NULL ORDER BY m.id`,
      JSON.stringify(shiftIds),
    ),
    (row) => row.shift_id,
  );

const toMember = (row: MemberRow, warnings: ShiftMember['warnings']): ShiftMember => ({
  volunteerId: row.volunteer_id,
  name: row.name,
  languages: textsOf(row.languages),
  ...toFields('shift_member', row),
  warnings,
});

const toShift = (row: Row<'shift'>, members: ShiftMember[]): Shift => {
  const fields = toFields('shift', row);
  return {
    id: row.id,
    ...fields,
    isWeekly: row.template_id !== null,
    members,
    slots: staffingOf(fields, fields, members),
    updatedAt: row.updated_at,
  };
};

/** What a volunteer sees of a shift that they are on: who else comes, and nothing of what coordinators noted. */
const forVolunteer = (shift: Shift, ownId: string | null): Shift => ({
  ...shift,
  note: null,
  members: shift.members
    .filter(({ volunteerId, answer }) => volunteerId === ownId || answer === 'yes')
    .map((member) => ({
      ...member,
      warnings: [],
      ...(member.volunteerId !== ownId && { arrivedAt: null, leftAt: null }),
    })),
});

/** The condition in SQL that a reader sees a shift `s`, with its parameters. */
const inSight = ({ user, today }: NoteReader): { readonly sql: string; readonly params: readonly SqlValue[] } =>
  user.role === 'coordinator'
    ? { sql: 'TRUE', params: [] }
    : {
        sql: `s.status = 'confirmed' AND s.date BETWEEN ? AND ? AND EXISTS (
          SELECT 1 FROM shift_member m JOIN volunteer v ON v.id = m.volunteer_id AND v.deleted_at IS NULL
          JOIN user u ON u.volunteer_id = v.id AND u.deleted_at IS NULL
          WHERE m.shift_id = s.id AND m.deleted_at IS NULL AND m.answer <> 'no' AND u.id = ?
            AND (v.access_expires_on IS NULL OR v.access_expires_on >= ?))`,
        params: [addDays(today, -openAfter), addDays(today, openBefore), user.id, today],
      };

/** The volunteer who a user is, if they are one. */
export const ownVolunteerId = (db: ReadableDb, userId: string): string | null =>
  db.get<{ volunteer_id: string | null }>('SELECT volunteer_id FROM user WHERE id = ?', userId)?.volunteer_id ?? null;

const read = (db: ReadableDb, reader: NoteReader, condition: string, ...params: readonly SqlValue[]): Shift[] => {
  const sight = inSight(reader);
  const rows = db.all<Row<'shift'>>(
    `SELECT s.* FROM shift s WHERE s.deleted_at IS NULL AND ${condition} AND ${sight.sql}
     ORDER BY s.date, s.start_time, s.place, s.id`,
    ...params,
    ...sight.params,
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const isCoordinator = reader.user.role === 'coordinator';
  const commitments = isCoordinator ? new Commitments(db, { from: first.date, to: last.date }) : null;
  const members = membersOf(
    db,
    rows.map(({ id }) => id),
  );
  const ownId = ownVolunteerId(db, reader.user.id);
  return rows.map((row) => {
    const shift = toShift(
      row,
      (members.get(row.id) ?? []).map((member) => toMember(member, commitments?.warningsOf(row, member) ?? [])),
    );
    return isCoordinator ? shift : forVolunteer(shift, ownId);
  });
};

/** Shifts on some days as a reader sees them, by day and time. */
export const listShifts = (db: ReadableDb, reader: NoteReader, from: string, to: string): Shift[] =>
  read(db, reader, 's.date BETWEEN ? AND ?', from, to);

/** A shift that was not removed, if a reader sees it. */
export const getShift = (db: ReadableDb, reader: NoteReader, id: string): Shift | undefined =>
  read(db, reader, 's.id = ?', id)[0];

export const shiftRow = (db: ReadableDb, id: string): Row<'shift'> | undefined =>
  db.get<Row<'shift'>>('SELECT * FROM shift WHERE id = ? AND deleted_at IS NULL', id);

/** The shift at the same place that follows, or that is before: its id. A canceled one is passed over. */
export const neighborOf = (db: ReadableDb, shiftId: string, which: 'next' | 'before'): string | undefined => {
  const isNext = which === 'next';
  return db.get<{ id: string }>(
    `SELECT o.id FROM shift s JOIN shift o ON o.place = s.place AND o.deleted_at IS NULL AND o.status <> 'canceled'
       AND ${isNext ? '(o.date > s.date OR o.date = s.date AND o.start_time >= s.end_time)' : '(o.date < s.date OR o.date = s.date AND o.end_time <= s.start_time)'}
     WHERE s.id = ? ORDER BY ${isNext ? 'o.date, o.start_time, o.id' : 'o.date DESC, o.end_time DESC, o.id DESC'} LIMIT 1`,
    shiftId,
  )?.id;
};

export const memberRow = (db: ReadableDb, shiftId: string, volunteerId: string): Row<'shift_member'> | undefined =>
  db.get<Row<'shift_member'>>(
    'SELECT * FROM shift_member WHERE shift_id = ? AND volunteer_id = ? AND deleted_at IS NULL',
    shiftId,
    volunteerId,
  );

export const templateRow = (db: ReadableDb, id: string): Row<'shift_template'> | undefined =>
  db.get<Row<'shift_template'>>('SELECT * FROM shift_template WHERE id = ? AND deleted_at IS NULL', id);

/** Every template that was not removed, by weekday and time. */
export const templateRows = (db: ReadableDb): Row<'shift_template'>[] =>
  db.all<Row<'shift_template'>>(
    'SELECT * FROM shift_template WHERE deleted_at IS NULL ORDER BY weekday, start_time, place, id',
  );

export const toTemplate = (row: Row<'shift_template'>): ShiftTemplate => ({
  id: row.id,
  ...toFields('shift_template', row),
  updatedAt: row.updated_at,
});

/** What templates have made for some days, canceled shifts among them. */
export const madeBetween = (db: ReadableDb, from: string, to: string): { templateId: string; date: string }[] =>
  db.all<{ templateId: string; date: string }>(
    `SELECT template_id AS templateId, template_date AS date FROM shift
     WHERE template_id IS NOT NULL AND template_date BETWEEN ? AND ? AND deleted_at IS NULL`,
    from,
    to,
  );

/** Who can be asked for a shift. */
export const activeNames = (db: ReadableDb): { id: string; name: string }[] =>
  db.all<{ id: string; name: string }>(
    'SELECT id, name FROM volunteer WHERE deleted_at IS NULL AND active = 1 ORDER BY name, id',
  );

/** The roles that someone says yes to on a shift. */
export const filledRoles = (db: ReadableDb, shiftId: string): ReadonlySet<string> =>
  new Set(
    db
      .all<{ role: string }>(
        `SELECT m.role FROM shift_member m JOIN volunteer v ON v.id = m.volunteer_id AND v.deleted_at IS NULL
         WHERE m.shift_id = ? AND m.deleted_at IS NULL AND m.answer = 'yes' AND m.stand_by = 0`,
        shiftId,
      )
      .map(({ role }) => role),
  );
