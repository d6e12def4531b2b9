import { fold } from '../../../shared/basics/names.ts';
import type { EntryKind, EntryStatus, UsState } from '../../../shared/directory/choices.ts';
import type { Entry } from '../../../shared/directory/directory.ts';
import type { ReadableDb } from '../db/driver.ts';
import { entryList, type EntryRow, type FoundBy } from './entry-list.ts';

interface Known {
  readonly version: string;
  readonly list: readonly FoundBy[];
  readonly byId: ReadonlyMap<string, Entry>;
}

/** By connection, and forgotten with it. */
const known = new WeakMap<ReadableDb, Known>();

/** Changes with every commit of another connection, and with every change of this one. */
const versionOf = (db: ReadableDb): string => {
  const { data_version: others = 0 } = db.get<{ data_version: number }>('PRAGMA data_version') ?? {};
  const { own = 0 } = db.get<{ own: number }>('SELECT total_changes() AS own') ?? {};
  return `${others} ${own}`;
};

const read = (db: ReadableDb): Known => {
  const version = versionOf(db);
  const before = known.get(db);
  if (before?.version === version) return before;
  const list = entryList(db.all<EntryRow>('SELECT * FROM directory_entry WHERE deleted_at IS NULL'));
  const now = { version, list, byId: new Map(list.map(({ entry }) => [entry.id, entry])) };
  known.set(db, now);
  return now;
};

/** An entry as it counts; undefined for one that is deleted or never was. */
export const findEntry = (db: ReadableDb, id: string): Entry | undefined => read(db).byId.get(id);

/** The team’s row of an entry: of its own one by its id, of one that ships by that id. */
export const entryRow = (db: ReadableDb, id: string): EntryRow | undefined =>
  db.get<EntryRow>('SELECT * FROM directory_entry WHERE shipped_id = ? AND deleted_at IS NULL', id) ??
  db.get<EntryRow>('SELECT * FROM directory_entry WHERE id = ? AND deleted_at IS NULL', id);

export interface EntryFilter {
  readonly query?: string;
  readonly kinds?: readonly EntryKind[];
  readonly state?: UsState | null;
  readonly language?: string | null;
  readonly statuses?: readonly EntryStatus[];
  readonly order?: 'name' | 'verify';
  readonly ours?: boolean;
}

const fits = ({ entry }: FoundBy, { kinds = [], state = null, language = null, statuses = [], ours }: EntryFilter) =>
  (kinds.length === 0 || kinds.includes(entry.kind)) &&
  (state === null || entry.states.length === 0 || entry.states.includes(state)) &&
  (language === null || entry.languages.includes(language) || entry.languages.includes('mul')) &&
  (statuses.length === 0 || statuses.includes(entry.status)) &&
  (ours !== true || entry.origin !== 'shipped' || entry.updatedAt !== null);

/** Sorts behind every other text. */
const last = '~';

/** What needs to be verified first sorts first: what no one did, the least sure and oldest of it before the rest. */
const urgency = ({ entry: { status, checkedOn, sourceDate } }: FoundBy): string => {
  if (status === 'closed') return last;
  return checkedOn === null ? `0${status === 'unverified' ? 0 : 1}${sourceDate ?? ''}` : `1${checkedOn}`;
};

const typedWords = (query: string): readonly string[] =>
  fold(query)
    .split(' ')
    .filter((word) => word !== '');

const begin = (words: string, typed: readonly string[]): boolean => typed.every((word) => words.includes(` ${word}`));

/** Those that fit best come first: by name, then those for the state that was asked for. Stable otherwise. */
const ranked = (found: readonly FoundBy[], typed: readonly string[], state: UsState | null): readonly FoundBy[] => {
  if (typed.length === 0 && state === null) return found;
  const rankOf = ({ nameWords, entry }: FoundBy): number =>
    (typed.length > 0 && begin(nameWords, typed) ? 0 : 2) + (state === null || entry.states.includes(state) ? 0 : 1);
  return found
    .map((one) => ({ one, rank: rankOf(one) }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ one }) => one);
};

/** Entries of which every typed word begins some word, whatever the accents and the order. */
export const findEntries = (db: ReadableDb, filter: EntryFilter): readonly Entry[] => {
  const typed = typedWords(filter.query ?? '');
  const found = read(db).list.filter((one) => begin(one.words, typed) && fits(one, filter));
  const ordered =
    filter.order === 'verify'
      ? found
          .map((one) => ({ one, key: urgency(one) }))
          .toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
          .map(({ one }) => one)
      : ranked(found, typed, filter.state ?? null);
  return ordered.map(({ entry }) => entry);
};
