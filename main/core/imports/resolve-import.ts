import { otherKind } from '../../../shared/appointments/appointment-kinds.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { isSetAside, namesNobody, notAPerson } from '../../../shared/imports/broken-reasons.ts';
import type { RowDecision, RowOutcome } from '../../../shared/imports/imports.ts';
import type { GoneAppointment, UpdateChoice } from '../../../shared/imports/sheet-updates.ts';
import type { SheetRow } from '../../../shared/imports/sheet.ts';
import type { ReadableDb } from '../db/driver.ts';
import { appointmentParts, keyOfParts, type AppointmentParts } from './appointment-draft.ts';
import { appointmentHolders } from './appointment-holders.ts';
import { findGone } from './find-gone.ts';
import { findUpdates, type OpenRow, type RowUpdate } from './find-updates.ts';
import { resolveFurther, type ResolvedFurther } from './further-appointments.ts';
import { settleTargets, type Target } from './group-targets.ts';
import type { PlannedSheet } from './plan-source.ts';
import { findAlreadyThere } from './rules/appointment-key.ts';
import { type BrokenCell, type PlannedRow } from './rules/planned.ts';
import { sayOtherwise, withWords } from './rules/say-otherwise.ts';
import {
  loadAppointments,
  loadKnownRows,
  loadPeople,
  rowDigest,
  type KnownAppointment,
  type KnownRow,
  type VaultPerson,
} from './vault-records.ts';

export interface Decisions {
  readonly rows?: Readonly<Record<string, RowDecision>> | undefined;
  readonly probablySame: 'same' | 'new';
  readonly broken: 'import' | 'skip';
  readonly setAside: 'import' | 'skip';
  readonly updates?:
    | { readonly all: 'sheet' | 'keep'; readonly rows?: Readonly<Record<string, UpdateChoice>> | undefined }
    | undefined;
  readonly gone?:
    | {
        readonly all: 'keep' | 'cancel';
        readonly appointments?: Readonly<Record<string, 'keep' | 'cancel'>> | undefined;
      }
    | undefined;
}

export const defaultDecisions: Decisions = { probablySame: 'new', broken: 'import', setAside: 'skip' };

/** A row of the sheet and what becomes of it. */
export interface ResolvedRow {
  readonly planned: PlannedRow;
  /** As the file has it. */
  readonly source: SheetRow;
  readonly digest: string;
  /** Index into `targets`. */
  readonly target: number;
  readonly appointment: AppointmentParts | null;
  /** Appointments of the same person on further days. */
  readonly further: readonly ResolvedFurther[];
  readonly broken: readonly BrokenCell[];
  readonly doubts: readonly BrokenCell[];
  /**
   * - `import`: adds what it describes.
   * - `same`: this very row was imported; nothing is done.
   * - `there`: its appointment is in the vault, and what else the row says is kept.
   * - `skip`: someone decided so.
   */
  readonly fate: 'import' | 'same' | 'there' | 'skip';
  /** With `there`. */
  readonly appointmentId: string | null;
  /** What the row says otherwise than before; null if it says nothing else. */
  readonly update: (RowUpdate & { readonly takes: UpdateChoice }) | null;
  readonly outcome: RowOutcome;
}

export interface ResolvedImport {
  readonly rows: readonly ResolvedRow[];
  readonly targets: readonly Target[];
  readonly people: ReadonlyMap<string, VaultPerson>;
  /** Appointments to come that this sheet brought before and no longer has. */
  readonly gone: readonly GoneAppointment[];
}

/** The words that an import itself writes into the vault. */
export interface ImportWords {
  readonly dateSource: (row: number) => string;
}

/** Hands out each of a list's entries once. */
const takeOne = <T>(lists: Map<string, T[]>, key: string, fits: (entry: T) => boolean): T | undefined => {
  const list = lists.get(key);
  const index = list?.findIndex(fits) ?? -1;
  return index < 0 ? undefined : list?.splice(index, 1)[0];
};

const byRow = (cells: readonly BrokenCell[]): Map<number, BrokenCell[]> => {
  const rows = new Map<number, BrokenCell[]>();
  for (const cell of cells) {
    const list = rows.get(cell.row);
    if (list === undefined) rows.set(cell.row, [cell]);
    else list.push(cell);
  }
  return rows;
};

const outcomeOf = (row: {
  fate: ResolvedRow['fate'];
  broken: number;
  target: Target;
  first: boolean;
  changed: boolean;
}): RowOutcome => {
  if (row.changed) return 'changed';
  if (row.fate === 'same' || row.fate === 'there') return 'alreadyHere';
  if (row.broken > 0) return 'broken';
  if (row.target.undecided) return 'probablySame';
  return row.target.personId !== null || !row.first ? 'samePerson' : 'new';
};

const decisionsByRow = (decisions: Decisions): Map<number, RowDecision> =>
  new Map(Object.entries(decisions.rows ?? {}).map(([row, decision]) => [Number(row), decision]));

/** The rows of the plan as the file has them, in the plan's order. */
const sourcesOf = ({ sheet, plan }: PlannedSheet): SheetRow[] => {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  return plan.rows.map(({ row }) => {
    const source = byNumber.get(row);
    if (source === undefined) throw new AppError('unexpected');
    return source;
  });
};

interface Located {
  readonly target: number;
  readonly known: KnownRow | undefined;
  readonly appointment: AppointmentParts | null;
}

/**
 * Which rows stand for an appointment that is in the vault and was not imported from this very row. Each one there
 * answers for one row, so that two equal rows stay two appointments. A kind that only a header names (`usualKind`) may
 * be missing in the vault.
 */
const findThere = (
  loaded: readonly KnownAppointment[],
  located: readonly Located[],
  targets: readonly Target[],
  usualKind: string | null,
): (string | null)[] => {
  const taken = new Set(located.flatMap(({ known }) => known?.appointmentId ?? []));
  const found: (string | null)[] = located.map(() => null);
  const findBy = (keyOf: (personId: string, appointment: AppointmentParts) => string): void => {
    const present = loaded.filter((appointment) => !taken.has(appointment.id));
    const ids = new Map<string, { id: string }[]>();
    for (const { key, id } of present) ids.set(key, [...(ids.get(key) ?? []), { id }]);
    const open = located.flatMap(({ target, known, appointment }, index) => {
      const personId = targets[target]?.personId ?? null;
      return found[index] !== null || known !== undefined || appointment === null || personId === null
        ? []
        : [{ index, key: keyOf(personId, appointment) }];
    });
    const there = findAlreadyThere(
      open.map(({ key }) => key),
      present.map(({ key }) => key),
    );
    for (const [position, { index, key }] of open.entries()) {
      const id = there[position] === true ? (takeOne(ids, key, () => true)?.id ?? null) : null;
      found[index] = id;
      if (id !== null) taken.add(id);
    }
  };
  findBy(keyOfParts);
  if (usualKind !== null) findBy((personId, appointment) => keyOfParts(personId, { ...appointment, kind: otherKind }));
  return found;
};

/** What each row says otherwise than before, by its index. */
const updatesOf = (
  db: ReadableDb,
  { plan, mapping, today, zone }: PlannedSheet,
  present: readonly KnownAppointment[],
  rows: {
    readonly located: readonly Located[];
    readonly sources: readonly SheetRow[];
    readonly targets: readonly Target[];
    readonly there: readonly (string | null)[];
    readonly broken: ReadonlyMap<number, readonly BrokenCell[]>;
  },
): ReadonlyMap<number, RowUpdate> => {
  const { located, sources, targets, there, broken } = rows;
  const open = located.flatMap(({ target, known, appointment }, index): OpenRow[] => {
    const personId = targets[target]?.personId ?? null;
    const [planned, source] = [plan.rows[index], sources[index]];
    if (known !== undefined || personId === null || planned === undefined || source === undefined) return [];
    const unread = new Set((broken.get(planned.row) ?? []).map(({ field }) => field));
    return [{ index, personId, planned, source, appointment, there: there[index] ?? null, unread }];
  });
  if (open.length === 0) return new Map();
  const taken = new Set([
    ...located.flatMap(({ known }) => known?.appointmentId ?? []),
    ...there.flatMap((id) => id ?? []),
  ]);
  return findUpdates(db, { rows: open, present, taken, mapping, usualKind: plan.usualKind, today, zone });
};

/** What is done with an update: what someone chose, and the sheet counts where no one did and nothing speaks against it. */
const takesOf = (update: RowUpdate, row: number, { updates }: Decisions): UpdateChoice => {
  const chosen = updates?.rows?.[row];
  if (chosen !== undefined) return chosen;
  return update.sure ? (updates?.all ?? 'sheet') : 'add';
};

interface Settled {
  readonly located: readonly Located[];
  readonly sources: readonly SheetRow[];
  readonly digests: readonly string[];
  readonly targets: readonly Target[];
  readonly there: readonly (string | null)[];
  readonly broken: ReadonlyMap<number, readonly BrokenCell[]>;
  readonly updates: ReadonlyMap<number, RowUpdate>;
  readonly perRow: ReadonlyMap<number, RowDecision>;
  readonly present: readonly KnownAppointment[];
  readonly words: ImportWords;
}

/** The appointments of the vault for which rows of the sheet stand. */
const appointmentsOfRows = ({ located, there, updates }: Settled): Set<string> =>
  new Set([
    ...located.flatMap(({ known }) => known?.appointmentId ?? []),
    ...there.flatMap((id) => id ?? []),
    ...[...updates.values()].flatMap(({ appointmentId }) => appointmentId ?? []),
  ]);

/** What becomes of each row. */
const settleRows = ({ plan, mapping }: PlannedSheet, settled: Settled, decisions: Decisions): ResolvedRow[] => {
  const { located, sources, digests, targets, there, broken, updates, perRow, present, words } = settled;
  const presentOf = Map.groupBy(present, ({ personId }) => personId);
  const taken = appointmentsOfRows(settled);
  const said = sayOtherwise(plan.rows, sources, mapping, targets);
  const doubts = byRow(plan.doubts);
  return located.flatMap(({ target: targetIndex, known, appointment }, index): ResolvedRow[] => {
    const [row, source, target] = [plan.rows[index], sources[index], targets[targetIndex]];
    if (row === undefined || source === undefined || target === undefined) return [];
    const decided = perRow.get(row.row)?.action;
    const isSomebody = decided === 'new' || decided === 'same';
    const rowBroken = (broken.get(row.row) ?? []).filter(({ reason }) => !isSomebody || reason !== notAPerson);
    const skipped =
      decided === 'skip' ||
      namesNobody(rowBroken) ||
      (rowBroken.length > 0 && decisions.broken === 'skip') ||
      (decisions.setAside === 'skip' && !isSomebody && isSetAside(doubts.get(row.row) ?? []));
    const found = updates.get(index);
    const further =
      row.further.length === 0 || known !== undefined
        ? []
        : resolveFurther(
            row,
            found?.earlier ?? null,
            { id: target.personId, present: presentOf.get(target.personId ?? '') ?? [] },
            taken,
            words.dateSource(row.row),
          );
    const changes = [...(found?.changes ?? []), ...further.flatMap(({ change }) => change ?? [])];
    const update =
      found === undefined || skipped || changes.length === 0
        ? null
        : { ...found, changes, takes: found.appointmentId === null ? 'sheet' : takesOf(found, row.row, decisions) };
    const appointmentId = update?.takes === 'add' ? null : (found?.appointmentId ?? there[index] ?? null);
    const fate = known !== undefined ? 'same' : skipped ? 'skip' : appointmentId !== null ? 'there' : 'import';
    return [
      {
        planned: withWords(row, said.get(index) ?? []),
        source,
        digest: digests[index] ?? '',
        target: targetIndex,
        appointment,
        further,
        broken: rowBroken,
        doubts: [
          ...(doubts.get(row.row) ?? []),
          ...(said.get(index) ?? []).map((cell) => ({ ...cell, row: row.row, reason: 'differs' })),
        ],
        fate,
        appointmentId,
        update,
        outcome: outcomeOf({
          fate,
          broken: rowBroken.length,
          target,
          first: target.rows[0] === index,
          changed: update !== null,
        }),
      },
    ];
  });
};

/** Appointments that this sheet brought before and no longer has, with what is decided about each. */
const goneOf = (db: ReadableDb, { sheet, mapping, today }: PlannedSheet, settled: Settled, { gone }: Decisions) => {
  const { targets } = settled;
  const stillThere = appointmentsOfRows(settled);
  const perhaps = new Set(
    targets.flatMap((target) => (target.undecided ? target.matches.flatMap(({ personId }) => personId ?? []) : [])),
  );
  return findGone(db, { mapping, sheetName: sheet.sheetName, today }, stillThere, perhaps).map((one) => ({
    ...one,
    action: gone?.appointments?.[one.appointmentId] ?? gone?.all ?? 'keep',
  }));
};

/**
 * Lays a planned sheet beside the vault: who is whom, and what of it is there already. Reads, and writes nothing.
 *
 * @throws AppError input.rejected for a decision that names no one
 */
export const resolveImport = (
  db: ReadableDb,
  planned: PlannedSheet,
  decisions: Decisions,
  words: ImportWords,
): ResolvedImport => {
  const { plan, mapping } = planned;
  const sources = sourcesOf(planned);
  const people = loadPeople(db);
  const knownRows = loadKnownRows(db);
  const digests = sources.map(({ cells }, index) => rowDigest(cells, plan.rows[index]?.section));
  const perRow = decisionsByRow(decisions);
  const appointments = plan.rows.map((row, index) => {
    const source = sources[index];
    return source === undefined ? null : appointmentParts(row, { row: source, mapping }, words.dateSource(row.row));
  });
  const targets = settleTargets({
    groups: plan.people,
    persons: plan.rows.map(({ person }) => person),
    rowNumbers: plan.rows.map(({ row }) => row),
    known: digests.map((digest) => knownRows.get(digest) ?? []),
    people,
    holds: appointmentHolders(db, people, appointments),
    decisions: { rows: perRow, probablySame: decisions.probablySame },
  });
  const targetOf = new Map(targets.flatMap((target, index) => target.rows.map((row) => [row, index] as const)));
  const located = appointments.map((appointment, index): Located => {
    const target = targetOf.get(index) ?? 0;
    const personId = targets[target]?.personId ?? null;
    return {
      target,
      known: takeOne(knownRows, digests[index] ?? '', (one) => one.newest && one.personId === personId),
      appointment,
    };
  });
  const personIds = [...new Set(targets.flatMap((target) => target.personId ?? []))];
  const present = loadAppointments(db, personIds);
  const there = findThere(present, located, targets, plan.usualKind);
  const broken = byRow(plan.broken);
  const updates = updatesOf(db, planned, present, { located, sources, targets, there, broken });
  const settled = { located, sources, digests, targets, there, broken, updates, perRow, present, words };
  return {
    rows: settleRows(planned, settled, decisions),
    targets,
    people: new Map(people.map((person) => [person.id, person])),
    gone: goneOf(db, planned, settled, decisions),
  };
};
