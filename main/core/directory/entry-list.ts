import { createHash } from 'node:crypto';
import { digitsOf } from '../../../shared/basics/digits.ts';
import { fold } from '../../../shared/basics/names.ts';
import { entryKinds } from '../../../shared/directory/choices.ts';
import { type Entry, factFields } from '../../../shared/directory/directory.ts';
import {
  type EntryFacts,
  entryLine,
  shippedEntries,
  shippedLinks,
  type ShippedEntry,
} from '../../../shared/directory/shipped.ts';
import { directory as english } from '../../../shared/directory/words.en.ts';
import { directory as spanish } from '../../../shared/directory/words.es.ts';
import type { Row } from '../../../shared/records.ts';
import { toFields } from '../records/columns.ts';

export type EntryRow = Row<'directory_entry'>;

/** The facts of an entry and nothing else, in one order. */
export const factsOf = (from: EntryFacts): EntryFacts =>
  // as: every field of the facts is in the list
  Object.fromEntries(factFields.map((field) => [field, from[field]])) as unknown as EntryFacts;

const digestOf = (entry: ShippedEntry): string =>
  createHash('sha256')
    .update(JSON.stringify(factsOf(entry)))
    .digest('hex')
    .slice(0, 32);

/** Of what ships; an update of Alongside changes it. */
const digests = new Map<string, string>();
export const shippedDigest = (entry: ShippedEntry): string => {
  const known = digests.get(entry.id) ?? digestOf(entry);
  digests.set(entry.id, known);
  return known;
};

const nothingOfTheTeam = {
  verifiedOn: null,
  verifiedHow: null,
  whoMayEnter: null,
  idRules: null,
  phoneRules: null,
  rulesVerifiedOn: null,
  note: null,
} as const;

/** What was verified is current, whatever the source said; that it is closed or takes filings only stays. */
const statusNow = ({ status, verifiedOn }: Pick<Entry, 'status' | 'verifiedOn'>): Entry['status'] =>
  verifiedOn !== null && (status === 'unverified' || status === 'probablyCurrent') ? 'current' : status;

const fromShipped = (shipped: ShippedEntry, row: EntryRow | undefined): Entry => {
  const fields = row === undefined ? nothingOfTheTeam : toFields('directory_entry', row);
  const isEdited = row?.edited === 1;
  const merged = { ...factsOf(shipped), ...fields, ...(isEdited ? {} : factsOf(shipped)) };
  const { verifiedOn } = merged;
  const isVerified = verifiedOn !== null || (!isEdited && shipped.verified);
  return {
    // as: the lists of what ships are read-only, and no one writes into an entry
    ...(merged as Omit<Entry, 'id'>),
    id: shipped.id,
    status: statusNow(merged),
    origin: isEdited ? 'edited' : 'shipped',
    verified: isVerified,
    checkedOn: verifiedOn ?? (isVerified ? shipped.sourceDate : null),
    shippedChanged: isEdited && row.shipped_seen !== shippedDigest(shipped),
    linkOpens: merged.url !== null && shippedLinks.has(merged.url),
    covers: shipped.covers,
    instructions: shipped.instructions,
    sourceEs: merged.source === shipped.source ? shipped.sourceEs : null,
    remark: isEdited ? null : shipped.note,
    updatedAt: row?.updated_at ?? null,
  };
};

const fromRow = (row: EntryRow): Entry => {
  const fields = toFields('directory_entry', row);
  return {
    ...fields,
    id: row.shipped_id ?? row.id,
    status: statusNow(fields),
    origin: 'own',
    verified: fields.verifiedOn !== null,
    checkedOn: fields.verifiedOn,
    shippedChanged: false,
    linkOpens: fields.url !== null && shippedLinks.has(fields.url),
    covers: null,
    instructions: null,
    sourceEs: null,
    remark: null,
    updatedAt: row.updated_at,
  };
};

/** An entry with the words that it is found by, folded: those of its name, and all. */
export interface FoundBy {
  readonly entry: Entry;
  readonly nameWords: string;
  readonly words: string;
  /** Its place in a list without a search. */
  readonly place: string;
}

const wordsOf = (entry: Entry): string => {
  const { kind, states, phones, covers } = entry;
  const numbers = phones.flatMap(({ number }) => [
    number,
    digitsOf(number),
    digitsOf(number).replace(/^1(?=\d{10}$)/u, ''),
  ]);
  return fold(
    [
      entryLine(entry),
      ...states.flatMap((state) => [state, english.state[state], spanish.state[state]]),
      english.kind[kind],
      spanish.kind[kind],
      covers,
      ...numbers,
    ].join(' '),
  );
};

const findable = (entry: Entry): FoundBy => ({
  entry,
  nameWords: ` ${fold(entry.name)}`,
  words: ` ${wordsOf(entry)}`,
  place: `${String(entryKinds.indexOf(entry.kind)).padStart(2, '0')} ${fold(entry.name)}`,
});

// Made once: what ships is most of the directory and takes long to fold.
const shippedFindable = new Map(
  shippedEntries.map((shipped) => [shipped.id, findable(fromShipped(shipped, undefined))]),
);

const byPlace = (left: FoundBy, right: FoundBy): number => (left.place < right.place ? -1 : 1);

/**
 * Every entry as it counts, in order of kind and name.
 * @param rows those of the team that were not deleted
 */
export const entryList = (rows: readonly EntryRow[]): readonly FoundBy[] => {
  const ofTeam = new Map(rows.flatMap((row) => (row.shipped_id === null ? [] : [[row.shipped_id, row] as const])));
  const shipped = shippedEntries.flatMap((entry) => {
    const row = ofTeam.get(entry.id);
    return row === undefined ? (shippedFindable.get(entry.id) ?? []) : findable(fromShipped(entry, row));
  });
  const own = rows
    // What no longer ships stays, if the team has its own facts of it.
    .filter((row) => row.shipped_id === null || (row.edited === 1 && !shippedFindable.has(row.shipped_id)))
    .map((row) => findable(fromRow(row)));
  return [...shipped, ...own].toSorted(byPlace);
};
