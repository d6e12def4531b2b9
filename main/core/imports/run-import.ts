import { dateIn } from '../../../shared/basics/time.ts';
import type { ParsedInput, CallOutput } from '../../../shared/contract.ts';
import { namesNobody } from '../../../shared/imports/broken-reasons.ts';
import { createTranslator } from '../../../shared/words.ts';
import { updateAppointment } from '../appointments/appointments-api.ts';
import type { JobContext } from '../context/context.ts';
import { CrewVolunteers } from './crew-volunteers.ts';
import type { KeptReading } from './import-record.ts';
import { planApart } from './plan-apart.ts';
import type { PlannedSheet, Reading } from './plan-source.ts';
import { defaultDecisions, resolveImport, type ResolvedImport, type ResolvedRow } from './resolve-import.ts';
import { keepSkippedRow, writeTarget, type RowWriter } from './write-rows.ts';

/** Milliseconds of writing after which other calls get their turn. */
const slice = 25;

/** True for a row that brings something: an appointment, a person, or words for one that is there. */
export const adds = ({ fate }: ResolvedRow): boolean => fate === 'import' || fate === 'there';

const keptReading = (
  { sheet, mapping, plan, dateOrders }: PlannedSheet,
  answers: KeptReading['answers'],
): KeptReading => ({
  headerRow: mapping.headerRow,
  columns: mapping.columns.map(({ column, header, field }) => ({ column, header, field })),
  dateOrders: Object.fromEntries([
    ...plan.dateColumns.map(({ column, order }) => [column, order] as const),
    ...dateOrders,
  ]),
  answers,
  sheetName: sheet.sheetName,
});

const addedAppointments = ({ fate, appointment, further }: ResolvedRow): number =>
  (fate === 'import' && appointment !== null ? 1 : 0) +
  further.filter(({ appointmentId }) => appointmentId === null).length;

/** How many people and appointments will be added. */
export const countAdditions = ({ rows, targets }: ResolvedImport): { people: number; appointments: number } => {
  const written = new Set(rows.filter(adds).map((row) => row.target));
  return {
    people: [...written].filter((target) => targets[target]?.personId === null).length,
    appointments: rows.filter(adds).reduce((sum, row) => sum + addedAppointments(row), 0),
  };
};

const brokenKept = (row: ResolvedRow): boolean => row.broken.length > 0 && row.fate !== 'same';

const startRecord = (
  context: JobContext,
  planned: PlannedSheet,
  resolved: ResolvedImport,
  answers: KeptReading['answers'],
): string => {
  const added = countAdditions(resolved);
  const reading = keptReading(planned, answers);
  return context.tx.insert('import', {
    sheet_digest: planned.digest,
    header: JSON.stringify(reading.columns.map(({ header }) => header)),
    mapping: JSON.stringify(reading),
    row_count: resolved.rows.length,
    people_count: added.people,
    appointment_count: added.appointments,
    broken_count: resolved.rows.filter(brokenKept).length,
  });
};

/** Those whom a row brings into a crew. */
const crewToAdd = ({ fate, planned, update }: ResolvedRow) => {
  if (fate === 'import') return planned.appointment === null ? [] : [planned.appointment.crew];
  if (fate !== 'there' || update?.takes !== 'sheet') return [];
  return update.changes.flatMap((change) =>
    change.what === 'crew' ? [change.to.filter(({ name }) => !change.from.some((member) => member.name === name))] : [],
  );
};

/** Cancels what the sheet no longer has, where that is wanted. @returns how many */
const cancelGone = (context: JobContext, { gone }: ResolvedImport): number => {
  const canceled = gone.filter(({ action }) => action === 'cancel');
  for (const { appointmentId } of canceled) updateAppointment(context.tx, appointmentId, { status: 'cancelled' });
  return canceled.length;
};

/** Writes target by target, and lets others be answered in between. */
const writeAll = async (context: JobContext, writer: RowWriter, resolved: ResolvedImport) => {
  const rowsOf = resolved.targets.map((): ResolvedRow[] => []);
  for (const row of resolved.rows) rowsOf[row.target]?.push(row);
  const total = resolved.rows.length;
  const counts = { people: 0, completed: 0, appointments: 0, changed: 0 };
  let [done, turn] = [0, performance.now()];
  await context.progress('importWriting', done, total);
  for (const [index, target] of resolved.targets.entries()) {
    const rows = rowsOf[index] ?? [];
    const written = writeTarget(writer, target, rows);
    if (written?.addedPerson === true) counts.people += 1;
    if (written?.completed === true) counts.completed += 1;
    counts.appointments += written?.appointments ?? 0;
    counts.changed += written?.changed ?? 0;
    for (const row of rows) if (row.fate === 'skip' && row.broken.length > 0) keepSkippedRow(writer, row);
    done += rows.length;
    if (performance.now() - turn > slice) {
      await context.progress('importWriting', done, total);
      turn = performance.now();
    }
  }
  return counts;
};

/** Stands for a row's number in words that are looked up once and used for every row. */
const rowMark = '{row}';
const filled =
  (words: string) =>
  (row: number): string =>
    words.replace(rowMark, String(row));

/** Imports a sheet inside the job's transaction: whatever goes wrong, nothing of it stays. */
export const runImport = async (
  context: JobContext,
  input: ParsedInput<'imports.run'>,
): Promise<CallOutput<'imports.run'>> => {
  const { tx, zone } = context;
  const t = createTranslator(input.language);
  await context.progress('importReading', 0, 1);
  const reading: Reading = input;
  const day = { today: dateIn(zone, context.now()), zone };
  const planned = await planApart({ source: context.file(input.file), reading, day });
  await context.progress('importReading', 1, 1);
  const resolved = resolveImport(tx.db, planned, input.decisions ?? defaultDecisions, {
    dateSource: filled(t('imports.written.dateSource', { row: rowMark })),
  });
  const importId = startRecord(context, planned, resolved, input.answers ?? {});
  const volunteers = new CrewVolunteers(
    tx,
    resolved.rows.flatMap((row) => crewToAdd(row)),
  );
  const unnamed = filled(t('imports.written.unnamed', { row: rowMark }));
  const writer = { tx, importId, mapping: planned.mapping, volunteers, zone, unnamed };
  const counts = await tx.inBulk(() => writeAll(context, writer, resolved));
  const canceled = cancelGone(context, resolved);
  return {
    importId,
    people: counts.people,
    appointments: counts.appointments,
    broken: resolved.rows
      .filter((row) => adds(row) || (row.fate === 'skip' && namesNobody(row.broken)))
      .flatMap((row) => row.broken)
      .map(({ column, header, ...cell }) => ({ ...cell, column: header, index: column })),
    newPeople: counts.people,
    newAppointments: counts.appointments,
    newVolunteers: volunteers.added,
    completedPeople: counts.completed,
    changedAppointments: counts.changed,
    canceledAppointments: canceled,
    alreadyHere: resolved.rows.filter(({ outcome }) => outcome === 'alreadyHere').length,
    skipped: resolved.rows.filter(({ fate }) => fate === 'skip').length,
    sheetName: planned.sheet.sheetName,
    unreadSheets: [...planned.sheet.unreadSheets],
  };
};
