import { speaks } from '../appointments/appointments-rules.ts';
import { instantToWall, wallToInstant } from '../basics/time.ts';
import type { CrewRole } from '../team/crew-roles.ts';
import type { ShiftAnswer } from './choices.ts';

/** A block of time at a place: wall clock and zone, as agreed. */
export interface Block {
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly zone: string;
}

/** What a shift needs all the time. */
export interface Need {
  readonly minimum: number;
  readonly maximum: number | null;
  readonly neededRoles: readonly CrewRole[];
  readonly neededLanguages: readonly string[];
}

/** Someone on a shift, as far as staffing looks at them. */
export interface Staff {
  readonly role: CrewRole;
  readonly languages: readonly string[];
  readonly answer: ShiftAnswer;
  readonly standBy: boolean;
  /** Null: from the start of the shift. */
  readonly fromTime: string | null;
  /** Null: to its end. */
  readonly toTime: string | null;
  readonly leftAt: string | null;
}

/** Part of a shift: half an hour, or what is left at its end. */
export interface Slot {
  /** Wall time in the shift's zone. */
  readonly from: string;
  readonly to: string;
}

export interface StaffedSlot extends Slot {
  /** How many are there all of that time. */
  readonly there: number;
  readonly state: 'enough' | 'below' | 'above';
  readonly missingRoles: CrewRole[];
  readonly missingLanguages: string[];
}

const halfHour = 30 * 60_000;

const at = ({ date, zone }: Block, time: string): number => Date.parse(wallToInstant(date, time, zone));

/** True from the start of a shift to its end. @param margin so many ms before and after too */
export const isRunning = (block: Block, now: Date, margin = 0): boolean =>
  at(block, block.startTime) - margin <= now.getTime() && now.getTime() < at(block, block.endTime) + margin;

/** The half hours of a shift as they pass, so that an hour which the clock repeats is there twice: instants. */
const stretchesOf = (block: Block): { from: number; to: number }[] => {
  const end = at(block, block.endTime);
  const stretches: { from: number; to: number }[] = [];
  for (let from = at(block, block.startTime); from < end; from += halfHour) {
    stretches.push({ from, to: Math.min(from + halfHour, end) });
  }
  return stretches;
};

/** When someone is there, as instants. Only a yes counts, and no stand-by. */
const presenceOf = (block: Block, staff: Staff): { from: number; to: number } | null => {
  if (staff.answer !== 'yes' || staff.standBy) return null;
  const left = staff.leftAt === null ? Infinity : Date.parse(staff.leftAt);
  return {
    from: at(block, staff.fromTime ?? block.startTime),
    to: Math.min(at(block, staff.toTime ?? block.endTime), left),
  };
};

const stateOf = (there: number, { minimum, maximum }: Need): StaffedSlot['state'] => {
  if (there < minimum) return 'below';
  return maximum !== null && there > maximum ? 'above' : 'enough';
};

/** How a shift is staffed in each half hour: how many are there, and which roles and languages are not. */
export const staffingOf = (block: Block, need: Need, staff: readonly Staff[]): StaffedSlot[] => {
  const presences = staff.flatMap((one) => {
    const presence = presenceOf(block, one);
    return presence === null ? [] : [{ one, ...presence }];
  });
  const wall = (instant: number): string => instantToWall(new Date(instant), block.zone).time;
  return stretchesOf(block).map(({ from, to }) => {
    const there = presences.filter((presence) => presence.from <= from && presence.to >= to).map(({ one }) => one);
    return {
      from: wall(from),
      to: wall(to),
      there: there.length,
      state: stateOf(there.length, need),
      missingRoles: need.neededRoles.filter((role) => !there.some((one) => one.role === role)),
      missingLanguages: need.neededLanguages.filter((tag) => !there.some(({ languages }) => speaks(languages, tag))),
    };
  });
};

/** True if something is missing in a half hour. */
export const isShort = ({ state, missingRoles, missingLanguages }: StaffedSlot): boolean =>
  state === 'below' || missingRoles.length > 0 || missingLanguages.length > 0;

const sameState = (left: StaffedSlot, right: StaffedSlot): boolean =>
  left.there === right.there &&
  left.state === right.state &&
  left.missingRoles.join(' ') === right.missingRoles.join(' ') &&
  left.missingLanguages.join(' ') === right.missingLanguages.join(' ');

/** Neighboring half hours that are staffed alike, as one: what a sentence can say. */
export const joinSlots = (slots: readonly StaffedSlot[]): StaffedSlot[] => {
  const joined: StaffedSlot[] = [];
  for (const slot of slots) {
    const last = joined.at(-1);
    if (last !== undefined && sameState(last, slot)) joined[joined.length - 1] = { ...last, to: slot.to };
    else joined.push(slot);
  }
  return joined;
};

/** A shift whose end is not after its start, or whose maximum is below its minimum: the field that is wrong. */
export const wrongField = ({
  startTime,
  endTime,
  minimum,
  maximum,
}: Pick<Block, 'startTime' | 'endTime'> & Pick<Need, 'minimum' | 'maximum'>): 'endTime' | 'maximum' | null => {
  if (endTime <= startTime) return 'endTime';
  return maximum !== null && maximum < minimum ? 'maximum' : null;
};

/** Part of the hours that is not within the shift, or ends before it begins: the field that is wrong. */
export const wrongPart = (
  { startTime, endTime }: Pick<Block, 'startTime' | 'endTime'>,
  { fromTime, toTime }: Pick<Staff, 'fromTime' | 'toTime'>,
): 'fromTime' | 'toTime' | null => {
  if (fromTime !== null && (fromTime < startTime || fromTime >= endTime)) return 'fromTime';
  return toTime !== null && (toTime <= (fromTime ?? startTime) || toTime > endTime) ? 'toTime' : null;
};

/** What a shift still lacks in any of its half hours. */
export interface Lack {
  /** How many more have to come, at the worst time. */
  readonly more: number;
  readonly roles: readonly CrewRole[];
  readonly languages: readonly string[];
  /** There are more than planned at some time. */
  readonly isOver: boolean;
}

/** Sums up what is missing over a whole shift. */
export const lackOf = (slots: readonly StaffedSlot[], minimum: number): Lack => ({
  more: Math.max(0, ...slots.map(({ there }) => minimum - there)),
  roles: [...new Set(slots.flatMap(({ missingRoles }) => missingRoles))],
  languages: [...new Set(slots.flatMap(({ missingLanguages }) => missingLanguages))],
  isOver: slots.some(({ state }) => state === 'above'),
});
