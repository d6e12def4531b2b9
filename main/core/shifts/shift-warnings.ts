import { dayPartOf } from '../../../shared/appointments/crew-suggestion.ts';
import { addDays, wallToInstant, weekdayOf } from '../../../shared/basics/time.ts';
import type { Row } from '../../../shared/records.ts';
import type { ShiftWarning } from '../../../shared/shifts/shifts.ts';
import type { CrewRole } from '../../../shared/team/crew-roles.ts';
import { awayOn, type DaysAway } from '../../../shared/team/days-away.ts';
import type { AvailableTime } from '../../../shared/team/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';

type ShiftTimes = Pick<Row<'shift'>, 'date' | 'place' | 'start_time' | 'end_time' | 'zone'>;
type Part = Pick<Row<'shift_member'>, 'shift_id' | 'volunteer_id' | 'from_time' | 'to_time'>;
type Booked = ShiftTimes & Part;

/** Someone on a shift, with what is known of them. */
export interface AskedMember extends Part {
  readonly role: CrewRole;
  readonly answer: Row<'shift_member'>['answer'];
  readonly cleared_roles: string;
  readonly availability: string;
  readonly days_away: string;
  readonly access_expires_on: string | null;
  readonly active: number;
}

interface Visit {
  readonly volunteer_id: string;
  readonly date: string;
  readonly start_time: string | null;
  readonly zone: string;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How long an appointment keeps someone, as far as no one knows: from its start, in ms. */
const usualVisit = 60 * 60_000;

const stretchOf = (
  shift: ShiftTimes,
  { from_time: from, to_time: to }: Pick<Part, 'from_time' | 'to_time'>,
): Stretch => ({
  from: Date.parse(wallToInstant(shift.date, from ?? shift.start_time, shift.zone)),
  to: Date.parse(wallToInstant(shift.date, to ?? shift.end_time, shift.zone)),
});

const overlap = (left: Stretch, right: Stretch): boolean => left.from < right.to && right.from < left.to;

const meets = (stretch: Stretch, date: string, { start_time: time, zone, ...visit }: Visit): boolean => {
  if (time === null) return visit.date === date;
  const from = Date.parse(wallToInstant(visit.date, time, zone));
  return overlap(stretch, { from, to: from + usualVisit });
};

/** What else volunteers do around some days. One is made for a call. */
export class Commitments {
  private readonly shifts: ReadonlyMap<string, readonly Booked[]>;
  private readonly visits: ReadonlyMap<string, readonly Visit[]>;

  /** Reads a day more on either side: places are in other zones. */
  constructor(db: ReadableDb, { from, to }: { readonly from: string; readonly to: string }) {
    const days = [addDays(from, -1), addDays(to, 1)] as const;
    this.shifts = Map.groupBy(
      db.all<Booked>(
        `SELECT s.date, s.place, s.start_time, s.end_time, s.zone, m.shift_id, m.volunteer_id, m.from_time, m.to_time
         FROM shift s CROSS JOIN shift_member m ON m.shift_id = s.id AND m.deleted_at IS NULL
         WHERE s.date BETWEEN ? AND ? AND s.deleted_at IS NULL AND s.status <> 'canceled' AND m.answer <> 'no'
         ORDER BY s.date, s.start_time, s.id`,
        ...days,
      ),
      (row) => row.volunteer_id,
    );
    this.visits = Map.groupBy(
      db.all<Visit>(
        `SELECT c.volunteer_id, a.date, a.start_time, a.zone FROM appointment a
         CROSS JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
         CROSS JOIN crew_member c INDEXED BY crew_member_list ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
         WHERE a.date BETWEEN ? AND ? AND a.deleted_at IS NULL AND a.status NOT IN ('cancelled', 'moved')
           AND c.answer NOT IN ('no', 'didNotCome') ORDER BY a.start_time, a.id`,
        ...days,
      ),
      (row) => row.volunteer_id,
    );
  }

  /** Why someone may not be there after all; nothing of one who said no. */
  warningsOf(shift: ShiftTimes, member: AskedMember): ShiftWarning[] {
    if (member.answer === 'no') return [];
    const stretch = stretchOf(shift, member);
    const others = (this.shifts.get(member.volunteer_id) ?? [])
      .filter((other) => other.shift_id !== member.shift_id && overlap(stretch, stretchOf(other, other)))
      .map((other) => ({
        code: 'otherShift' as const,
        place: other.place,
        from: other.from_time ?? other.start_time,
        to: other.to_time ?? other.end_time,
      }));
    const visits = (this.visits.get(member.volunteer_id) ?? [])
      .filter((visit) => meets(stretch, shift.date, visit))
      .map((visit) => ({ code: 'appointment' as const, time: visit.start_time }));
    return [...others, ...visits, ...ownWarnings(shift, member)];
  }
}

/** What speaks against it in the volunteer's own record. */
const ownWarnings = (shift: ShiftTimes, member: AskedMember): ShiftWarning[] => {
  const availability = jsonOf<AvailableTime[]>(member.availability);
  const away = awayOn(jsonOf<DaysAway[]>(member.days_away), shift.date);
  const weekday = weekdayOf(shift.date);
  const part = dayPartOf(member.from_time ?? shift.start_time);
  const isFree = availability.length === 0 || availability.some((one) => one.weekday === weekday && one.part === part);
  const needsClearing = member.role !== 'companion';
  const { access_expires_on: until } = member;
  return [
    ...(away === undefined ? [] : [{ code: 'away' as const, until: away.to }]),
    ...(isFree ? [] : [{ code: 'notUsuallyFree' as const }]),
    ...(needsClearing && !jsonOf<CrewRole[]>(member.cleared_roles).includes(member.role)
      ? [{ code: 'notCleared' as const, role: member.role }]
      : []),
    ...(until !== null && until < shift.date ? [{ code: 'accessEnded' as const }] : []),
    ...(member.active === 1 ? [] : [{ code: 'notActive' as const }]),
  ];
};
