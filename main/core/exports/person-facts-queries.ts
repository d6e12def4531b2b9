import type { SummaryContact, SummaryPerson } from '../../../shared/exports/case-summary.ts';
import type { ColumnOf, Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { flagOf, textsOf } from '../records/stored-values.ts';

type Person = Required<SummaryPerson>;
type Channel = Person['channels'][number];

// The team's note and the companion wish are not even read.
const personColumns = [
  'case_code',
  'preferred_name',
  'given_name',
  'middle_name',
  'first_family_name',
  'second_family_name',
  'other_names',
  'pronouns',
  'birth_date',
  'birth_country',
  'nationality',
  'a_number',
  'a_number_state',
  'languages',
  'interpreter_needed',
  'supervision',
  'supervision_since',
  'supervision_office',
  'medical_note',
  'dependants_note',
  'attorney',
  'g28_on_file',
  'privacy_waiver_on_file',
  'status',
] as const satisfies readonly ColumnOf<'person'>[];
type PersonRow = Pick<Row<'person'>, (typeof personColumns)[number]>;

const channelColumns = [
  'kind',
  'value',
  'safe_to_call',
  'safe_to_text',
  'safe_to_leave_message',
  'best_times',
] as const satisfies readonly ColumnOf<'person_channel'>[];
type ChannelRow = Pick<Row<'person_channel'>, (typeof channelColumns)[number]>;

const contactColumns = [
  'name',
  'relation',
  'phone',
  'languages',
  'may_be_told',
] as const satisfies readonly ColumnOf<'contact'>[];
type ContactRow = Pick<Row<'contact'>, (typeof contactColumns)[number]>;

const channelsOf = (db: ReadableDb, personId: string): Channel[] =>
  db
    .all<ChannelRow>(
      `SELECT ${channelColumns.join(', ')}
       FROM person_channel WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map((row) => ({
      kind: row.kind,
      value: row.value,
      safeToCall: flagOf(row.safe_to_call),
      safeToText: flagOf(row.safe_to_text),
      safeToLeaveMessage: flagOf(row.safe_to_leave_message),
      bestTimes: row.best_times,
    }));

/** Everything of a person that a summary may hold; undefined when there is no such person. */
export const personFacts = (db: ReadableDb, personId: string): Person | undefined => {
  const row = db.get<PersonRow>(
    `SELECT ${personColumns.join(', ')}
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
        otherNames: textsOf(row.other_names),
      },
      birth: { date: row.birth_date, country: row.birth_country, nationality: row.nationality },
      aNumber: { state: row.a_number_state, digits: row.a_number },
      languages: { spoken: textsOf(row.languages), interpreterNeeded: flagOf(row.interpreter_needed) },
      channels: channelsOf(db, personId),
      attorney: {
        name: row.attorney,
        g28OnFile: flagOf(row.g28_on_file),
        privacyWaiverOnFile: flagOf(row.privacy_waiver_on_file),
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
    .all<ContactRow>(
      `SELECT ${contactColumns.join(', ')}
       FROM contact WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map((row) => ({
      name: row.name,
      relation: row.relation,
      phone: row.phone,
      languages: textsOf(row.languages),
      mayBeTold: row.may_be_told,
    }));
