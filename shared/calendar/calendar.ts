import { z } from 'zod';
import { appointmentOutcomes, appointmentStatuses, type Readiness } from '../appointments/appointments-rules.ts';
import { readiness, type AppointmentRow } from '../appointments/appointments.ts';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { isoDate } from '../contract/fields.ts';

/** What the calendar draws of an appointment. A row of a list is one too. */
export interface CalendarEntry extends Pick<
  AppointmentRow,
  | 'id'
  | 'kind'
  | 'kindWords'
  | 'dateState'
  | 'date'
  | 'windowEnd'
  | 'startTime'
  | 'zone'
  | 'status'
  | 'outcome'
  | 'dateVerifiedOn'
  | 'readiness'
> {
  readonly people: readonly { readonly preferredName: string }[];
}

const index = z.number();
const stored = z.string();

/**
 * A month as it crosses the bridge: thousands of entries say the same few things, so each thing is once in a
 * table and an entry points to it. `readCalendar` makes entries of it again.
 */
const packed = z.object({
  kinds: z.array(z.tuple([stored, stored.nullable()])),
  zones: z.array(stored),
  readiness: z.array(readiness),
  entries: z.array(
    z.tuple([
      /** id, date, last day of a window, start time */
      stored,
      stored,
      stored.nullable(),
      stored.nullable(),
      /** places in `kinds`, `zones`, `readiness`, and in the lists of statuses and (plus one; 0 is none) outcomes */
      index,
      index,
      index,
      index,
      index,
      /** verified on; preferred names */
      stored.nullable(),
      z.union([stored, z.array(stored)]),
    ]),
  ),
});
export type PackedCalendar = z.infer<typeof packed>;

export const calendarCalls = {
  /**
   * What the calendar draws between two dates, both included, in order of time: `appointments.list` in a form that
   * is small enough for a month of thousands. A volunteer is answered about their own accompaniments alone.
   */
  'calendar.read': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ from: isoDate, to: isoDate }),
    output: packed,
  }),
  /**
   * The appointments of some days as text, to print or to paste into a chat: by day, with initials in place of names
   * unless `names` asks for those. Canceled and moved ones are left out.
   */
  'calendar.sheet': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ from: isoDate, to: isoDate, language, names: z.boolean().default(false) }),
    output: z.object({ text: z.string() }),
  }),
};

/** Gives each value its place in a table, the first time that it comes up. */
class Table<Value> {
  readonly values: Value[] = [];
  private readonly places = new Map<string, number>();

  place(value: Value, key = String(value)): number {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}

const keyOf = ({ state, missingRoles, more, missingLanguages, waiting, over }: Readiness): string =>
  `${state} ${missingRoles.join()} ${more} ${missingLanguages.join()} ${waiting} ${over}`;

/** Packs entries for the bridge; those without a date have no place in a calendar and are left out. */
export const packCalendar = (rows: readonly CalendarEntry[]): PackedCalendar => {
  const kinds = new Table<[string, string | null]>();
  const zones = new Table<string>();
  const states = new Table<Readiness>();
  const entries = rows.flatMap((row): PackedCalendar['entries'] => {
    if (row.date === null) return [];
    const [first, ...others] = row.people.map((person) => person.preferredName);
    return [
      [
        row.id,
        row.date,
        row.windowEnd,
        row.startTime,
        kinds.place([row.kind, row.kindWords], `${row.kind}\n${row.kindWords ?? ''}`),
        zones.place(row.zone),
        states.place(row.readiness, keyOf(row.readiness)),
        appointmentStatuses.indexOf(row.status),
        row.outcome === null ? 0 : appointmentOutcomes.indexOf(row.outcome) + 1,
        row.dateVerifiedOn,
        others.length === 0 ? (first ?? '') : [first ?? '', ...others],
      ],
    ];
  });
  return { kinds: kinds.values, zones: zones.values, readiness: [...states.values], entries };
};

const nothingKnown: Readiness = {
  state: 'notNeeded',
  missingRoles: [],
  more: 0,
  missingLanguages: [],
  waiting: 0,
  over: 0,
};

/** Makes entries of what crossed the bridge. */
export const readCalendar = ({ kinds, zones, readiness: states, entries }: PackedCalendar): CalendarEntry[] =>
  entries.map(([id, date, windowEnd, startTime, kind, zone, state, status, outcome, dateVerifiedOn, names]) => ({
    id,
    kind: kinds[kind]?.[0] ?? '',
    kindWords: kinds[kind]?.[1] ?? null,
    dateState: windowEnd === null ? 'fixed' : 'window',
    date,
    windowEnd,
    startTime,
    zone: zones[zone] ?? 'UTC',
    status: appointmentStatuses[status] ?? 'planned',
    outcome: appointmentOutcomes[outcome - 1] ?? null,
    dateVerifiedOn,
    readiness: states[state] ?? nothingKnown,
    people: (typeof names === 'string' ? [names] : names).map((preferredName) => ({ preferredName })),
  }));
