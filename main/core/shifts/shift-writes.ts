import { isZone } from '../../../shared/basics/dates-in-words.ts';
import { addDays, dateIn, weekStart } from '../../../shared/basics/time.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ColumnValues } from '../../../shared/records.ts';
import type { ParsedShiftInput, ParsedShiftTemplateInput } from '../../../shared/shifts/shifts.ts';
import { type Staff, wrongField, wrongPart } from '../../../shared/shifts/staffing.ts';
import { yetToMake } from '../../../shared/shifts/week.ts';
import type { WriteContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import { refuseDays } from '../context/refuse-days.ts';
import { toColumns, toFields } from '../records/columns.ts';
import { getVolunteer } from '../team/team-api.ts';
import { filledRoles, madeBetween, memberRow, shiftRow, templateRow, templateRows } from './shifts-queries.ts';

const refused = (field: string): AppError => new AppError('input.rejected', { field });

/** The fields that a block of time has to have. */
interface BlockFields {
  readonly place?: string | undefined;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly zone?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | null | undefined;
}

/** @throws AppError input.rejected with the field that is missing or wrong */
const checkBlock = ({ place = '', startTime, endTime, zone, minimum = 2, maximum = null }: BlockFields): void => {
  if (place === '') throw refused('place');
  if (startTime === undefined) throw refused('startTime');
  if (endTime === undefined) throw refused('endTime');
  if (zone !== undefined && !isZone(zone)) throw refused('zone');
  const wrong = wrongField({ startTime, endTime, minimum, maximum });
  if (wrong !== null) throw refused(wrong);
};

const blockOf = (row: {
  readonly place: string;
  readonly start_time: string;
  readonly end_time: string;
  readonly minimum: number;
  readonly maximum: number | null;
}): BlockFields => ({
  place: row.place,
  startTime: row.start_time,
  endTime: row.end_time,
  minimum: row.minimum,
  maximum: row.maximum,
});

interface Stored {
  readonly id?: string | undefined;
  readonly expectedUpdatedAt?: string | undefined;
}

/** What of an input was given, over what is stored: an absent field stays as it is. */
const given = <Fields extends object>(fields: Fields): Partial<Fields> =>
  // `fromEntries` forgets which fields there are
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;

/** @throws AppError record.notFound, record.changedMeanwhile, input.rejected with the field */
export const saveShift = (
  context: WriteContext,
  { id, expectedUpdatedAt, ...input }: ParsedShiftInput & Stored,
): string => {
  const { tx } = context;
  refuseDays(context, { expected: { date: input.date } });
  const columns = toColumns('shift', input);
  if (id === undefined) {
    checkBlock(input);
    if (input.date === undefined) throw refused('date');
    return tx.insert('shift', { zone: context.zone, ...columns });
  }
  checkBlock({ ...blockOf(found(shiftRow(tx.db, id))), ...given(input) });
  tx.update('shift', id, columns, expectedUpdatedAt);
  return id;
};

/** @throws AppError record.notFound, record.changedMeanwhile, input.rejected with the field */
export const saveTemplate = (
  context: WriteContext,
  { id, expectedUpdatedAt, ...input }: ParsedShiftTemplateInput & Stored,
): string => {
  const { tx } = context;
  const columns = toColumns('shift_template', input);
  if (input.name === '') throw refused('name');
  if (id === undefined) {
    if (input.name === undefined) throw refused('name');
    if (input.weekday === undefined) throw refused('weekday');
    checkBlock(input);
    return tx.insert('shift_template', { zone: context.zone, ...columns });
  }
  checkBlock({ ...blockOf(found(templateRow(tx.db, id))), ...given(input) });
  tx.update('shift_template', id, columns, expectedUpdatedAt);
  return id;
};

type Member = NonNullable<ParsedInput<'shifts.setMember'>['member']>;

/** @throws AppError record.notFound; input.rejected for hours that are not within the shift */
export const putMember = ({ tx }: WriteContext, shiftId: string, volunteerId: string, member: Member): void => {
  const shift = found(shiftRow(tx.db, shiftId));
  const row = memberRow(tx.db, shiftId, volunteerId);
  const part: Pick<Staff, 'fromTime' | 'toTime'> = {
    fromTime: member.fromTime === undefined ? (row?.from_time ?? null) : member.fromTime,
    toTime: member.toTime === undefined ? (row?.to_time ?? null) : member.toTime,
  };
  const wrong = wrongPart({ startTime: shift.start_time, endTime: shift.end_time }, part);
  // Hours that the shift itself was moved away from are in no one's way.
  if (wrong !== null && member[wrong] !== undefined) throw refused(wrong);
  const columns = toColumns('shift_member', member);
  if (row !== undefined) {
    tx.update('shift_member', row.id, columns);
    return;
  }
  found(getVolunteer(tx.db, volunteerId));
  tx.insert('shift_member', { ...columns, shift_id: shiftId, volunteer_id: volunteerId });
};

/** Writes an answer from a chat. Someone new gets a role that is missing and that they are cleared for. */
export const takeReply = (context: WriteContext, shiftId: string, volunteerId: string, answer: Member): void => {
  const { db } = context.tx;
  const isNew = memberRow(db, shiftId, volunteerId) === undefined;
  const volunteer = isNew ? getVolunteer(db, volunteerId) : undefined;
  const filled = filledRoles(db, shiftId);
  const row = found(shiftRow(db, shiftId));
  const role = toFields('shift', row).neededRoles.find(
    (needed) => !filled.has(needed) && volunteer?.clearedRoles.includes(needed) === true,
  );
  putMember(context, shiftId, volunteerId, { ...answer, ...(role !== undefined && { role }) });
};

/** @throws AppError record.notFound for someone who is not on the shift */
export const takeOff = ({ tx }: WriteContext, shiftId: string, volunteerId: string): void => {
  tx.delete('shift_member', found(memberRow(tx.db, shiftId, volunteerId)).id);
};

/** A stand-by takes over the role and the hours of someone who cannot come. @throws AppError record.notFound */
export const cover = ({ tx }: WriteContext, { id, outId, inId }: ParsedInput<'shifts.cover'>): void => {
  const out = found(memberRow(tx.db, id, outId));
  const standBy = found(memberRow(tx.db, id, inId));
  if (standBy.stand_by === 0 || out.id === standBy.id) throw new AppError('record.notFound');
  tx.update('shift_member', out.id, { answer: 'no' });
  tx.update('shift_member', standBy.id, {
    answer: 'yes',
    stand_by: 0,
    role: out.role,
    from_time: out.from_time,
    to_time: out.to_time,
  });
};

/** Makes what active templates have yet to make in the week of a day, but for days that are over. Answers how many. */
export const applyTemplates = ({ tx, now }: WriteContext, date: string): number => {
  const start = weekStart(date);
  const active = templateRows(tx.db).filter((template) => template.active === 1);
  const wanted = yetToMake(start, active, madeBetween(tx.db, start, addDays(start, 6))).filter(
    ({ template, date: day }) => day >= dateIn(template.zone, now()),
  );
  for (const { template, date: day } of wanted) {
    const { place, office_id, start_time, end_time, zone, minimum, maximum, needed_roles, needed_languages } = template;
    const block: ColumnValues<'shift'> = {
      place,
      office_id,
      start_time,
      end_time,
      zone,
      minimum,
      maximum,
      needed_roles,
      needed_languages,
    };
    tx.insert('shift', { ...block, date: day, template_id: template.id, template_date: day });
  }
  return wanted.length;
};
