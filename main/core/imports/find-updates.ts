import { otherKind } from '../../../shared/appointments/appointment-kinds.ts';
import { isOpen } from '../../../shared/appointments/appointments-rules.ts';
import { fold } from '../../../shared/basics/names.ts';
import { daysBetween } from '../../../shared/basics/time.ts';
import type { ColumnMapping, ImportField, Mapping } from '../../../shared/imports/import-fields.ts';
import type { SheetChange } from '../../../shared/imports/sheet-updates.ts';
import { cellAt, type SheetRow } from '../../../shared/imports/sheet.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { AppointmentParts } from './appointment-draft.ts';
import { columnKeys, loadEarlierRows, type EarlierRow } from './earlier-rows.ts';
import type { TeamDay } from './plan.ts';
import type { PlannedRow } from './rules/planned.ts';
import { changedCells, compareWithEarlier, type AppointmentNow, type SaidAppointment } from './rules/sheet-changes.ts';
import { loadCrews, type KnownAppointment } from './vault-records.ts';

/** What a row says otherwise than when its sheet was last imported. */
export interface RowUpdate {
  /** Null for a row about a person alone. */
  readonly appointmentId: string | null;
  readonly changes: readonly SheetChange[];
  /** False if the row may well be about another appointment. */
  readonly sure: boolean;
  /** What the row said when it was last imported; null if it never was. */
  readonly earlier: PlannedRow | null;
}

/** A row of someone in the vault that was not imported as it is. */
export interface OpenRow {
  readonly index: number;
  readonly personId: string;
  readonly planned: PlannedRow;
  readonly source: SheetRow;
  readonly appointment: AppointmentParts | null;
  /** The appointment of the vault with the same day, time, kind and place. */
  readonly there: string | null;
  /** Fields of cells that cannot be read. */
  readonly unread: ReadonlySet<ImportField>;
}

export interface UpdateInput extends TeamDay {
  readonly rows: readonly OpenRow[];
  /** The appointments of all people of the sheet. */
  readonly present: readonly KnownAppointment[];
  /** Those that other rows stand for. */
  readonly taken: ReadonlySet<string>;
  readonly mapping: Mapping;
  readonly usualKind: string | null;
}

/** A month later is another check-in as easily as a moved one, if nothing else of the sheet was imported before. */
const mostDaysMoved = 21;

const said = (planned: PlannedRow, parts: AppointmentParts): SaidAppointment => ({
  date: parts.date ?? null,
  time: parts.startTime ?? null,
  place: parts.place ?? null,
  kind: parts.kind,
  kindWords: parts.kindWords ?? null,
  status: planned.appointment?.status ?? null,
  crew: planned.appointment?.crew ?? [],
});

const sameText = (left: string | null | undefined, right: string | null | undefined): boolean =>
  fold(left ?? '') === fold(right ?? '');

interface Pair {
  readonly row: OpenRow;
  readonly appointment: KnownAppointment;
  readonly sameDay: boolean;
  readonly score: number;
  readonly distance: number;
}

/** How well a row fits an appointment that an earlier import brought; null if it is about another one. */
const pairOf = (
  row: OpenRow,
  appointment: KnownAppointment,
  earlier: EarlierRow,
  { usualKind, today }: UpdateInput,
): Pair | null => {
  const next = row.appointment;
  if (next === null) return null;
  const [now, before] = [appointment.facts, earlier.parts];
  const kind = usualKind !== null && now.kind === otherKind ? usualKind : now.kind;
  const sameKind = next.kind === kind && (kind !== otherKind || sameText(next.kindWords, now.kindWords));
  const date = next.date ?? null;
  const sameDay = date !== null && (date === now.date || date === before?.date);
  const sameTime = next.startTime === now.time || next.startTime === before?.startTime;
  const samePlace = sameText(next.place, now.place) || sameText(next.place, before?.place);
  if (!sameKind && !(sameDay && (sameTime || samePlace))) return null;
  const isAhead = isOpen(appointment.status) && (now.date === null || now.date >= today);
  if (!sameDay && !isAhead) return null;
  return {
    row,
    appointment,
    sameDay: sameDay || date === null || now.date === null,
    score: (sameDay ? 8 : 0) + (sameKind ? 4 : 0) + (sameTime ? 2 : 0) + (samePlace ? 1 : 0),
    distance: date === null || now.date === null ? 0 : Math.abs(daysBetween(now.date, date)),
  };
};

/** Gives each row at most one appointment, and each appointment to at most one row: the best fits first. */
const pairUp = (pairs: readonly Pair[]): readonly Pair[] => {
  const [rows, appointments] = [new Set<OpenRow>(), new Set<string>()];
  return pairs
    .toSorted((left, right) => right.score - left.score || left.distance - right.distance)
    .filter((pair) => {
      if (rows.has(pair.row) || appointments.has(pair.appointment.id)) return false;
      rows.add(pair.row);
      appointments.add(pair.appointment.id);
      return true;
    });
};

interface Match {
  readonly appointment: KnownAppointment;
  readonly sameDay: boolean;
  readonly distance: number;
}

/** Which appointment each row is about, and whether most of the sheet stayed: then it is the one that was imported. */
const matchRows = (
  input: UpdateInput,
  earlierOf: ReadonlyMap<string, EarlierRow>,
): { readonly matched: ReadonlyMap<OpenRow, Match>; readonly isSameSheet: boolean } => {
  const { rows, present, taken } = input;
  const byPerson = Map.groupBy(present, ({ personId }) => personId);
  const byId = new Map(present.map((appointment) => [appointment.id, appointment]));
  const pairs = pairUp(
    rows
      .filter(({ there }) => there === null)
      .flatMap((row) =>
        (byPerson.get(row.personId) ?? []).flatMap((appointment) => {
          const earlier = taken.has(appointment.id) ? undefined : earlierOf.get(appointment.id);
          return earlier === undefined ? [] : (pairOf(row, appointment, earlier, input) ?? []);
        }),
      ),
  );
  const matched = new Map<OpenRow, Match>(pairs.map((pair) => [pair.row, pair]));
  for (const row of rows) {
    const appointment = row.there === null ? undefined : byId.get(row.there);
    if (appointment !== undefined) matched.set(row, { appointment, sameDay: true, distance: 0 });
  }
  const moves = pairs.filter(({ sameDay }) => !sameDay).length;
  const stayed = new Set([...taken, ...[...matched.values()].map(({ appointment }) => appointment.id)]).size - moves;
  return { matched, isSameSheet: stayed * 2 >= moves };
};

/** What one row says otherwise of its appointment, and in its other cells. */
const changesOf = (
  { planned, source, appointment, unread }: OpenRow,
  earlier: EarlierRow | undefined,
  now: AppointmentNow | null,
  columns: readonly { readonly key: string; readonly column: ColumnMapping }[],
): readonly SheetChange[] => {
  const before = earlier === undefined || earlier.parts === null ? null : said(earlier.planned, earlier.parts);
  const changes =
    now === null || appointment === null ? [] : compareWithEarlier(said(planned, appointment), before, now, unread);
  if (earlier === undefined) return changes;
  const cells = changedCells({
    next: planned,
    earlier: earlier.planned,
    shown: new Set(changes.map(({ what }) => what)),
    cells: columns.map(({ key, column: { column, header, field } }) => ({
      header,
      field,
      from: earlier.cells.get(key) ?? '',
      to: cellAt(source, column),
    })),
  });
  return [...changes, ...cells];
};

/** Finds for each row what it changes; by the row's index. */
export const findUpdates = (db: ReadableDb, input: UpdateInput): ReadonlyMap<number, RowUpdate> => {
  const { rows, mapping } = input;
  const earlierRows = loadEarlierRows(db, [...new Set(rows.map(({ personId }) => personId))], input);
  const earlierOf = new Map(
    earlierRows.flatMap((earlier) => (earlier.appointmentId === null ? [] : [[earlier.appointmentId, earlier]])),
  );
  const { matched, isSameSheet } = matchRows(input, earlierOf);
  const crews = loadCrews(
    db,
    [...matched.values()].map(({ appointment }) => appointment.id),
  );
  const keys = columnKeys(mapping.columns.map(({ header }) => header));
  const columns = mapping.columns.map((column, index) => ({ key: keys[index] ?? '', column }));
  const alone = Map.groupBy(
    earlierRows.filter(({ appointmentId }) => appointmentId === null),
    ({ personId }) => personId,
  );
  return new Map(
    rows.flatMap((row): [number, RowUpdate][] => {
      const match = matched.get(row);
      if (match === undefined) {
        const earlier = row.appointment === null ? alone.get(row.personId)?.shift() : undefined;
        const changes = changesOf(row, earlier, null, columns);
        return earlier === undefined
          ? []
          : [[row.index, { appointmentId: null, changes, sure: true, earlier: earlier.planned }]];
      }
      const { id, facts, status } = match.appointment;
      const now = { ...facts, status, crew: crews.get(id) ?? [] };
      const earlier = earlierOf.get(id);
      const changes = changesOf(row, earlier, now, columns);
      const sure = match.sameDay || match.distance <= mostDaysMoved || isSameSheet;
      return [[row.index, { appointmentId: id, changes, sure, earlier: earlier?.planned ?? null }]];
    }),
  );
};
