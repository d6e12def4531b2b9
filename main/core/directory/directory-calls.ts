import { AppError } from '../../../shared/contract/errors.ts';
import { isUsState } from '../../../shared/directory/choices.ts';
import { type Entry, factFields } from '../../../shared/directory/directory.ts';
import { shippedEntry } from '../../../shared/directory/shipped.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { changeMeta, getMeta } from '../records/vault-meta.ts';
import { entryRow, findEntries, findEntry } from './directory-queries.ts';
import { type EntryRow, factsOf } from './entry-list.ts';
import { saveEntry, useShippedFacts } from './save-entry.ts';

/** The team's note is for coordinators. */
const asSeenBy = (entry: Entry, { user }: Pick<ReadContext, 'user'>): Entry =>
  user.role === 'coordinator' ? entry : { ...entry, note: null };

const updatedAtOf = (db: ReadableDb, id: string): string => {
  const row = entryRow(db, id);
  if (row === undefined) throw new AppError('record.notFound');
  return row.updated_at;
};

/** An entry of the team's own, deleted or not. @throws AppError record.notFound */
const ownEntry = (db: ReadableDb, id: string): void => {
  const row = db.get('SELECT 1 FROM directory_entry WHERE id = ? AND shipped_id IS NULL', id);
  if (row === undefined) throw new AppError('record.notFound');
};

/** What ships with an entry that the team changed, and where the two differ. */
const comparison = (entry: Entry, stored: EntryRow | undefined) => {
  const known = entry.origin === 'edited' ? shippedEntry(entry.id) : undefined;
  if (known === undefined) return { shipped: null, differs: [] };
  const shipped = factsOf(known);
  // Having been verified makes a status current; what the team set is in its row.
  const ours = { ...entry, status: stored?.status ?? entry.status };
  const differs = factFields.filter((field) => JSON.stringify(shipped[field]) !== JSON.stringify(ours[field]));
  return {
    shipped: {
      ...shipped,
      states: [...shipped.states],
      phones: [...shipped.phones],
      languages: [...shipped.languages],
    },
    differs,
  };
};

export const directoryHandlers = {
  'directory.list': (context, { offset, limit, ...filter }) => {
    const found = findEntries(context.db, filter);
    return {
      items: found.slice(offset, offset + limit).map((entry) => asSeenBy(entry, context)),
      total: found.length,
    };
  },
  'directory.get': (context, { id }) => {
    const entry = findEntry(context.db, id);
    if (entry === undefined) throw new AppError('record.notFound');
    const row = entryRow(context.db, id);
    return { entry: asSeenBy(entry, context), ...comparison(entry, row), rowId: row?.id ?? null };
  },
  'directory.save': (context, { id, expectedUpdatedAt, ...input }) => {
    const saved = saveEntry(context, id, input, expectedUpdatedAt);
    return { id: saved, updatedAt: updatedAtOf(context.tx.db, saved) };
  },
  'directory.useShipped': (context, { id }) => {
    useShippedFacts(context, id);
    return {};
  },
  'directory.remove': ({ tx }, { id }) => {
    ownEntry(tx.db, id);
    tx.delete('directory_entry', id);
    return {};
  },
  'directory.restore': ({ tx }, { id }) => {
    ownEntry(tx.db, id);
    tx.restore('directory_entry', id);
    return {};
  },
  'directory.region': ({ db }) => {
    const state = getMeta(db, 'state') ?? '';
    return { state: isUsState(state) ? state : null };
  },
  'directory.setRegion': ({ tx }, { state }) => {
    changeMeta(tx.db, 'state', state);
    return {};
  },
} satisfies Handlers<
  | 'directory.list'
  | 'directory.get'
  | 'directory.save'
  | 'directory.useShipped'
  | 'directory.remove'
  | 'directory.restore'
  | 'directory.region'
  | 'directory.setRegion'
>;
