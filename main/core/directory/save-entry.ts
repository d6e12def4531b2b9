import { isZone } from '../../../shared/basics/dates-in-words.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { factFields, type ParsedEntryInput } from '../../../shared/directory/directory.ts';
import { neverListed } from '../../../shared/directory/never-list.ts';
import { shippedEntry, type EntryFacts, type ShippedEntry } from '../../../shared/directory/shipped.ts';
import type { WriteContext } from '../context/context.ts';
import { toColumns } from '../records/columns.ts';
import { entryRow, findEntry } from './directory-queries.ts';
import { factsOf, shippedDigest } from './entry-list.ts';

/** Every text of a field, such as the numbers in a list of phones. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** @throws AppError directory.neverListed with the field, if something in it must never stand as help */
const refuseNeverListed = (input: ParsedEntryInput): void => {
  for (const [field, value] of Object.entries(input)) {
    if (textsIn(value).some((text) => neverListed(text) !== null)) {
      throw new AppError('directory.neverListed', { field });
    }
  }
};

const refused = (field: keyof ParsedEntryInput): AppError => new AppError('input.rejected', { field });

/** @throws AppError input.rejected with the field */
const checkFields = (input: ParsedEntryInput, today: string): void => {
  if (input.name === '') throw refused('name');
  if (typeof input.zone === 'string' && !isZone(input.zone)) throw refused('zone');
  if (typeof input.url === 'string' && !/^https?:\/\/[^\s/]+\.[^\s]+$/u.test(input.url)) throw refused('url');
  for (const field of ['verifiedOn', 'rulesVerifiedOn', 'sourceDate'] as const) {
    const day = input[field];
    if (typeof day === 'string' && day > today) throw refused(field);
  }
};

const rules = ['whoMayEnter', 'idRules', 'phoneRules'] as const;

/** Rules that someone writes down today were true today, unless another day comes with them. */
const withRulesDay = (input: ParsedEntryInput, today: string): ParsedEntryInput =>
  input.rulesVerifiedOn === undefined && rules.some((rule) => typeof input[rule] === 'string')
    ? { ...input, rulesVerifiedOn: today }
    : input;

/** The columns of the facts as they are when the team has none. */
const noFacts = (shipped: ShippedEntry) => {
  const blank = toColumns('directory_entry', {
    address: null,
    states: [],
    zone: null,
    phones: [],
    hours: null,
    languages: [],
    url: null,
    status: 'unverified',
    source: null,
    sourceDate: null,
  });
  return { ...blank, kind: shipped.kind, name: shipped.name, edited: 0, shipped_seen: null };
};

const isSame = (left: EntryFacts, right: EntryFacts): boolean =>
  JSON.stringify(factsOf(left)) === JSON.stringify(factsOf(right));

const columnsOverShipped = (context: WriteContext, shipped: ShippedEntry, input: ParsedEntryInput) => {
  const row = entryRow(context.tx.db, shipped.id);
  const isEdited = row?.edited === 1;
  const present = isEdited ? findEntry(context.tx.db, shipped.id) : undefined;
  // `status` is what is stored: what shows may be made current by having been verified.
  const before: EntryFacts =
    present === undefined || row === undefined ? factsOf(shipped) : { ...factsOf(present), status: row.status };
  const given = Object.fromEntries(
    factFields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
  );
  // as: fields of the facts, from the contract’s schema
  const merged = { ...before, ...(given as Partial<EntryFacts>) };
  const ofTeam = toColumns('directory_entry', input);
  if (isSame(merged, shipped)) return { ...ofTeam, ...noFacts(shipped) };
  const seen = isEdited && isSame(merged, before) ? row.shipped_seen : shippedDigest(shipped);
  return {
    ...ofTeam,
    // as: what was read from a row or ships is what the columns take
    ...toColumns('directory_entry', merged as ParsedEntryInput),
    edited: 1,
    shipped_seen: seen,
  };
};

/**
 * Adds an entry or changes one, by the id that it has in lists.
 * @throws AppError record.notFound, record.changedMeanwhile, input.rejected and directory.neverListed with the field
 */
export const saveEntry = (
  context: WriteContext,
  id: string | undefined,
  given: ParsedEntryInput,
  expectedUpdatedAt: string | undefined,
): string => {
  const { tx, zone, now } = context;
  const today = dateIn(zone, now());
  refuseNeverListed(given);
  checkFields(given, today);
  const input = withRulesDay(given, today);
  const { kind, name } = input;
  if (id === undefined) {
    if (kind === undefined) throw refused('kind');
    if (name === undefined) throw refused('name');
    return tx.insert('directory_entry', { ...toColumns('directory_entry', input), kind, name, edited: 1 });
  }
  const row = entryRow(tx.db, id);
  const shipped = shippedEntry(id);
  const columns =
    shipped === undefined ? toColumns('directory_entry', input) : columnsOverShipped(context, shipped, input);
  if (row !== undefined) tx.update('directory_entry', row.id, columns, expectedUpdatedAt);
  else if (shipped === undefined) throw new AppError('record.notFound');
  else tx.insert('directory_entry', { name: shipped.name, kind: shipped.kind, ...columns, shipped_id: id });
  return id;
};

/** Lets the facts that ship count again. @throws AppError record.notFound */
export const useShippedFacts = ({ tx }: WriteContext, id: string): void => {
  const row = entryRow(tx.db, id);
  const shipped = shippedEntry(id);
  if (row === undefined || shipped === undefined) throw new AppError('record.notFound');
  tx.update('directory_entry', row.id, noFacts(shipped));
};
