import type { SummaryContact, SummaryPerson } from '../../../shared/exports/case-summary.ts';
import type { ReadableDb } from '../db/driver.ts';

type Person = Required<SummaryPerson>;
type Channel = Person['channels'][number];
type Bit = 0 | 1 | null;

const flag = (value: Bit): boolean | null => (value === null ? null : value === 1);
/** JSON columns are checked by the schema and written by their own feature alone. */
const fromJson = <T>(json: string): T => JSON.parse(json) as T;

interface PersonRow {
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
  a_number_state: Person['aNumber']['state'];
  languages: string;
  interpreter_needed: Bit;
  supervision: Person['supervision']['kind'];
  supervision_since: string | null;
  supervision_office: string | null;
  medical_note: string | null;
  dependants_note: string | null;
  attorney: string | null;
  g28_on_file: Bit;
  privacy_waiver_on_file: Bit;
  status: Person['status'];
}

interface ChannelRow {
  kind: Channel['kind'];
  value: string;
  safe_to_call: Bit;
  safe_to_text: Bit;
  safe_to_leave_message: Bit;
  best_times: string | null;
}

const channelsOf = (db: ReadableDb, personId: string): Channel[] =>
  db
    .all<ChannelRow>(
      `SELECT kind, value, safe_to_call, safe_to_text, safe_to_leave_message, best_times
       FROM person_channel WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map((row) => ({
      kind: row.kind,
      value: row.value,
      safeToCall: flag(row.safe_to_call),
      safeToText: flag(row.safe_to_text),
      safeToLeaveMessage: flag(row.safe_to_leave_message),
      bestTimes: row.best_times,
    }));

/** Everything of a person that a summary may hold; undefined when there is no such person. */
export const personFacts = (db: ReadableDb, personId: string): Person | undefined => {
  // The team's note and the companion wish are not even read.
  const row = db.get<PersonRow>(
    `SELECT case_code, preferred_name, given_name, middle_name, first_family_name, second_family_name, other_names,
            pronouns, birth_date, birth_country, nationality, a_number, a_number_state, languages, interpreter_needed,
            supervision, supervision_since, supervision_office, medical_note, dependants_note, attorney, g28_on_file,
            privacy_waiver_on_file, status
     FROM person WHERE id = ? AND deleted_at IS NULL`,
    personId,
  );
  return (
    row && {
      preferredName: row.preferred_name,
      caseCode: row.case_code,
      pronouns: row.pronouns,
      status: row.status,
      legalName: {
        given: row.given_name,
        middle: row.middle_name,
        firstFamily: row.first_family_name,
        secondFamily: row.second_family_name,
        otherNames: fromJson<string[]>(row.other_names),
      },
      birth: { date: row.birth_date, country: row.birth_country, nationality: row.nationality },
      aNumber: { state: row.a_number_state, digits: row.a_number },
      languages: { spoken: fromJson<string[]>(row.languages), interpreterNeeded: flag(row.interpreter_needed) },
      channels: channelsOf(db, personId),
      attorney: {
        name: row.attorney,
        g28OnFile: flag(row.g28_on_file),
        privacyWaiverOnFile: flag(row.privacy_waiver_on_file),
      },
      supervision: { kind: row.supervision, since: row.supervision_since, office: row.supervision_office },
      dependants: row.dependants_note,
      medical: row.medical_note,
    }
  );
};

/** The person's emergency contacts in the order in which they are called. */
export const contactFacts = (db: ReadableDb, personId: string): SummaryContact[] =>
  db
    .all<{
      name: string;
      relation: string | null;
      phone: string | null;
      languages: string;
      may_be_told: string | null;
    }>(
      `SELECT name, relation, phone, languages, may_be_told
       FROM contact WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map((row) => ({
      name: row.name,
      relation: row.relation,
      phone: row.phone,
      languages: fromJson<string[]>(row.languages),
      mayBeTold: row.may_be_told,
    }));
