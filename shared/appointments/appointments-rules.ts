import { fold } from '../basics/names.ts';
import { addDays, daysBetween } from '../basics/time.ts';
import { assertNever } from '../contract/errors.ts';
import type { CompanionWish } from '../people/choices.ts';
import type { CrewRole } from '../team/crew-roles.ts';
import { awaitsAnswer, countsAsComing, type CrewAnswer } from './crew.ts';

export const dateStates = ['fixed', 'window', 'unknown'] as const;
export type DateState = (typeof dateStates)[number];

export const appointmentStatuses = [
  'planned',
  'confirmed',
  'underWay',
  'done',
  'moved',
  'missed',
  'cancelled',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

export const appointmentOutcomes = ['wentHome', 'newDate', 'detained', 'orderChanged', 'other'] as const;
export type AppointmentOutcome = (typeof appointmentOutcomes)[number];

/** True until the appointment is over, by whatever way. */
export const isOpen = (status: AppointmentStatus): boolean =>
  status === 'planned' || status === 'confirmed' || status === 'underWay';

export interface CrewNeeds {
  readonly minimumCrew: number;
  readonly maximumCrew: number | null;
  readonly neededRoles: readonly CrewRole[];
  readonly neededLanguages: readonly string[];
}

export interface CrewPart {
  readonly role: CrewRole;
  readonly answer: CrewAnswer;
  readonly languages: readonly string[];
}

/**
 * How complete a crew is.
 *
 * - `ready`: everyone who is needed said yes.
 * - `missing`: `missingRoles`, `more` or `missingLanguages` say what.
 * - `notNeeded`: the person wants no one along.
 * - `closed`: the appointment is over, so no one is needed anymore.
 */
export interface Readiness {
  readonly state: 'ready' | 'missing' | 'notNeeded' | 'closed';
  readonly missingRoles: readonly CrewRole[];
  /** People still wanted beside those who fill the missing roles. */
  readonly more: number;
  readonly missingLanguages: readonly string[];
  /** Asked and not yet sure. */
  readonly waiting: number;
  /** People too many for what the person wishes. */
  readonly over: number;
}

const nothingMissing = { missingRoles: [], more: 0, missingLanguages: [], waiting: 0, over: 0 } as const;

const mainTags = new Map<string, string>();

/** The first part of a language tag, or of a name, folded once: a list compares the same few thousands of times. */
const mainTagOf = (language: string): string => {
  let tag = mainTags.get(language);
  if (tag === undefined) {
    tag = fold(language).split(' ')[0] ?? '';
    if (mainTags.size > 1000) mainTags.clear();
    mainTags.set(language, tag);
  }
  return tag;
};

/** True if one of the languages is the wanted one: `es` is spoken by who speaks `es-MX`, and the other way around. */
export const speaks = (languages: readonly string[], wanted: string): boolean =>
  languages.some((language) => mainTagOf(language) === mainTagOf(wanted));

/** Says whether a crew is complete, and if not, what it lacks. */
export const readinessOf = (status: AppointmentStatus, needs: CrewNeeds, crew: readonly CrewPart[]): Readiness => {
  if (!isOpen(status)) return { state: 'closed', ...nothingMissing };
  const coming = crew.filter((member) => countsAsComing(member.answer));
  const over = needs.maximumCrew === null ? 0 : Math.max(0, coming.length - needs.maximumCrew);
  const waiting = crew.filter((member) => awaitsAnswer(member.answer)).length;
  if (needs.minimumCrew === 0) return { state: 'notNeeded', ...nothingMissing, waiting, over };
  const missingRoles = [...new Set(needs.neededRoles)].filter((role) => !coming.some((member) => member.role === role));
  const more = Math.max(0, needs.minimumCrew - coming.length - missingRoles.length);
  const missingLanguages = needs.neededLanguages.filter(
    (language) => !coming.some((member) => speaks(member.languages, language)),
  );
  const complete = missingRoles.length === 0 && more === 0 && missingLanguages.length === 0;
  return { state: complete ? 'ready' : 'missing', missingRoles, more, missingLanguages, waiting, over };
};

/** How many companions a person's wish asks for. */
export const crewSizeFor = (wish: CompanionWish): { minimumCrew: number; maximumCrew: number | null } => {
  switch (wish) {
    case 'one':
      return { minimumCrew: 1, maximumCrew: 1 };
    case 'few':
      return { minimumCrew: 2, maximumCrew: 4 };
    case 'group':
      return { minimumCrew: 4, maximumCrew: null };
    case 'unknown':
      return { minimumCrew: 2, maximumCrew: null };
    default:
      return assertNever(wish);
  }
};

/** Days ahead within which a date must have been verified. */
export const verifyWithinDays = 14;
/** A date that was verified longer than this before its day is verified again. */
const verifiedStaysGood = 30;

export interface DatedAppointment {
  readonly status: AppointmentStatus;
  readonly dateState: DateState;
  readonly date: string | null;
  readonly windowEnd: string | null;
  readonly dateVerifiedOn: string | null;
}

export type DateCheck =
  /** Verified, or long ago or over, so that no one need look. */
  | 'fine'
  /** No one verified it yet, and there is time. */
  | 'unverified'
  /** No one verified it yet, and the day is near. */
  | 'due'
  /** Verified, but long before the day, which is near now. */
  | 'again';

let near = { today: '', until: '' };

/** The last day that is near, remembered: a list asks for the same day's thousands of times. */
const nearUntil = (today: string): string => {
  if (near.today !== today) near = { today, until: addDays(today, verifyWithinDays) };
  return near.until;
};

/** Whether someone should verify an appointment's date. */
export const dateCheckOf = (appointment: DatedAppointment, today: string): DateCheck => {
  const { date, dateVerifiedOn } = appointment;
  if (!isOpen(appointment.status) || date === null || (appointment.windowEnd ?? date) < today) return 'fine';
  const isNear = date <= nearUntil(today);
  if (dateVerifiedOn === null) return isNear ? 'due' : 'unverified';
  return isNear && daysBetween(dateVerifiedOn, date) > verifiedStaysGood ? 'again' : 'fine';
};

export interface DateParts {
  readonly dateState: DateState;
  readonly date: string | null;
  readonly windowEnd: string | null;
  readonly startTime: string | null;
  readonly arriveByTime: string | null;
}

/** The field that does not fit, or null: a fixed date has a date, a window a first and a last day and no time. */
export const misfitOfDate = (parts: DateParts): 'date' | 'windowEnd' | 'arriveByTime' | null => {
  if (parts.dateState === 'unknown') return null;
  if (parts.date === null) return 'date';
  if (parts.dateState === 'window' && (parts.windowEnd === null || parts.windowEnd < parts.date)) return 'windowEnd';
  if (parts.startTime !== null && parts.arriveByTime !== null && parts.arriveByTime > parts.startTime) {
    return 'arriveByTime';
  }
  return null;
};

/** The date's parts, and nothing else, with what their state does not allow taken away. */
export const tidyDate = ({ dateState, date, windowEnd, startTime, arriveByTime }: DateParts): DateParts => {
  switch (dateState) {
    case 'fixed':
      return { dateState, date, windowEnd: null, startTime, arriveByTime };
    case 'window':
      return { dateState, date, windowEnd, startTime: null, arriveByTime: null };
    case 'unknown':
      return { dateState, date: null, windowEnd: null, startTime: null, arriveByTime: null };
    default:
      return assertNever(dateState);
  }
};
