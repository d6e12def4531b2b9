import { dateCheckOf, isOpen, verifyWithinDays } from '../../../shared/appointments/appointments-rules.ts';
import type { AppointmentRow } from '../../../shared/appointments/appointments.ts';
import { suggestCrew } from '../../../shared/appointments/crew-suggestion.ts';
import { addDays, dateIn } from '../../../shared/basics/time.ts';
import type { Gap, GapGroup, GapKind, todayCalls } from '../../../shared/today/today.ts';
import { readerOf } from '../access/encounter-access.ts';
import {
  type AppointmentOutline,
  CandidateReader,
  findUntold,
  forVolunteer,
  pickBetween,
  pickByIds,
  pickOwn,
  readOutlines,
  readRows,
} from '../appointments/appointments-api.ts';
import { groupedTasks } from '../checklists/checklists-api.ts';
import type { Handlers } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { handoversFor } from '../handover/handover-api.ts';
import { openMet } from '../met/met-api.ts';
import { gapsOfPeople, peopleLackingUrgent } from '../plans/plans-api.ts';
import { getPolicy, countDue } from '../retention/retention-api.ts';
import { findOverdueDrafts, findUndated, findWithoutOutcome, listDetained, type Found } from './today-queries.ts';

/** Days that `next` shows, today among them. */
const nextDays = 7;
/** Days back in which a missing outcome is still worth asking about. */
const outcomeDays = 30;
/** Gaps for which someone to ask is looked up; beyond them no one reads. */
const asksFor = 8;

/** The first who fits and is neither booked nor away that day nor past their access. */
const whomToAsk = (reader: CandidateReader, appointment: AppointmentRow): Gap['ask'] => {
  if (appointment.date === null) return null;
  const candidates = reader.candidates({
    appointmentId: appointment.id,
    personIds: appointment.people.map((person) => person.id),
    date: appointment.date,
  });
  const need = {
    date: appointment.date,
    startTime: appointment.startTime,
    languages: appointment.readiness.missingLanguages,
    roles: appointment.readiness.missingRoles,
  };
  const fits = suggestCrew(need, candidates).find(
    ({ reasons, warnings }) =>
      !warnings.some(({ code }) => code === 'bookedThatDay' || code === 'away' || code === 'accessExpired') &&
      (need.roles.length === 0 || reasons.some(({ code }) => code === 'clearedFor')),
  );
  return fits === undefined ? null : { volunteerId: fits.volunteerId, name: fits.name, role: fits.role };
};

interface LackingPlan {
  readonly appointmentId: string;
  readonly plan: NonNullable<Gap['plan']>;
}

/** People whose plan lacks something urgent, each with the next appointment that they go to: how many, and the first. */
const findPlansLacking = (
  db: ReadableDb,
  outlines: readonly AppointmentOutline[],
  today: string,
  limit: number,
): { readonly count: number; readonly first: readonly LackingPlan[] } => {
  const next = new Map<string, string>();
  for (const { id, status, personIds } of outlines) {
    if (isOpen(status)) for (const personId of personIds) if (!next.has(personId)) next.set(personId, id);
  }
  const lacking = peopleLackingUrgent(db, [...next.keys()]);
  const first = gapsOfPeople(db, lacking.slice(0, limit), today).flatMap(({ personId, preferredName, gaps }) => {
    const [appointmentId, [gap]] = [next.get(personId), gaps];
    if (appointmentId === undefined || gap === undefined) return [];
    return [{ appointmentId, plan: { personId, preferredName, gap, more: gaps.length - 1 } }];
  });
  return { count: lacking.length, first };
};

const isUnverified = (outline: AppointmentOutline, today: string): boolean => {
  const check = dateCheckOf(outline, today);
  return check === 'due' || check === 'again';
};

const foundIn = (outlines: readonly AppointmentOutline[], limit: number): Found => ({
  count: outlines.length,
  ids: outlines.slice(0, limit).map(({ id }) => id),
});

/** Everything that may need a hand; of many appointments the first few of each kind are read whole, all at once. */
const findGaps = (
  db: ReadableDb,
  outlines: readonly AppointmentOutline[],
  { today, now, userId, limit, zone }: { today: string; now: string; userId: string; limit: number; zone: string },
): GapGroup[] => {
  const crew = foundIn(
    outlines.filter(({ crewState }) => crewState === 'missing'),
    limit,
  );
  const dates = foundIn(
    outlines.filter((outline) => isUnverified(outline, today)),
    limit,
  );
  const plans = findPlansLacking(db, outlines, today, limit);
  const drafts = findOverdueDrafts(db, { today, now }, limit);
  const outcomes = findWithoutOutcome(db, addDays(today, -outcomeDays), today, limit);
  const undated = findUndated(db, limit);
  const untold = findUntold(db, today);

  const shown = [
    ...[crew, dates, outcomes, undated].flatMap(({ ids }) => ids),
    ...[...untold.slice(0, limit), ...plans.first, ...drafts.first].map(({ appointmentId }) => appointmentId),
  ];
  const rows = new Map(readRows(db, pickByIds(shown)).map((row) => [row.id, row]));
  const gapOf = (id: string, about: Partial<Gap> = {}): Gap[] => {
    const appointment = rows.get(id);
    return appointment === undefined ? [] : [{ appointment, note: null, ask: null, untold: [], plan: null, ...about }];
  };
  const group = (kind: GapKind, { count, ids }: Found): GapGroup => ({
    kind,
    count,
    items: ids.flatMap((id) => gapOf(id)),
  });

  const reader = new CandidateReader(db, today, zone);
  const missing = group('crew', crew);
  return [
    {
      ...missing,
      items: missing.items.map((gap, at) => (at < asksFor ? { ...gap, ask: whomToAsk(reader, gap.appointment) } : gap)),
    },
    {
      kind: 'told',
      count: untold.length,
      items: untold
        .slice(0, limit)
        .flatMap(({ appointmentId, initials }) => gapOf(appointmentId, { untold: [...initials] })),
    },
    {
      kind: 'draft',
      count: drafts.count,
      items: drafts.first.flatMap(({ id, appointmentId, observerId, observerName }) =>
        gapOf(appointmentId, { note: { id, observerName, mine: observerId === userId } }),
      ),
    },
    {
      kind: 'plan',
      count: plans.count,
      items: plans.first.flatMap(({ appointmentId, plan }) => gapOf(appointmentId, { plan })),
    },
    group('date', dates),
    group('outcome', outcomes),
    group('undated', undated),
  ];
};

export const todayHandlers = {
  'today.get': (context, { date, limit }) => {
    const { db, user, zone } = context;
    const now = context.now();
    const today = date ?? dateIn(zone, now);
    const reader = readerOf(context);
    const coordinator = user.role === 'coordinator';
    const upcoming = pickBetween(today, addDays(today, verifyWithinDays));
    const outlines = readOutlines(db, coordinator ? upcoming : pickOwn(upcoming, reader));
    const lastOfNext = addDays(today, nextDays - 1);
    const next = foundIn(
      outlines.filter((row) => isOpen(row.status) && row.date !== null && row.date <= lastOfNext),
      limit,
    );
    const rows = readRows(db, pickByIds(next.ids));
    const tasks = groupedTasks(db, reader, { today, ...(coordinator && { lastDue: lastOfNext }), limit });
    const days = { date: today, zone, nextCount: next.count, tasks, handovers: handoversFor(context) };
    if (!coordinator) {
      const met = { count: 0, items: [] };
      return { ...days, next: rows.map(forVolunteer), gaps: [], detained: [], met, reviewsDue: 0 };
    }
    return {
      ...days,
      next: rows,
      gaps: findGaps(db, outlines, { today, now: now.toISOString(), userId: user.id, limit, zone }),
      detained: listDetained(db, reader, now.toISOString(), limit),
      met: openMet(db, limit),
      reviewsDue: countDue(db, today, getPolicy(db).reviewMonths),
    };
  },
} satisfies Handlers<keyof typeof todayCalls>;
