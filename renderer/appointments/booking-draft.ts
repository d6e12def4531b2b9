import { otherKind } from '../../shared/appointments/appointment-kinds.ts';
import {
  crewSizeFor,
  misfitOfDate,
  readinessOf,
  tidyDate,
  type DateState,
  type Readiness,
} from '../../shared/appointments/appointments-rules.ts';
import type { Appointment, AppointmentInput } from '../../shared/appointments/appointments.ts';
import type { CrewAnswer } from '../../shared/appointments/crew.ts';
import type { CompanionWish } from '../../shared/people/people.ts';
import type { CrewRole } from '../../shared/team/crew-roles.ts';
import type { BookingStart } from './public/appointment-panel.ts';

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

/** A booking as the panel holds it while somebody types. Empty text counts as nothing. */
export interface BookingDraft {
  readonly people: readonly DraftPerson[];
  readonly kind: string | null;
  readonly kindWords: string;
  readonly dateState: DateState;
  readonly date: string | null;
  readonly windowEnd: string | null;
  readonly startTime: string | null;
  readonly arriveByTime: string | null;
  /** Null: the team's zone. */
  readonly zone: string | null;
  readonly dateSource: string;
  readonly dateVerifiedOn: string | null;
  readonly place: string;
  readonly officeId: string | null;
  readonly room: string;
  readonly entrance: string;
  readonly idRules: string;
  readonly phoneRules: string;
  readonly officer: string;
  readonly papersToBring: string;
  readonly riskNote: string;
  readonly teamNote: string;
  readonly publicNote: string;
  readonly minimumCrew: number;
  readonly maximumCrew: number | null;
  readonly neededRoles: readonly CrewRole[];
  readonly neededLanguages: readonly string[];
  readonly meetingPoint: string;
  readonly meetingTime: string | null;
  readonly briefing: string;
  readonly crew: readonly DraftMember[];
  /** True once somebody chose the crew's size or needs; what is known of the person no longer changes them. */
  readonly needsTouched: boolean;
}

export const blankDraft = (start: BookingStart = {}): BookingDraft => ({
  people: [],
  kind: null,
  kindWords: '',
  dateState: 'fixed',
  date: start.date ?? null,
  windowEnd: null,
  startTime: start.startTime ?? null,
  arriveByTime: null,
  zone: null,
  dateSource: '',
  dateVerifiedOn: null,
  place: '',
  officeId: null,
  room: '',
  entrance: '',
  idRules: '',
  phoneRules: '',
  officer: '',
  papersToBring: '',
  riskNote: '',
  teamNote: '',
  publicNote: '',
  ...crewSizeFor('unknown'),
  neededRoles: ['lead'],
  neededLanguages: [],
  meetingPoint: '',
  meetingTime: null,
  briefing: '',
  crew: [],
  needsTouched: false,
});

/** The draft of an appointment that is to be changed. */
export const draftOf = (appointment: Appointment): BookingDraft => ({
  people: appointment.people.map(({ id, preferredName }) => ({ id, name: preferredName })),
  kind: appointment.kind,
  kindWords: appointment.kindWords ?? '',
  dateState: appointment.dateState,
  date: appointment.date,
  windowEnd: appointment.windowEnd,
  startTime: appointment.startTime,
  arriveByTime: appointment.arriveByTime,
  zone: appointment.zone,
  dateSource: appointment.dateSource ?? '',
  dateVerifiedOn: appointment.dateVerifiedOn,
  place: appointment.place ?? '',
  officeId: appointment.officeId,
  room: appointment.room ?? '',
  entrance: appointment.entrance ?? '',
  idRules: appointment.idRules ?? '',
  phoneRules: appointment.phoneRules ?? '',
  officer: appointment.officer ?? '',
  papersToBring: appointment.papersToBring ?? '',
  riskNote: appointment.riskNote ?? '',
  teamNote: appointment.teamNote ?? '',
  publicNote: appointment.publicNote ?? '',
  minimumCrew: appointment.accompaniment.minimumCrew,
  maximumCrew: appointment.accompaniment.maximumCrew,
  neededRoles: appointment.accompaniment.neededRoles,
  neededLanguages: appointment.accompaniment.neededLanguages,
  meetingPoint: appointment.accompaniment.meetingPoint ?? '',
  meetingTime: appointment.accompaniment.meetingTime,
  briefing: appointment.accompaniment.briefing ?? '',
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
  const { people, crew, needsTouched: _touched, zone, kind, kindWords, ...fields } = draft;
  const { minimumCrew, maximumCrew, neededRoles, neededLanguages, meetingPoint, meetingTime, briefing, ...own } =
    fields;
  return {
    ...own,
    ...tidyDate(draft),
    ...(kind !== null && { kind }),
    kindWords: kind === otherKind || kindWords.trim() !== '' ? kindWords : null,
    ...(zone !== null && { zone }),
    personIds: people.map((person) => person.id),
    accompaniment: {
      minimumCrew,
      maximumCrew,
      neededRoles: [...neededRoles],
      neededLanguages: [...neededLanguages],
      meetingPoint,
      meetingTime,
      briefing,
    },
    crew: crew.map(({ volunteerId, role, answer }) => ({ volunteerId, role, answer })),
  };
};

export const readinessOfDraft = (draft: BookingDraft): Readiness => readinessOf('planned', draft, draft.crew);

/** The fields that must be filled in or mended before the draft can be saved, in the order of the panel. */
export type MissingField = 'personIds' | 'kind' | 'kindWords' | 'date' | 'windowEnd' | 'arriveByTime';

export const missingFields = (draft: BookingDraft): MissingField[] => {
  const misfit = misfitOfDate(tidyDate(draft));
  return [
    ...(draft.people.length === 0 ? ['personIds' as const] : []),
    ...(draft.kind === null ? ['kind' as const] : []),
    ...(draft.kind === otherKind && draft.kindWords.trim() === '' ? ['kindWords' as const] : []),
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

/** What the record of somebody who is chosen says about the company they want. */
export interface KnownWishes {
  readonly companionWish: CompanionWish;
  readonly languages: readonly string[];
  readonly interpreterNeeded: boolean | null;
}

/** Takes the crew's size and languages from the person, unless somebody chose them already. */
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
