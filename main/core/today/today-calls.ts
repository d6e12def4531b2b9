import { dateCheckOf, isOpen, verifyWithinDays } from '../../../shared/appointments/appointments-rules.ts';
import type { AppointmentRow } from '../../../shared/appointments/appointments.ts';
import { suggestCrew } from '../../../shared/appointments/crew-suggestion.ts';
import { addDays, dateIn } from '../../../shared/basics/time.ts';
import type { Gap, GapGroup, GapKind, todayCalls } from '../../../shared/today/today.ts';
import { readerOf } from '../access/encounter-access.ts';
import { forVolunteer, readRows, CandidateReader, pickBetween, pickOwn } from '../appointments/appointments-api.ts';
import type { Handlers } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { gapsOfPeople, peopleLackingUrgent } from '../plans/plans-api.ts';
import { getPolicy, countDue } from '../retention/retention-api.ts';
import { findOverdueDrafts, findUndated, findWithoutOutcome, listDetained } from './today-queries.ts';

/** Days that `next` shows, today among them. */
const nextDays = 7;
/** Days back in which a missing outcome is still worth asking about. */
const outcomeDays = 30;
/** Gaps for which someone to ask is looked up; beyond them no one reads. */
const asksFor = 8;

/** The first who fits and is neither booked that day nor past their access. */
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
      !warnings.some(({ code }) => code === 'bookedThatDay' || code === 'accessExpired') &&
      (need.roles.length === 0 || reasons.some(({ code }) => code === 'clearedFor')),
  );
  return fits === undefined ? null : { volunteerId: fits.volunteerId, name: fits.name, role: fits.role };
};

const group = (kind: GapKind, count: number, rows: readonly AppointmentRow[]): GapGroup => ({
  kind,
  count,
  items: rows.map((appointment) => ({ appointment, note: null, ask: null, plan: null })),
});

/** People whose plan lacks something urgent, each with the next appointment that they go to. */
const plansLacking = (db: ReadableDb, rows: readonly AppointmentRow[], today: string, limit: number): GapGroup => {
  const next = new Map<string, AppointmentRow>();
  for (const row of rows) {
    if (isOpen(row.status)) for (const { id } of row.people) if (!next.has(id)) next.set(id, row);
  }
  const lacking = peopleLackingUrgent(db, [...next.keys()]);
  const items = gapsOfPeople(db, lacking.slice(0, limit), today).flatMap(({ personId, preferredName, gaps }) => {
    const [appointment, [gap]] = [next.get(personId), gaps];
    if (appointment === undefined || gap === undefined) return [];
    return [{ appointment, note: null, ask: null, plan: { personId, preferredName, gap, more: gaps.length - 1 } }];
  });
  return { kind: 'plan', count: lacking.length, items };
};

export const todayHandlers = {
  'today.get': (context, { date, limit }) => {
    const { db, user, zone } = context;
    const now = context.now();
    const today = date ?? dateIn(zone, now);
    const upcoming = pickBetween(today, addDays(today, verifyWithinDays));
    const coordinator = user.role === 'coordinator';
    const rows = coordinator
      ? readRows(db, upcoming)
      : readRows(db, pickOwn(upcoming, readerOf(context))).map(forVolunteer);
    const lastOfNext = addDays(today, nextDays - 1);
    const next = rows.filter((row) => isOpen(row.status) && row.date !== null && row.date <= lastOfNext);
    const days = { date: today, zone, next: next.slice(0, limit), nextCount: next.length };
    if (!coordinator) return { ...days, gaps: [], detained: [], reviewsDue: 0 };

    const lacking = rows.filter((row) => row.readiness.state === 'missing');
    const unverified = rows.filter((row) => ['due', 'again'].includes(dateCheckOf(row, today)));
    const drafts = findOverdueDrafts(db, { today, now: now.toISOString(), userId: user.id }, limit);
    const unclosed = findWithoutOutcome(db, addDays(today, -outcomeDays), today, limit);
    const undated = findUndated(db, limit);
    const crew = group('crew', lacking.length, lacking.slice(0, limit));
    const reader = new CandidateReader(db, today);
    return {
      ...days,
      gaps: [
        {
          ...crew,
          items: crew.items.map((item, at) =>
            at < asksFor ? { ...item, ask: whomToAsk(reader, item.appointment) } : item,
          ),
        },
        { kind: 'draft', count: drafts.count, items: drafts.items.map((item) => ({ ...item, ask: null, plan: null })) },
        plansLacking(db, rows, today, limit),
        group('date', unverified.length, unverified.slice(0, limit)),
        group('outcome', unclosed.count, unclosed.rows),
        group('undated', undated.count, undated.rows),
      ],
      detained: listDetained(db, readerOf(context), now.toISOString(), limit),
      reviewsDue: countDue(db, today, getPolicy(db).reviewMonths),
    };
  },
} satisfies Handlers<keyof typeof todayCalls>;
