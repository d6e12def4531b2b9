import type { NextAppointment, Person, PersonChannel, PersonListItem } from '../../../shared/people/people.ts';
import type { Row } from '../../../shared/records.ts';
import { toFields } from '../records/columns.ts';
import { textsOf } from '../records/stored-values.ts';

/** The next appointment beside a person's row; null in every column when there is none. */
export interface NextAppointmentColumns {
  next_id: string | null;
  next_kind: string | null;
  next_kind_words: string | null;
  next_date_state: NextAppointment['dateState'] | null;
  next_date: string | null;
  next_start_time: string | null;
  next_zone: string | null;
}

export type ListRow = Pick<Row<'person'>, 'id' | 'preferred_name' | 'a_number' | 'case_code' | 'status' | 'languages'> &
  NextAppointmentColumns;

export const toNextAppointment = (row: NextAppointmentColumns): NextAppointment | null => {
  if (row.next_id === null || row.next_kind === null || row.next_date === null) return null;
  if (row.next_date_state === null || row.next_zone === null) return null;
  return {
    id: row.next_id,
    kind: row.next_kind,
    kindWords: row.next_kind_words,
    dateState: row.next_date_state,
    date: row.next_date,
    startTime: row.next_start_time,
    zone: row.next_zone,
  };
};

export const toListItem = (row: ListRow): PersonListItem => ({
  id: row.id,
  preferredName: row.preferred_name,
  aNumber: row.a_number,
  caseCode: row.case_code,
  status: row.status,
  languages: textsOf(row.languages),
  nextAppointment: toNextAppointment(row),
});

export const toChannel = (row: Row<'person_channel'>): PersonChannel => ({
  id: row.id,
  ...toFields('person_channel', row),
});

/** The person without what is in other tables. */
export const toPerson = (
  row: Row<'person'>,
): Omit<Person, 'channels' | 'contacts' | 'nextAppointment' | 'updatedAt'> => {
  const { given, middle, firstFamily, secondFamily, ...fields } = toFields('person', row);
  return { id: row.id, ...fields, legalName: { given, middle, firstFamily, secondFamily }, createdAt: row.created_at };
};
