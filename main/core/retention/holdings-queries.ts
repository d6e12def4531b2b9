import type { PersonStatus } from '../../../shared/people/choices.ts';
import { heldKinds, removedKinds, type Holdings } from '../../../shared/retention/retention.ts';
import type { ReadableDb } from '../db/driver.ts';
import { listHolds } from '../records/holds.ts';
import { getMeta } from '../records/vault-meta.ts';
import { metGoneFrom } from './expire-met.ts';
import { removedRows } from './purge-removed.ts';
import { countDue, listDue } from './reviews-queries.ts';

/** What is in the vault, by kind: in SQL, the rows. */
const heldRows: Readonly<Record<(typeof heldKinds)[number], string>> = {
  people: 'person WHERE deleted_at IS NULL',
  channels: 'person_channel WHERE deleted_at IS NULL',
  contacts: 'contact WHERE deleted_at IS NULL',
  plans: 'plan WHERE deleted_at IS NULL',
  appointments: 'appointment WHERE deleted_at IS NULL',
  checklists: 'checklist WHERE deleted_at IS NULL',
  sealedNotes: 'encounter_note WHERE deleted_at IS NULL AND sealed_at IS NOT NULL',
  drafts: 'encounter_note WHERE deleted_at IS NULL AND sealed_at IS NULL',
  detentions: 'detention WHERE deleted_at IS NULL',
  handovers: 'handover WHERE deleted_at IS NULL',
  metHere: 'met_here WHERE deleted_at IS NULL',
  volunteers: 'volunteer WHERE deleted_at IS NULL',
  exports: 'export WHERE deleted_at IS NULL',
  sheetRows: 'import_row WHERE deleted_at IS NULL',
  historyEntries: 'audit_entry',
};

const count = (db: ReadableDb, rows: string): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM ${rows}`)?.n ?? 0;

const oldestOf = (db: ReadableDb, rows: readonly string[]): string | null => {
  const days = rows.map(
    (part) =>
      db.get<{ day: string | null }>(`SELECT min(substr(r.deleted_at, 1, 10)) AS day FROM ${part}`)?.day ?? null,
  );
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
};

const mapKinds = <Kind extends string>(kinds: readonly Kind[], countOf: (kind: Kind) => number): Record<Kind, number> =>
  // every kind is there, which `fromEntries` cannot tell
  Object.fromEntries(kinds.map((kind) => [kind, countOf(kind)])) as Record<Kind, number>;

/** What this vault holds, about whom, and what is due to be erased. */
export const readHoldings = (db: ReadableDb, today: string, reviewMonths: number): Holdings => {
  const removed = mapKinds(removedKinds, (kind) => removedRows[kind].reduce((sum, rows) => sum + count(db, rows), 0));
  return {
    counts: mapKinds(heldKinds, (kind) => count(db, heldRows[kind])),
    statuses: db.all<{ status: PersonStatus; count: number }>(
      'SELECT status, count(*) AS count FROM person WHERE deleted_at IS NULL GROUP BY status ORDER BY count DESC, status',
    ),
    reviews: {
      due: countDue(db, today, reviewMonths),
      oldestDueOn: listDue(db, today, reviewMonths, 1)[0]?.dueOn ?? null,
    },
    holds: listHolds(db),
    removed: {
      counts: removed,
      total: removedKinds.reduce((sum, kind) => sum + removed[kind], 0),
      oldestOn: oldestOf(db, Object.values(removedRows).flat()),
    },
    metGoneFrom: metGoneFrom(db),
    exports: db.get<Holdings['exports']>(
      'SELECT count(*) AS made, max(created_at) AS lastAt FROM export WHERE deleted_at IS NULL',
    ) ?? {
      made: 0,
      lastAt: null,
    },
    tracesSince: getMeta(db, 'tracesSince') ?? null,
  };
};
