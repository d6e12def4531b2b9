import type { people } from '../people/words.en.ts';
import type { audit } from './words.en.ts';

/** How a column of the log is shown: under which name, and how its value is put into words. */
export interface AuditColumn {
  readonly label: { readonly person: keyof typeof people.field } | { readonly audit: keyof typeof audit.field };
  readonly value:
    | 'text'
    | 'yesNo'
    | 'date'
    | 'instant'
    | 'country'
    | 'languages'
    | 'list'
    | 'aNumber'
    | 'record'
    | 'choice'
    | 'structure';
  readonly choice?:
    | 'personStatus'
    | 'supervision'
    | 'companionWish'
    | 'channel'
    | 'appointmentKind'
    | 'appointmentStatus'
    | 'outcome'
    | 'dateState'
    | 'crewRole'
    | 'crewAnswer'
    | 'userRole'
    | 'source';
}

interface AuditedTable {
  readonly table: keyof typeof audit.table;
  readonly columns: Readonly<Record<string, AuditColumn>>;
}

/** What is shown of each table, in this order. A column that is missing here is only for Alongside's own use. */
export const auditColumns = {
  person: {
    table: 'person',
    columns: {
      preferred_name: { label: { person: 'preferredName' }, value: 'text' },
      given_name: { label: { person: 'given' }, value: 'text' },
      middle_name: { label: { person: 'middle' }, value: 'text' },
      first_family_name: { label: { person: 'firstFamily' }, value: 'text' },
      second_family_name: { label: { person: 'secondFamily' }, value: 'text' },
      other_names: { label: { person: 'otherNames' }, value: 'list' },
      pronouns: { label: { person: 'pronouns' }, value: 'text' },
      birth_date: { label: { person: 'birthDate' }, value: 'date' },
      birth_country: { label: { person: 'birthCountry' }, value: 'country' },
      nationality: { label: { person: 'nationality' }, value: 'country' },
      a_number: { label: { person: 'aNumber' }, value: 'aNumber' },
      languages: { label: { person: 'languages' }, value: 'languages' },
      interpreter_needed: { label: { person: 'interpreterNeeded' }, value: 'yesNo' },
      supervision: { label: { person: 'supervision' }, value: 'choice', choice: 'supervision' },
      supervision_since: { label: { person: 'supervisionSince' }, value: 'date' },
      supervision_office: { label: { person: 'supervisionOffice' }, value: 'text' },
      companion_wish: { label: { person: 'companionWish' }, value: 'choice', choice: 'companionWish' },
      companion_wish_note: { label: { person: 'companionWishNote' }, value: 'text' },
      medical_note: { label: { person: 'medicalNote' }, value: 'text' },
      dependants_note: { label: { person: 'dependantsNote' }, value: 'text' },
      attorney: { label: { person: 'attorney' }, value: 'text' },
      g28_on_file: { label: { person: 'g28OnFile' }, value: 'yesNo' },
      privacy_waiver_on_file: { label: { person: 'privacyWaiverOnFile' }, value: 'yesNo' },
      status: { label: { person: 'status' }, value: 'choice', choice: 'personStatus' },
      coordinator_id: { label: { audit: 'coordinator' }, value: 'record' },
      review_by: { label: { person: 'reviewBy' }, value: 'date' },
      team_note: { label: { person: 'teamNote' }, value: 'text' },
    },
  },
  person_channel: {
    table: 'personChannel',
    columns: {
      kind: { label: { person: 'channelKind' }, value: 'choice', choice: 'channel' },
      value: { label: { person: 'value' }, value: 'text' },
      safe_to_call: { label: { person: 'safeToCall' }, value: 'yesNo' },
      safe_to_text: { label: { person: 'safeToText' }, value: 'yesNo' },
      safe_to_leave_message: { label: { person: 'safeToLeaveMessage' }, value: 'yesNo' },
      best_times: { label: { person: 'bestTimes' }, value: 'text' },
    },
  },
  contact: {
    table: 'contact',
    columns: {
      name: { label: { person: 'contactName' }, value: 'text' },
      relation: { label: { person: 'relation' }, value: 'text' },
      phone: { label: { person: 'phone' }, value: 'text' },
      languages: { label: { person: 'languages' }, value: 'languages' },
      may_be_told: { label: { person: 'mayBeTold' }, value: 'text' },
      note: { label: { person: 'note' }, value: 'text' },
    },
  },
  volunteer: {
    table: 'volunteer',
    columns: {
      name: { label: { audit: 'name' }, value: 'text' },
      phone: { label: { audit: 'phone' }, value: 'text' },
      signal: { label: { audit: 'signal' }, value: 'text' },
      email: { label: { audit: 'email' }, value: 'text' },
      languages: { label: { audit: 'languages' }, value: 'languages' },
      cleared_roles: { label: { audit: 'clearedRoles' }, value: 'list', choice: 'crewRole' },
      pledge_signed_on: { label: { audit: 'pledgeSignedOn' }, value: 'date' },
      trained_on: { label: { audit: 'trainedOn' }, value: 'date' },
      seats_in_car: { label: { audit: 'seats' }, value: 'text' },
      availability: { label: { audit: 'availability' }, value: 'structure' },
      access_expires_on: { label: { audit: 'accessExpiresOn' }, value: 'date' },
      note: { label: { audit: 'note' }, value: 'text' },
      active: { label: { audit: 'active' }, value: 'yesNo' },
    },
  },
  appointment: {
    table: 'appointment',
    columns: {
      kind: { label: { audit: 'kind' }, value: 'choice', choice: 'appointmentKind' },
      kind_words: { label: { audit: 'kindWords' }, value: 'text' },
      date_state: { label: { audit: 'dateState' }, value: 'choice', choice: 'dateState' },
      date: { label: { audit: 'date' }, value: 'date' },
      window_end: { label: { audit: 'windowEnd' }, value: 'date' },
      start_time: { label: { audit: 'startTime' }, value: 'text' },
      arrive_by_time: { label: { audit: 'arriveBy' }, value: 'text' },
      zone: { label: { audit: 'zone' }, value: 'text' },
      date_source: { label: { audit: 'dateSource' }, value: 'text' },
      date_verified_on: { label: { audit: 'verifiedOn' }, value: 'date' },
      place: { label: { audit: 'place' }, value: 'text' },
      room: { label: { audit: 'room' }, value: 'text' },
      entrance: { label: { audit: 'entrance' }, value: 'text' },
      id_rules: { label: { audit: 'idRules' }, value: 'text' },
      phone_rules: { label: { audit: 'phoneRules' }, value: 'text' },
      officer: { label: { audit: 'officer' }, value: 'text' },
      papers_to_bring: { label: { audit: 'papersToBring' }, value: 'text' },
      risk_note: { label: { audit: 'riskNote' }, value: 'text' },
      team_note: { label: { audit: 'teamNote' }, value: 'text' },
      public_note: { label: { audit: 'publicNote' }, value: 'text' },
      status: { label: { audit: 'status' }, value: 'choice', choice: 'appointmentStatus' },
      outcome: { label: { audit: 'outcome' }, value: 'choice', choice: 'outcome' },
    },
  },
  appointment_person: {
    table: 'appointmentPerson',
    columns: {
      person_id: { label: { audit: 'person' }, value: 'record' },
    },
  },
  accompaniment: {
    table: 'accompaniment',
    columns: {
      minimum_crew: { label: { audit: 'minimumCrew' }, value: 'text' },
      maximum_crew: { label: { audit: 'maximumCrew' }, value: 'text' },
      needed_roles: { label: { audit: 'neededRoles' }, value: 'list', choice: 'crewRole' },
      needed_languages: { label: { audit: 'neededLanguages' }, value: 'languages' },
      meeting_point: { label: { audit: 'meetingPoint' }, value: 'text' },
      meeting_time: { label: { audit: 'meetingTime' }, value: 'text' },
      briefing: { label: { audit: 'briefing' }, value: 'text' },
    },
  },
  crew_member: {
    table: 'crewMember',
    columns: {
      volunteer_id: { label: { audit: 'volunteer' }, value: 'record' },
      role: { label: { audit: 'role' }, value: 'choice', choice: 'crewRole' },
      answer: { label: { audit: 'answer' }, value: 'choice', choice: 'crewAnswer' },
    },
  },
  encounter_note: {
    table: 'encounterNote',
    columns: {
      observer_name: { label: { audit: 'observer' }, value: 'text' },
      arrived_at: { label: { audit: 'arrived' }, value: 'instant' },
      called_in_at: { label: { audit: 'calledIn' }, value: 'instant' },
      out_at: { label: { audit: 'cameOut' }, value: 'instant' },
      let_in: { label: { audit: 'letIn' }, value: 'text' },
      interpreter: { label: { audit: 'interpreter' }, value: 'text' },
      officers: { label: { audit: 'officers' }, value: 'structure' },
      papers: { label: { audit: 'papers' }, value: 'structure' },
      property_taken: { label: { audit: 'property' }, value: 'text' },
      rights_concerns: { label: { audit: 'rights' }, value: 'structure' },
      rights_words: { label: { audit: 'rightsWords' }, value: 'text' },
      outcome: { label: { audit: 'outcome' }, value: 'choice', choice: 'outcome' },
      outcome_words: { label: { audit: 'outcomeWords' }, value: 'text' },
      next_date: { label: { audit: 'nextDate' }, value: 'date' },
      next_time: { label: { audit: 'nextTime' }, value: 'text' },
      follow_ups: { label: { audit: 'followUps' }, value: 'text' },
      sealed_at: { label: { audit: 'sealed' }, value: 'instant' },
    },
  },
  encounter_entry: {
    table: 'encounterEntry',
    columns: {
      at: { label: { audit: 'loggedAt' }, value: 'instant' },
      source: { label: { audit: 'source' }, value: 'choice', choice: 'source' },
      text: { label: { audit: 'words' }, value: 'text' },
    },
  },
  encounter_addendum: {
    table: 'encounterAddendum',
    columns: {
      author_name: { label: { audit: 'author' }, value: 'text' },
      text: { label: { audit: 'words' }, value: 'text' },
    },
  },
  encounter_addendum_draft: {
    table: 'encounterAddendumDraft',
    // Its words are its writer's alone until they are added.
    columns: {},
  },
  user: {
    table: 'user',
    columns: {
      display_name: { label: { audit: 'displayName' }, value: 'text' },
      role: { label: { audit: 'role' }, value: 'choice', choice: 'userRole' },
      volunteer_id: { label: { audit: 'volunteer' }, value: 'record' },
      disabled_at: { label: { audit: 'disabled' }, value: 'instant' },
      changed: { label: { audit: 'passphrase' }, value: 'structure' },
    },
  },
  access_grant: {
    table: 'accessGrant',
    columns: {
      person_id: { label: { audit: 'person' }, value: 'record' },
      volunteer_id: { label: { audit: 'volunteer' }, value: 'record' },
      ends_on: { label: { audit: 'until' }, value: 'date' },
    },
  },
  import: {
    table: 'import',
    columns: {
      row_count: { label: { audit: 'rows' }, value: 'text' },
      people_count: { label: { audit: 'people' }, value: 'text' },
      appointment_count: { label: { audit: 'appointments' }, value: 'text' },
      undone_at: { label: { audit: 'undone' }, value: 'instant' },
    },
  },
  import_row: {
    table: 'importRow',
    columns: {
      mended_at: { label: { audit: 'mended' }, value: 'instant' },
    },
  },
  legal_hold: {
    table: 'legalHold',
    columns: {
      reason: { label: { audit: 'reason' }, value: 'text' },
      lifted_at: { label: { audit: 'lifted' }, value: 'instant' },
    },
  },
  retention_policy: {
    table: 'retentionPolicy',
    columns: {
      review_months: { label: { audit: 'reviewMonths' }, value: 'text' },
      removed_days: { label: { audit: 'removedDays' }, value: 'text' },
      kept_parts: { label: { audit: 'keptParts' }, value: 'structure' },
    },
  },
  export: {
    table: 'export',
    columns: {
      recipient: { label: { audit: 'recipient' }, value: 'text' },
      encrypted: { label: { audit: 'encrypted' }, value: 'yesNo' },
    },
  },
} as const satisfies Readonly<Record<string, AuditedTable>>;
