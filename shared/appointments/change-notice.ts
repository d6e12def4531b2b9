import { z } from 'zod';
import { id, isoDate, wallTime } from '../contract/fields.ts';
import { type AppointmentStatus, dateStates, isOpen } from './appointments-rules.ts';
import { dayPartOf } from './crew-suggestion.ts';
import { awaitsAnswer, countsAsComing, type CrewAnswer } from './crew.ts';

/** Ways in which an appointment is not on as it was. */
export const offStatuses = ['moved', 'missed', 'cancelled'] as const;
type OffStatus = (typeof offStatuses)[number];

/** Why an appointment was moved, missed or canceled. Coordinators alone see it: it may be about health. */
export const statusReasons = ['ice', 'court', 'person', 'officeClosed', 'sick', 'other'] as const;
export type StatusReason = (typeof statusReasons)[number];

const words = z.string().nullable();

/** What a crew goes by: when and where an appointment is, where they meet, and whether it is on. */
export const knownState = z.object({
  dateState: z.enum(dateStates),
  date: isoDate.nullable(),
  windowEnd: isoDate.nullable(),
  startTime: wallTime.nullable(),
  arriveByTime: wallTime.nullable(),
  zone: z.string(),
  officeId: words,
  place: words,
  room: words,
  entrance: words,
  meetingPoint: words,
  meetingTime: wallTime.nullable(),
  off: z.enum(offStatuses).nullable(),
});
export type KnownState = z.infer<typeof knownState>;

/** How it was until a write ended that: the write's id, since ids rise with time. */
export const formerState = knownState.extend({
  endedBy: id,
  /** The last day on which it matters that someone is told; far off if no day is known. */
  tellBy: z.string(),
});
type FormerState = z.infer<typeof formerState>;

/** After every day. */
const farOff = '9999-12-31';

/** The last day of a state. */
export const lastDayOf = ({ date, windowEnd }: KnownState): string => windowEnd ?? date ?? farOff;

/** The way in which a status takes an appointment out of its day; null while it is on, or over as planned. */
export const offOf = (status: AppointmentStatus): OffStatus | null => offStatuses.find((off) => off === status) ?? null;

/** True if a crew need be told what becomes of an appointment with this status. */
export const isTold = (status: AppointmentStatus): boolean => isOpen(status) || offOf(status) !== null;

/** What can have changed, in the order in which it is said. */
const changeParts = ['off', 'when', 'zone', 'arriveBy', 'place', 'meet'] as const;
export type ChangePart = (typeof changeParts)[number];

type Value = string | null;
type Look = (state: KnownState) => readonly Value[];

const looks: Readonly<Record<ChangePart, Look>> = {
  off: ({ off }) => [off],
  when: ({ dateState, date, windowEnd, startTime }) => [dateState, date, windowEnd, startTime],
  zone: ({ zone }) => [zone],
  arriveBy: ({ arriveByTime }) => [arriveByTime],
  place: ({ place, room, entrance }) => [place, room, entrance],
  meet: ({ meetingPoint, meetingTime }) => [meetingPoint, meetingTime],
};

/** What someone may know who was asked and has not said yes: the day, the part of it, and whether it is on. */
const looksOfAsked: Partial<Record<ChangePart, Look>> = {
  off: looks.off,
  when: ({ dateState, date, windowEnd, startTime }) => [
    dateState,
    date,
    windowEnd,
    startTime === null ? null : dayPartOf(startTime),
  ],
};

/** To whom a change is told: those who said yes, and those who were asked and do not know the place. */
export const audiences = ['crew', 'asked'] as const;
export type Audience = (typeof audiences)[number];

/** Null for someone who has said no or to whom it is over. */
export const audienceOf = (answer: CrewAnswer): Audience | null => {
  if (countsAsComing(answer)) return 'crew';
  return awaitsAnswer(answer) ? 'asked' : null;
};

/** What is different between two states, of that which an audience may know. */
export const changesBetween = (was: KnownState, now: KnownState, audience: Audience = 'crew'): ChangePart[] => {
  const seen = audience === 'crew' ? looks : looksOfAsked;
  return changeParts.filter((part) => {
    const look = seen[part];
    if (look === undefined) return false;
    const after = look(now);
    return look(was).some((value, at) => value !== after[at]);
  });
};

/** How a member of a crew came to know of an appointment. */
export interface Informed {
  readonly answer: CrewAnswer;
  /** How it was when they last heard of it; null if it has not changed since. */
  readonly knew: FormerState | null;
  /** When someone told them how it is now. */
  readonly toldAt: string | null;
}

/** True if something changed that this member should know. */
export const isConcerned = ({ answer, knew }: Informed, now: KnownState): boolean => {
  const audience = audienceOf(answer);
  return audience !== null && knew !== null && changesBetween(knew, now, audience).length > 0;
};

/** What a member knew before, after one more change; undefined if that stays nothing. */
export const knewAfter = (
  { knew, toldAt }: Pick<Informed, 'knew' | 'toldAt'>,
  was: Omit<FormerState, 'tellBy'>,
  now: KnownState,
): FormerState | null | undefined => {
  // Someone who was told of the change before this one knew how it was until now.
  const known = knew === null || toldAt !== null ? was : knew;
  if (changesBetween(known, now).length === 0) return knew === null ? undefined : null;
  return { ...known, tellBy: [lastDayOf(known), lastDayOf(now)].toSorted()[1] ?? farOff };
};
