import type { KeepablePart } from '../../../shared/retention/retention-rules.ts';
import type { SqlValue } from '../db/driver.ts';

/** Columns of a person by the part that they belong to, with what is in them when nothing is known. */
export const personParts = {
  identity: {
    given_name: null,
    middle_name: null,
    first_family_name: null,
    second_family_name: null,
    other_names: '[]',
    birth_date: null,
    birth_country: null,
    nationality: null,
    a_number: null,
    a_number_state: 'unknown',
  },
  wishes: {
    pronouns: null,
    languages: '[]',
    interpreter_needed: null,
    companion_wish: 'unknown',
    companion_wish_note: null,
  },
  supervision: { supervision: 'unknown', supervision_since: null, supervision_office: null },
  attorney: { attorney: null, g28_on_file: null, privacy_waiver_on_file: null },
  medical: { medical_note: null, dependants_note: null },
  teamNote: { team_note: null },
} as const satisfies Partial<Record<KeepablePart, Readonly<Record<string, SqlValue>>>>;

export type PersonPart = keyof typeof personParts;

/** What is written in words about an appointment and its accompaniment; what stays are dates, kind, place and crew. */
export const appointmentWords = {
  date_source: null,
  officer: null,
  papers_to_bring: null,
  risk_note: null,
  team_note: null,
  public_note: null,
} as const;
export const accompanimentWords = { meeting_point: null, briefing: null } as const;
