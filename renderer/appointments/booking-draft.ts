import { otherKind } from '../../shared/appointments/appointment-kinds.ts';
import {
  crewSizeFor,
  misfitOfDate,
  readinessOf,
  tidyDate,
  type Readiness,
} from '../../shared/appointments/appointments-rules.ts';
import type { Appointment, AppointmentInput } from '../../shared/appointments/appointments.ts';
import type { CrewAnswer } from '../../shared/appointments/crew.ts';
import type { CompanionWish } from '../../shared/people/choices.ts';
import type { CrewRole } from '../../shared/team/crew-roles.ts';
import type { DraftOf } from '../base/drafts.ts';
import { fieldsOf } from '../base/drafts.ts';
import type { BookingStart } from './public/appointment-panel.ts';

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

export interface DraftPerson {
  readonly id: string;
  readonly name: string;
}

export interface DraftMember {
  readonly volunteerId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly role: CrewRole;
  readonly answer: CrewAnswer;
}

type Fields = DraftOf<
  Omit<
    AppointmentInput,
    | 'personIds'
    | 'kind'
    | 'zone'
    | 'status'
    | 'outcome'
    | 'statusReason'
    | 'statusReasonWords'
    | 'accompaniment'
    | 'crew'
  >
>;
type CrewNeeds = DraftOf<NonNullable<AppointmentInput['accompaniment']>>;

/** A booking as the panel holds it while someone types. */
export interface BookingDraft extends Fields, CrewNeeds {
  readonly people: readonly DraftPerson[];
  readonly kind: string | null;
  /** Null: the team's zone. */
  readonly zone: string | null;
  readonly crew: readonly DraftMember[];
  /** True once someone chose the crew's size or needs; what is known of the person no longer changes them. */
  readonly needsTouched: boolean;
}

const blankFields: Fields = {
  kindWords: null,
  dateState: 'fixed',
  date: null,
  windowEnd: null,
  startTime: null,
  arriveByTime: null,
  dateSource: null,
  dateVerifiedOn: null,
  place: null,
  officeId: null,
  room: null,
  entrance: null,
  idRules: null,
  phoneRules: null,
  officer: null,
  papersToBring: null,
  riskNote: null,
  teamNote: null,
  publicNote: null,
};

const blankNeeds: CrewNeeds = {
  ...crewSizeFor('unknown'),
  neededRoles: ['lead'],
  neededLanguages: [],
  meetingPoint: null,
  meetingTime: null,
  briefing: null,
};

export const blankDraft = ({ date, startTime }: BookingStart = {}): BookingDraft => ({
  ...blankFields,
  ...blankNeeds,
  date: date ?? null,
  startTime: startTime ?? null,
  people: [],
  kind: null,
  zone: null,
  crew: [],
  needsTouched: false,
});

/** The draft of an appointment that is to be changed. */
export const draftOf = (appointment: Appointment): BookingDraft => ({
  ...fieldsOf(blankFields, appointment),
  ...fieldsOf(blankNeeds, appointment.accompaniment),
  people: appointment.people.map(({ id, preferredName }) => ({ id, name: preferredName })),
  kind: appointment.kind,
  zone: appointment.zone,
  crew: appointment.crew.map(({ volunteerId, name, languages, role, answer }) => ({
    volunteerId,
    name,
    languages,
    role,
    answer,
  })),
  needsTouched: true,
});

/** What the draft asks the core to write. */
export const inputOf = (draft: BookingDraft): AppointmentInput => {
  const { people, crew, zone, kind, kindWords, neededRoles, neededLanguages } = draft;
  return {
    ...fieldsOf(blankFields, draft),
    ...tidyDate(draft),
    ...(kind !== null && { kind }),
    kindWords: kind === otherKind || !isBlank(kindWords) ? kindWords : null,
    ...(zone !== null && { zone }),
    personIds: people.map((person) => person.id),
    accompaniment: {
      ...fieldsOf(blankNeeds, draft),
      neededRoles: [...neededRoles],
      neededLanguages: [...neededLanguages],
    },
    crew: crew.map(({ volunteerId, role, answer }) => ({ volunteerId, role, answer })),
  };
};

export const readinessOfDraft = (draft: BookingDraft): Readiness => readinessOf('planned', draft, draft.crew);

/** The fields that must be filled in or fixed before the draft can be saved, in the order of the panel. */
export type MissingField = 'personIds' | 'kind' | 'kindWords' | 'date' | 'windowEnd' | 'arriveByTime';

export const missingFields = (draft: BookingDraft): MissingField[] => {
  const misfit = misfitOfDate(tidyDate(draft));
  return [
    ...(draft.people.length === 0 ? ['personIds' as const] : []),
    ...(draft.kind === null ? ['kind' as const] : []),
    ...(draft.kind === otherKind && isBlank(draft.kindWords) ? ['kindWords' as const] : []),
    ...(misfit === null ? [] : [misfit]),
  ];
};

/** A changed day or time is no longer the one that was verified. */
export const withWhen = (
  draft: BookingDraft,
  change: Partial<Pick<BookingDraft, 'dateState' | 'date' | 'windowEnd' | 'startTime'>>,
): BookingDraft => {
  const changed = { ...draft, ...change };
  const moved = (['dateState', 'date', 'windowEnd', 'startTime'] as const).some(
    (field) => changed[field] !== draft[field],
  );
  return moved ? { ...changed, dateVerifiedOn: null } : changed;
};

/** What the record of someone who is chosen says about the company they want. */
export interface KnownWishes {
  readonly companionWish: CompanionWish;
  readonly languages: readonly string[];
  readonly interpreterNeeded: boolean | null;
}

/** Takes the crew's size and languages from the person, unless someone chose them already. */
export const withWishes = (draft: BookingDraft, wishes: KnownWishes): BookingDraft => {
  if (draft.needsTouched) return draft;
  const size = crewSizeFor(wishes.companionWish);
  const spoken = wishes.interpreterNeeded === true ? wishes.languages.slice(0, 1) : [];
  return {
    ...draft,
    ...(size.minimumCrew > draft.minimumCrew || draft.people.length <= 1 ? size : {}),
    neededLanguages: [...new Set([...draft.neededLanguages, ...spoken])],
  };
};
