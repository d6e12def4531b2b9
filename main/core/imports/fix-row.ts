import { splitFullName } from '../../../shared/basics/names.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { notAPerson, severalPeople } from '../../../shared/imports/broken-reasons.ts';
import { updateAppointment } from '../appointments/appointments-api.ts';
import type { WriteContext } from '../context/context.ts';
import { getPerson, insertPerson, updatePerson } from '../people/people-api.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { appointmentParts, leftoverLines, noteLine } from './appointment-draft.ts';
import { joinLines } from './fit-text.ts';
import { mappingOf, type KeptBrokenCell, type KeptReading } from './import-record.ts';
import { countOpen, getImport, getKeptRow, listBrokenRows, otherWithNumber, type KeptRow } from './imports-queries.ts';
import { mendedCells, planKept, withCells } from './kept-rows.ts';
import { personDraft } from './person-draft.ts';
import type { TeamDay } from './plan.ts';
import { type PlannedRow } from './rules/planned.ts';

/** The column that a row without a name is fixed in, if the sheet has one. */
const nameColumn = ({ columns }: KeptReading): number => {
  const find = (field: 'fullName' | 'givenName') => columns.find((column) => column.field === field)?.column;
  return find('fullName') ?? find('givenName') ?? -1;
};

/** Reads one kept row again as its import did, with these cells in the place of those that were broken. */
const planRow = (cells: readonly string[], reading: KeptReading, day: TeamDay) => {
  const { plan, sheet } = planKept([cells], reading, day);
  const [planned] = plan.rows;
  if (planned === undefined) throw new AppError('record.notFound');
  return { planned, broken: plan.broken, source: sheet.rows[1] ?? { number: 2, cells } };
};

/** A note without the lines that the fixed row no longer leaves over, and with those that it does now. */
const fixedNote = (note: string | null, before: readonly string[], after: readonly string[]): string | null => {
  const gone = new Set(before.filter((line) => !after.includes(line)));
  // a cell with line breaks is on several lines of the note
  let text = `\n${note ?? ''}\n`;
  for (const line of gone) text = text.replace(`\n${line}\n`, '\n');
  const kept = text.slice(1, -1);
  return joinLines([kept, ...after.filter((line) => !before.includes(line) && !kept.includes(line))]);
};

const fixPerson = (tx: WriteTransaction, personId: string, cell: KeptBrokenCell, planned: PlannedRow): void => {
  const { aNumber, aNumberState, birthDate, preferredName, legalName } = personDraft(planned.person, '', []);
  switch (cell.field) {
    case 'aNumber':
      return updatePerson(tx, personId, { aNumber, aNumberState });
    case 'birthDate':
      return updatePerson(tx, personId, { birthDate });
    case 'fullName':
    case 'givenName':
      return preferredName === '' ? undefined : updatePerson(tx, personId, { preferredName, legalName });
    default:
      return undefined;
  }
};

interface Fixing {
  readonly tx: WriteTransaction;
  readonly row: KeptRow;
  readonly cell: KeptBrokenCell;
  readonly reading: KeptReading;
  readonly day: TeamDay;
}

const readFixed = ({ row, cell, reading, day }: Fixing, value: string) => {
  const column = cell.column < 0 ? nameColumn(reading) : cell.column;
  const width = reading.columns.length;
  const earlier = mendedCells(row.broken);
  const before = planRow(withCells(row.cells, earlier, width), reading, day);
  const after = planRow(withCells(row.cells, new Map([...earlier, [column, value]]), width), reading, day);
  const still = after.broken.find(
    (one) => one.field === cell.field && (one.column === cell.column || one.column === column),
  );
  // someone read it and says that it is one person's name after all
  const confirmed = still?.reason === severalPeople && value === cell.value;
  if (still !== undefined && value !== '' && !confirmed) {
    throw new AppError('input.rejected', { field: 'value', details: { reason: still.reason } });
  }
  return { before, after };
};

const writeFixed = (fixing: Fixing, personId: string, value: string): void => {
  const { tx, row, cell, reading } = fixing;
  const { before, after } = readFixed(fixing, value);
  const mapping = mappingOf(reading);
  if (value !== '') fixPerson(tx, personId, cell, after.planned);
  const person = getPerson(tx.db, personId, '');
  const parts = [before, after].map(({ planned, source }) => appointmentParts(planned, { row: source, mapping }, ''));
  const linesOf = (about?: 'person' | 'appointment'): [string[], string[]] => [
    leftoverLines(before.planned, about),
    leftoverLines(after.planned, about),
  ];
  const [wasPersons, isPersons] = linesOf(row.appointmentId === null ? undefined : 'person');
  const personNote = fixedNote(person?.teamNote ?? null, wasPersons, isPersons);
  if (personNote !== (person?.teamNote ?? null)) updatePerson(tx, personId, { teamNote: personNote });
  const [was, is] = parts;
  if (row.appointmentId === null) return;
  const [wasLines, isLines] = linesOf('appointment');
  const present = tx.db.get<{ team_note: string | null }>(
    'SELECT team_note FROM appointment WHERE id = ?',
    row.appointmentId,
  );
  const dated =
    value !== '' &&
    (cell.field === 'appointmentDate' || cell.field === 'appointmentTime') &&
    is !== undefined &&
    is !== null &&
    was !== undefined;
  updateAppointment(tx, row.appointmentId, {
    teamNote: fixedNote(present?.team_note ?? null, wasLines, isLines),
    ...(dated &&
      cell.field === 'appointmentDate' && { dateState: is.dateState, date: is.date, startTime: is.startTime }),
    ...(dated && cell.field === 'appointmentTime' && { startTime: is.startTime }),
  });
};

/** Makes a person of a row that was taken for a heading, by the name that someone gives it. Its own words stay in the note. */
const addPerson = ({ tx, row, cell, reading, day }: Fixing, name: string): string => {
  const { planned } = planRow(row.cells, reading, day);
  const lines = new Set([
    ...(cell.value === name ? [] : [noteLine(cell.header, cell.value)]),
    ...leftoverLines(planned),
  ]);
  return insertPerson(tx, personDraft({ ...planned.person, name, parts: splitFullName(name) }, '', [...lines])).id;
};

/**
 * Puts one broken value right.
 * @throws AppError record.notFound; input.rejected with field `value` and the reason
 */
export const fixRow = (context: WriteContext, input: ParsedInput<'imports.mend'>): CallOutput<'imports.mend'> => {
  const { tx } = context;
  const kept = getImport(tx.db, input.importId);
  const row = kept?.undoneAt === null ? getKeptRow(tx.db, input.importId, input.row) : undefined;
  const cell = row?.broken.find((one) => one.column === input.column && one.mendedTo === undefined);
  const nobody = cell?.reason === notAPerson && row?.personId === null;
  if (kept === undefined || row === undefined || cell === undefined || (row.personId === null && !nobody)) {
    throw new AppError('record.notFound');
  }
  const value = input.value.trim();
  const { zone } = context;
  const fixing = { tx, row, cell, reading: kept.reading, day: { today: dateIn(zone, context.now()), zone } };
  if (row.personId !== null) writeFixed(fixing, row.personId, value);
  const personId = row.personId ?? (value === '' ? null : addPerson(fixing, value));
  const broken = row.broken.map((one) => (one === cell ? { ...one, mendedTo: value } : one));
  const done = broken.every((one) => one.mendedTo !== undefined);
  tx.update('import_row', row.id, {
    broken: JSON.stringify(broken),
    mended_at: done ? tx.at : null,
    person_id: personId,
  });
  const number =
    cell.field === 'aNumber' && personId !== null ? (getPerson(tx.db, personId, '')?.aNumber ?? null) : null;
  return {
    remaining: countOpen(listBrokenRows(tx.db, input.importId)),
    sameNumber: number === null ? null : otherWithNumber(tx.db, number, personId ?? ''),
  };
};
