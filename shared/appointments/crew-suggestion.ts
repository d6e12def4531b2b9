import { fold } from '../basics/names.ts';
import { minutesOf, weekdayOf } from '../basics/time.ts';
import type { CrewRole } from '../team/crew-roles.ts';
import { awayOn, type DaysAway } from '../team/days-away.ts';
import type { AvailableTime, DayPart } from '../team/records.ts';
import { speaks } from './appointments-rules.ts';

/** What is known of a volunteer when a crew is looked for. */
export interface Candidate {
  readonly volunteerId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly clearedRoles: readonly CrewRole[];
  readonly availability: readonly AvailableTime[];
  readonly daysAway: readonly DaysAway[];
  readonly seatsInCar: number | null;
  readonly pledgeSignedOn: string | null;
  readonly accessExpiresOn: string | null;
  /** Accompaniments with one of these people before. */
  readonly timesWithPerson: number;
  /** Start times (null: no time agreed) of other accompaniments on that day. */
  readonly bookedThatDay: readonly (string | null)[];
  /** Accompaniments in the 30 days around the day, for sharing the work fairly; exact up to `recentlyAtMost`. */
  readonly recently: number;
  /** The day on which they were last asked to go along anywhere, whatever they answered; null if never. */
  readonly lastAskedOn: string | null;
}

export interface CrewNeed {
  /** Null while no one knows the day. */
  readonly date: string | null;
  readonly startTime: string | null;
  readonly languages: readonly string[];
  /** Roles that no one fills yet, the most wanted first. */
  readonly roles: readonly CrewRole[];
}

export type SuggestionReason =
  | { readonly code: 'clearedFor'; readonly role: CrewRole }
  | { readonly code: 'speaks'; readonly language: string }
  | { readonly code: 'knowsPerson'; readonly count: number }
  | { readonly code: 'usuallyFree' }
  | { readonly code: 'hasSeats'; readonly count: number }
  | { readonly code: 'recently'; readonly count: number }
  | { readonly code: 'neverAsked' }
  | { readonly code: 'lastAsked'; readonly on: string };

export type SuggestionWarning =
  | { readonly code: 'bookedThatDay'; readonly time: string | null }
  | { readonly code: 'away'; readonly until: string }
  | { readonly code: 'notUsuallyFree' }
  | { readonly code: 'noPledge' }
  | { readonly code: 'accessExpired' };

export interface Suggestion {
  readonly volunteerId: string;
  readonly name: string;
  /** The role to ask them for. */
  readonly role: CrewRole;
  readonly reasons: readonly SuggestionReason[];
  readonly warnings: readonly SuggestionWarning[];
}

/** The part of the day in which something starts. */
export const dayPartOf = (time: string): DayPart => {
  const minutes = minutesOf(time);
  if (minutes < 12 * 60) return 'morning';
  return minutes < 17 * 60 ? 'afternoon' : 'evening';
};

/** Null when nothing is known of the volunteer's week or of the day. */
const isUsuallyFree = (candidate: Candidate, need: CrewNeed): boolean | null => {
  if (need.date === null || candidate.availability.length === 0) return null;
  const weekday = weekdayOf(need.date);
  const part = need.startTime === null ? null : dayPartOf(need.startTime);
  return candidate.availability.some((time) => time.weekday === weekday && (part === null || time.part === part));
};

/** From so many recent accompaniments on, further ones no longer count against asking someone. */
export const recentlyAtMost = 6;

// How often someone went counts against them below; when they were asked decides among equals.
const weights = {
  clearedFor: 8,
  speaks: 6,
  knowsPerson: 4,
  usuallyFree: 2,
  hasSeats: 1,
  recently: 0,
  neverAsked: 0,
  lastAsked: 0,
} as const;
const costs = { bookedThatDay: 12, away: 20, notUsuallyFree: 5, noPledge: 3, accessExpired: 20 } as const;

const judge = (candidate: Candidate, need: CrewNeed): Suggestion & { score: number } => {
  const role = need.roles.find((wanted) => candidate.clearedRoles.includes(wanted)) ?? 'companion';
  const free = isUsuallyFree(candidate, need);
  const reasons: SuggestionReason[] = [];
  const warnings: SuggestionWarning[] = [];
  if (need.roles.includes(role) && candidate.clearedRoles.includes(role)) reasons.push({ code: 'clearedFor', role });
  for (const language of need.languages) {
    if (speaks(candidate.languages, language)) reasons.push({ code: 'speaks', language });
  }
  if (candidate.timesWithPerson > 0) reasons.push({ code: 'knowsPerson', count: candidate.timesWithPerson });
  if (free === true) reasons.push({ code: 'usuallyFree' });
  if (need.roles.includes('driver') && (candidate.seatsInCar ?? 0) > 0) {
    reasons.push({ code: 'hasSeats', count: candidate.seatsInCar ?? 0 });
  }
  if (candidate.recently > 0) reasons.push({ code: 'recently', count: Math.min(candidate.recently, recentlyAtMost) });
  reasons.push(
    candidate.lastAskedOn === null ? { code: 'neverAsked' } : { code: 'lastAsked', on: candidate.lastAskedOn },
  );
  const [booked] = candidate.bookedThatDay;
  if (booked !== undefined) warnings.push({ code: 'bookedThatDay', time: booked });
  const away = need.date === null ? undefined : awayOn(candidate.daysAway, need.date);
  if (away !== undefined) warnings.push({ code: 'away', until: away.to });
  if (free === false) warnings.push({ code: 'notUsuallyFree' });
  if (candidate.pledgeSignedOn === null) warnings.push({ code: 'noPledge' });
  if (candidate.accessExpiresOn !== null && need.date !== null && candidate.accessExpiresOn < need.date) {
    warnings.push({ code: 'accessExpired' });
  }
  const score =
    reasons.reduce((sum, reason) => sum + weights[reason.code], 0) -
    warnings.reduce((sum, warning) => sum + costs[warning.code], 0) -
    Math.min(candidate.recently, recentlyAtMost) / 2;
  return { volunteerId: candidate.volunteerId, name: candidate.name, role, reasons, warnings, score };
};

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/**
 * Volunteers in the order in which to ask them, each with why and why perhaps not. No one is left out: the
 * coordinator may know better. Who went less often lately comes before others who fit as well; among equals the one who was
 * never asked or longest ago, then by name.
 */
export const suggestCrew = (need: CrewNeed, candidates: readonly Candidate[]): Suggestion[] =>
  candidates
    .map((candidate) => ({
      ...judge(candidate, need),
      asked: candidate.lastAskedOn ?? '',
      folded: fold(candidate.name),
    }))
    .toSorted(
      (left, right) =>
        right.score - left.score || compare(left.asked, right.asked) || compare(left.folded, right.folded),
    )
    .map(({ volunteerId, name, role, reasons, warnings }) => ({ volunteerId, name, role, reasons, warnings }));
