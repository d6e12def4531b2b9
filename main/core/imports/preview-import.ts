import { otherKind } from '../../../shared/appointments/appointment-kinds.ts';
import type { CallOutput } from '../../../shared/contract.ts';
import type { PreviewColumn, PreviewRow, TroubledCell } from '../../../shared/imports/imports.ts';
import { rowOutcomes } from '../../../shared/imports/imports.ts';
import type { SheetChange } from '../../../shared/imports/sheet-updates.ts';
import { cellAt } from '../../../shared/imports/sheet.ts';
import { compareIdentities, withKeys } from '../../../shared/people/same-person.ts';
import { plannedName } from './person-draft.ts';
import type { PlannedSheet } from './plan-source.ts';
import type { ResolvedImport, ResolvedRow } from './resolve-import.ts';
import { dateOrderEvidence } from './rules/date-order.ts';
import { identityOf } from './rules/group-people.ts';
import type { BrokenCell } from './rules/planned.ts';
import { adds, countAdditions } from './run-import.ts';

const mostSamples = 3;
const longestSample = 60;
/** A broken value is shown to be fixed; one longer than this was never a date or a number. */
const longestValue = 300;

const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
};

const columnsOf = ({ sheet, mapping, plan }: PlannedSheet): PreviewColumn[] => {
  const rows = new Set(plan.rows.map(({ row }) => row));
  const data = sheet.rows.filter((row) => rows.has(row.number));
  return mapping.columns.map(({ column, header, field, confidence }) => {
    const samples = new Set<string>();
    let filled = 0;
    for (const row of data) {
      const text = cellAt(row, column);
      if (text === '') continue;
      filled += 1;
      if (samples.size < mostSamples) samples.add(shorten(text, longestSample));
    }
    return { index: column, header: shorten(header, 200), field, confidence, samples: [...samples], filled };
  });
};

type Preview = CallOutput<'imports.preview'>;

/** A cell that can be read in one order only, or else one that can be read in both. */
const exampleOf = (cells: readonly string[], order: 'mdy' | 'dmy' | 'ymd'): string | null => {
  let either: string | null = null;
  for (const cell of cells) {
    const evidence = dateOrderEvidence([cell]);
    if (order !== 'ymd' && evidence[order] > 0) return shorten(cell, longestSample);
    if (evidence.either > 0) either ??= cell;
  }
  return either === null ? null : shorten(either, longestSample);
};

const dateColumnsOf = ({ sheet, plan, dateOrders }: PlannedSheet): Preview['dateColumns'] =>
  plan.dateColumns.map(({ column, header, order, certain, by, evidence }) => {
    const chosen = dateOrders.get(column);
    return {
      column,
      header,
      order: chosen ?? order,
      certain: chosen === undefined ? certain : true,
      by: chosen === undefined ? by : 'chosen',
      evidence,
      example: exampleOf(
        sheet.rows.map((row) => cellAt(row, column)),
        chosen ?? order,
      ),
    };
  });

const troubled = ({ column, header, field, reason, value }: BrokenCell): TroubledCell => ({
  column,
  header: shorten(header, 200),
  field,
  reason,
  value: shorten(value, longestValue),
});

const shownChange = (change: SheetChange): SheetChange =>
  change.what === 'cell'
    ? {
        ...change,
        header: shorten(change.header, 200),
        from: shorten(change.from, longestValue),
        to: shorten(change.to, longestValue),
      }
    : change;

/** By what a later row of someone is recognized as theirs. */
const sameAsFirst = (row: ResolvedRow, first: ResolvedRow): string => {
  const comparison = compareIdentities(
    withKeys(identityOf(row.planned.person)),
    withKeys(identityOf(first.planned.person)),
  );
  return comparison.verdict === 'different' ? 'chosen' : comparison.reason;
};

const rowsOf = (planned: PlannedSheet, resolved: ResolvedImport): PreviewRow[] => {
  const { rows, targets, people } = resolved;
  const names = planned.plan.people.map((group) => ({
    name: plannedName(group.person),
    row: rows[group.rows[0] ?? 0]?.planned.row ?? null,
  }));
  return rows.map((row) => {
    const target = targets[row.target];
    const first = rows[target?.rows[0] ?? 0];
    const { planned: plan, appointment } = row;
    const matches = (target?.matches ?? []).map(({ personId, group, evidence }) => ({
      personId,
      row: group === null ? null : (names[group]?.row ?? null),
      name: shorten((personId === null ? names[group ?? -1]?.name : people.get(personId)?.preferredName) ?? '', 200),
      evidence,
    }));
    const name = shorten(plannedName(plan.person), 200);
    return {
      row: plan.row,
      person: row.target,
      outcome: row.outcome,
      name,
      summary: {
        aNumber: plan.person.aNumber.digits,
        birthDate: plan.person.birthDate,
        date: appointment?.date ?? null,
        time: appointment?.startTime ?? null,
        kind: appointment?.kind ?? null,
        kindWords: appointment?.kindWords ?? '',
        place: shorten(appointment?.place ?? '', longestSample),
        appointment: appointment !== null,
      },
      undecided: target?.undecided ?? false,
      matches:
        matches.length > 0 || first === undefined || first === row
          ? matches
          : [
              {
                personId: null,
                row: first.planned.row,
                name: shorten(plannedName(first.planned.person), 200),
                evidence: sameAsFirst(row, first),
              },
            ],
      broken: row.broken.map(troubled),
      doubts: row.doubts.map(troubled),
      further: row.planned.further.map(({ date, time, kind, kindWords }) => ({
        date,
        time,
        kind: kind ?? otherKind,
        kindWords: kind === null ? shorten(kindWords, 200) : null,
      })),
      changes: (row.update?.changes ?? []).map(shownChange),
      update: row.update === null || row.update.appointmentId === null ? null : row.update.takes,
      updateSure: row.update?.sure ?? true,
    };
  });
};

/** What the window shows of an import before it is run. */
export const previewOf = (planned: PlannedSheet, resolved: ResolvedImport, importedBefore: string | null): Preview => {
  const { sheet, mapping, plan, digest } = planned;
  const rows = rowsOf(planned, resolved);
  const outcomes = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<
    PreviewRow['outcome'],
    number
  >; // filled with all of them
  for (const row of rows) outcomes[row.outcome] += 1;
  return {
    sheetDigest: digest,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    sheetName: sheet.sheetName,
    sheetNames: [...sheet.sheetNames],
    unreadSheets: [...sheet.unreadSheets],
    headerRow: mapping.headerRow,
    leftOut: plan.above.length + plan.repeatedHeaders.length,
    columns: columnsOf(planned),
    dateColumns: dateColumnsOf(planned),
    questions: plan.questions.map(({ field, words, key, candidates, rows: asked }) => ({
      field,
      words: shorten(words, 200),
      key,
      candidates: [...candidates],
      rows: asked.length,
    })),
    rows,
    gone: [...resolved.gone],
    counts: {
      rows: rows.length,
      importing: resolved.rows.filter(adds).length,
      ...countAdditions(resolved),
      ...outcomes,
      canceling: resolved.gone.filter(({ action }) => action === 'cancel').length,
    },
    importedBefore,
  };
};
