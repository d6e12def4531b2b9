import type { Mapping } from '../../../shared/imports/import-fields.ts';
import { cellAt, type Sheet, type SheetRow } from '../../../shared/imports/sheet.ts';
import { leaveOutSecondTable, readBeside, secondTableFrom } from './other-tables.ts';
import { planAppointment } from './plan-appointment.ts';
import { findHeading, planPerson } from './plan-person.ts';
import { PlanWords, type ImportAnswers } from './plan-words.ts';
import { layOut, RowCells } from './row-cells.ts';
import { readMarks } from './row-marks.ts';
import { dateColumns, type DateColumn } from './rules/date-columns.ts';
import type { DateOrder } from './rules/date-order.ts';
import { isAnotherHeader, repeatsHeader } from './rules/find-header.ts';
import { groupPeople, type GroupedPerson } from './rules/group-people.ts';
import { kindOfHeader } from './rules/kinds.ts';
import { whilePlanning } from './rules/once-per-text.ts';
import type { BrokenCell, ImportQuestion, PlannedRow } from './rules/planned.ts';
import {
  closestKind,
  kindFromHeader,
  SectionsAbove,
  standingUnder,
  withKindAbove,
  type KindAbove,
} from './sections.ts';

/** What a sheet's days and times are measured against. */
export interface TeamDay {
  /** YYYY-MM-DD in the team's zone. */
  readonly today: string;
  /** The team's zone; without it none is another one. */
  readonly zone?: string | undefined;
}

export interface PlanOptions extends TeamDay {
  readonly answers?: ImportAnswers | undefined;
  /** A person's choice for a column (from 0), over what its cells suggest. */
  readonly dateOrders?: ReadonlyMap<number, 'mdy' | 'dmy'> | undefined;
}

export interface ImportPlan {
  /** Rows that hold data, in the sheet's order. */
  readonly rows: readonly PlannedRow[];
  /** The rows put together; `rows` of a person are indices into the plan's rows. */
  readonly people: readonly GroupedPerson[];
  /** Cells that cannot be read. Their rows are imported all the same. */
  readonly broken: readonly BrokenCell[];
  /** Cells that were read, yet deserve a second look. */
  readonly doubts: readonly BrokenCell[];
  readonly questions: readonly ImportQuestion[];
  /** The kind of all appointments, taken from a header as no column says it; null otherwise. */
  readonly usualKind: string | null;
  readonly dateColumns: readonly DateColumn[];
  /** Text above the header, such as a title. */
  readonly above: readonly string[];
  /** Rows that repeat the header, by number: no data. */
  readonly repeatedHeaders: readonly number[];
  readonly counts: {
    readonly rows: number;
    readonly people: number;
    readonly appointments: number;
    readonly brokenANumber: number;
    /** Appointment dates that cannot be read. */
    readonly brokenDate: number;
    /** Appointments whose row says nothing of a date, or that no one knows it. */
    readonly dateUnknown: number;
  };
}

interface DataRows {
  readonly data: SheetRow[];
  readonly above: string[];
  readonly repeated: number[];
  /** What a header further down says of the kind of the rows beneath it. */
  readonly kinds: ReadonlyMap<SheetRow, KindAbove>;
}

const dataRows = (sheet: Sheet, mapping: Mapping): DataRows => {
  const headerIndex = sheet.rows.findIndex((row) => row.number === mapping.headerRow);
  const header = sheet.rows[headerIndex];
  const below = sheet.rows.slice(headerIndex + 1);
  const above = sheet.rows
    .slice(0, Math.max(0, headerIndex))
    .flatMap((row) => row.cells.filter((cell) => cell.trim() !== ''));
  if (header === undefined) return { data: below, above, repeated: [], kinds: new Map() };
  const repeated = new Set(below.filter((row) => repeatsHeader(row, header) || isAnotherHeader(row)));
  const columnOfDates = mapping.columns.find(({ field }) => field === 'appointmentDate')?.column;
  const kinds = new Map<SheetRow, KindAbove>();
  let kind: KindAbove | undefined;
  for (const row of below) {
    if (repeated.has(row)) {
      kind = columnOfDates === undefined ? undefined : kindFromHeader(row.number, cellAt(row, columnOfDates));
    } else if (kind !== undefined) kinds.set(row, kind);
  }
  return {
    data: below.filter((row) => !repeated.has(row)),
    above,
    repeated: [...repeated].map((row) => row.number),
    kinds,
  };
};

/** The kind of all appointments of a sheet that has no column of kinds; null if the header of the dates names none. */
const kindOfSheet = ({ columns }: Mapping): string | null => {
  const dates = columns.find(({ field }) => field === 'appointmentDate');
  return dates === undefined || columns.some(({ field }) => field === 'kind') ? null : kindOfHeader(dates.header);
};

const planRows = (sheet: Sheet, mapping: Mapping, options: PlanOptions): ImportPlan => {
  const { data, above, repeated, kinds } = dataRows(sheet, mapping);
  const dates = dateColumns(sheet, mapping, data);
  const orders = new Map<number, DateOrder>(dates.map((column) => [column.column, column.order]));
  for (const [column, order] of options.dateOrders ?? []) orders.set(column, order);
  const columnOfDates = mapping.columns.find(({ field }) => field === 'appointmentDate')?.column;
  const orderOfDates = orders.get(columnOfDates ?? -1) ?? 'mdy';
  const words = new PlanWords({ orders, answers: options.answers ?? {}, today: options.today });
  const layout = layOut(mapping);
  const second = secondTableFrom(layout);
  const usualKind = kindOfSheet(mapping);
  const broken: BrokenCell[] = [];
  const doubts: BrokenCell[] = [];
  const headings = new Set<number>();
  const sections = new SectionsAbove(repeated);
  const rows = data.map((row, index): PlannedRow => {
    const cells = new RowCells(row, layout);
    const heading = findHeading(cells);
    if (heading === null) leaveOutSecondTable(cells, second);
    const person = planPerson(cells, words, heading !== null);
    const under = sections.over(row.number, heading);
    const kind =
      usualKind === null ? null : closestKind({ row: 0, kind: usualKind, words: '' }, kinds.get(row), under?.kind);
    const planned = heading === null ? withKindAbove(planAppointment(cells, words, options), kind) : null;
    const appointment =
      planned !== null && under?.standing === 'cancelled' ? { ...planned, status: 'cancelled' as const } : planned;
    const recorded = cells.first('recordedAt');
    const at = recorded === undefined ? null : words.date(cells, recorded, 'any');
    const standing = under === null ? null : standingUnder(under, row.number);
    doubts.push(...(standing?.doubts ?? []));
    const further = heading === null ? readBeside(cells, orderOfDates, options.today) : [];
    const marks = readMarks(row, mapping);
    doubts.push(...marks.doubts);
    if (heading === null) {
      broken.push(...cells.broken);
      doubts.push(...cells.doubts);
    } else {
      headings.add(index);
      broken.push(heading);
      cells.keepAppointmentCells();
    }
    return {
      row: row.number,
      person,
      appointment,
      further,
      recordedAt: at === null || at.date === null ? null : [at.date, at.time].filter((part) => part !== null).join(' '),
      leftovers: [...cells.leftovers(), ...marks.leftovers, ...(standing?.leftovers ?? [])],
      ...(under !== null && under.standing !== null && { section: under.heading.value }),
    };
  });
  const tellsApart = mapping.columns.some(({ field }) => field === 'aNumber' || field === 'birthDate');
  const people = groupPeople(
    rows.map((row) => row.person),
    { sameNameIsSamePerson: !tellsApart },
  );
  const brokenDates = new Set(broken.filter((cell) => cell.field === 'appointmentDate').map((cell) => cell.row));
  const appointments = rows.filter((row) => row.appointment !== null);
  return {
    rows,
    people,
    broken,
    doubts,
    questions: words.questions,
    usualKind,
    dateColumns: dates,
    above,
    repeatedHeaders: repeated,
    counts: {
      rows: rows.length,
      people: people.filter((group) => group.rows.some((row) => !headings.has(row))).length,
      appointments: appointments.length,
      brokenANumber: broken.filter((cell) => cell.field === 'aNumber').length,
      brokenDate: brokenDates.size,
      dateUnknown: appointments.filter((row) => row.appointment?.dateState === 'unknown' && !brokenDates.has(row.row))
        .length,
    },
  };
};

/**
 * Reads every row of a sheet into a person, an appointment and what is left over. Pure and without side effects:
 * planning again with answers gives the same rows, better understood. Nothing is dropped: each filled cell ends in a
 * field or in the row's leftovers, and a row with a broken cell still yields its person and its appointment.
 */
export const planImport = (sheet: Sheet, mapping: Mapping, options: PlanOptions): ImportPlan =>
  whilePlanning(() => planRows(sheet, mapping, options));
