import { otherKind } from '../../../shared/appointments/appointment-kinds.ts';
import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import type { ImportField, Mapping } from '../../../shared/imports/import-fields.ts';
import { cellAt, type SheetRow } from '../../../shared/imports/sheet.ts';
import { fitLine, joinLines } from './fit-text.ts';
import { appointmentKey } from './rules/appointment-key.ts';
import type { PlannedRow } from './rules/planned.ts';

/** All of an appointment but who goes to it. */
export type AppointmentParts = ParsedAppointmentInput & { readonly kind: string };

/** `Notes: uses cane`: how a cell's words appear in a note. */
export const noteLine = (header: string, text: string): string => `${header}: ${text}`;

/** What was not understood of a row, or belongs nowhere else: with an appointment, a part of it is the person's. */
export const leftoverLines = (row: PlannedRow, about?: 'person' | 'appointment'): string[] =>
  row.leftovers
    .filter((left) => about === undefined || left.about === about)
    .map(({ header, text }) => noteLine(header, text));

/** The cells of these fields as lines of a note. */
export const cellLines = (row: SheetRow, mapping: Mapping, fields: ReadonlySet<ImportField>): string[] =>
  mapping.columns
    .filter(({ column, field }) => fields.has(field) && cellAt(row, column) !== '')
    .map(({ column, header }) => noteLine(header, cellAt(row, column)));

const kindField: ReadonlySet<ImportField> = new Set<ImportField>(['kind']);

/**
 * A row's appointment as the vault adds it; null for a row about none.
 *
 * @param dateSource who says that it is on this day, in words
 * @param extra more lines for the note
 */
export const appointmentParts = (
  planned: PlannedRow,
  source: { row: SheetRow; mapping: Mapping },
  dateSource: string,
  extra: readonly string[] = [],
): AppointmentParts | null => {
  const { appointment } = planned;
  if (appointment === null) return null;
  const rest: string[] = [];
  const known = appointment.kind !== null;
  // Words beside a known kind ("high risk") would not be seen there.
  if (known && appointment.kindWords !== '') rest.push(...cellLines(source.row, source.mapping, kindField));
  const words = known ? '' : fitLine(appointment.kindWords, 200, rest);
  const place = fitLine(appointment.place, 300, rest);
  return {
    kind: appointment.kind ?? otherKind,
    kindWords: words === '' ? null : words,
    dateState: appointment.dateState,
    date: appointment.date,
    startTime: appointment.time,
    dateSource: appointment.date === null ? null : fitLine(dateSource, 200, rest),
    place: place === '' ? null : place,
    status: appointment.status ?? 'planned',
    teamNote: joinLines([...leftoverLines(planned, 'appointment'), ...extra, ...rest]),
  };
};

/** The row's appointments on further days, as the vault adds them. */
export const furtherParts = ({ further }: PlannedRow, dateSource: string): AppointmentParts[] =>
  further.map(({ date, time, kind, kindWords, cancelled }) => ({
    kind: kind ?? otherKind,
    kindWords: kind === null ? fitLine(kindWords, 200, []) : null,
    dateState: 'fixed',
    date,
    startTime: time,
    dateSource: fitLine(dateSource, 200, []),
    place: null,
    status: cancelled ? 'cancelled' : 'planned',
    teamNote: null,
  }));

/** By this an appointment is recognized when the sheet comes again. */
export const keyOfParts = (personId: string, parts: AppointmentParts): string =>
  appointmentKey(personId, {
    date: parts.date ?? null,
    time: parts.startTime ?? null,
    kind: parts.kind,
    kindWords: parts.kindWords ?? null,
    place: parts.place ?? null,
  });
