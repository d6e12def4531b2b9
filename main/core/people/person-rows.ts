import type {
  ANumberState,
  ChannelKind,
  CompanionWish,
  NextAppointment,
  Person,
  PersonChannel,
  PersonListItem,
  PersonStatus,
  PlanContact,
  SupervisionKind,
} from '../../../shared/people/people.ts';

/** Rows of the people's tables, and what they mean: 0 and 1 become booleans, JSON becomes lists, here alone. */

export interface PersonRow {
  id: string;
  created_at: string;
  updated_at: string;
  case_code: string;
  preferred_name: string;
  given_name: string | null;
  middle_name: string | null;
  first_family_name: string | null;
  second_family_name: string | null;
  other_names: string;
  pronouns: string | null;
  birth_date: string | null;
  birth_country: string | null;
  nationality: string | null;
  a_number: string | null;
  a_number_state: ANumberState;
  languages: string;
  interpreter_needed: number | null;
  supervision: SupervisionKind;
  supervision_since: string | null;
  supervision_office: string | null;
  companion_wish: CompanionWish;
  companion_wish_note: string | null;
  medical_note: string | null;
  dependants_note: string | null;
  attorney: string | null;
  g28_on_file: number | null;
  privacy_waiver_on_file: number | null;
  status: PersonStatus;
  review_by: string | null;
  team_note: string | null;
}

export interface ChannelRow {
  id: string;
  kind: ChannelKind;
  value: string;
  safe_to_call: number | null;
  safe_to_text: number | null;
  safe_to_leave_message: number | null;
  best_times: string | null;
}

export interface ContactRow {
  id: string;
  name: string;
  relation: string | null;
  phone: string | null;
  languages: string;
  may_be_told: string | null;
  note: string | null;
}

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

export type ListRow = Pick<PersonRow, 'id' | 'preferred_name' | 'a_number' | 'case_code' | 'status' | 'languages'> &
  NextAppointmentColumns;

const toBoolean = (value: number | null): boolean | null => (value === null ? null : value === 1);

// The write path alone fills these columns, always with a JSON list of texts.
export const toList = (json: string): string[] => (json === '[]' ? [] : (JSON.parse(json) as string[]));

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
  languages: toList(row.languages),
  nextAppointment: toNextAppointment(row),
});

export const toChannel = (row: ChannelRow): PersonChannel => ({
  id: row.id,
  kind: row.kind,
  value: row.value,
  safeToCall: toBoolean(row.safe_to_call),
  safeToText: toBoolean(row.safe_to_text),
  safeToLeaveMessage: toBoolean(row.safe_to_leave_message),
  bestTimes: row.best_times,
});

export const toContact = (row: ContactRow): PlanContact => ({
  id: row.id,
  name: row.name,
  relation: row.relation,
  phone: row.phone,
  languages: toList(row.languages),
  mayBeTold: row.may_be_told,
  note: row.note,
});

/** The person without what stands in other tables. */
export const toPerson = (row: PersonRow): Omit<Person, 'channels' | 'contacts' | 'nextAppointment' | 'updatedAt'> => ({
  id: row.id,
  caseCode: row.case_code,
  preferredName: row.preferred_name,
  legalName: {
    given: row.given_name,
    middle: row.middle_name,
    firstFamily: row.first_family_name,
    secondFamily: row.second_family_name,
  },
  otherNames: toList(row.other_names),
  pronouns: row.pronouns,
  birthDate: row.birth_date,
  birthCountry: row.birth_country,
  nationality: row.nationality,
  aNumber: row.a_number,
  aNumberState: row.a_number_state,
  languages: toList(row.languages),
  interpreterNeeded: toBoolean(row.interpreter_needed),
  supervision: row.supervision,
  supervisionSince: row.supervision_since,
  supervisionOffice: row.supervision_office,
  companionWish: row.companion_wish,
  companionWishNote: row.companion_wish_note,
  medicalNote: row.medical_note,
  dependantsNote: row.dependants_note,
  attorney: row.attorney,
  g28OnFile: toBoolean(row.g28_on_file),
  privacyWaiverOnFile: toBoolean(row.privacy_waiver_on_file),
  status: row.status,
  reviewBy: row.review_by,
  teamNote: row.team_note,
  createdAt: row.created_at,
});
