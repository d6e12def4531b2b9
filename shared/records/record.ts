import type { z } from 'zod';
import type { Part } from './parts.ts';
import type { ColumnType } from './types.ts';

/** What the log can be narrowed to: kinds of records, each of them one table or several. */
export const recordKinds = [
  'person',
  'appointment',
  'shift',
  'note',
  'checklist',
  'detention',
  'volunteer',
  'user',
  'grant',
  'import',
  'export',
  'other',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/**
 * Who may see a column, each with those before it: its writer alone (nor does the log hold it), coordinators, a
 * volunteer to whom the person's record was granted, the crew of the appointment. A hand-off may carry what the one
 * whom it goes to may see, and nothing else.
 */
export const sights = ['writer', 'coordinator', 'granted', 'crew'] as const;
export type Sight = (typeof sights)[number];

/**
 * What becomes of two values that were written without knowledge of each other: a person decides; the safer one is
 * without asking; both are kept together until someone edits them; the later one counts; there never are two.
 */
export type Merge = 'decide' | 'careful' | 'together' | 'later' | 'never';

/** How search finds a record by a column: by its words as they are, or by the forms in which such a value is typed. */
export type SearchForm = 'words' | 'name' | 'code' | 'aNumber' | 'channel';

/** All that is to be known of a column. */
export interface Column {
  /** In the table. */
  readonly name: string;
  readonly type: ColumnType;
  /** Key of the field's name in the catalogs; null for what links, orders or only serves Alongside. */
  readonly label: string | null;
  readonly part: Part;
  readonly seenBy: Sight;
  readonly merge: Merge;
  /** `out`: Alongside writes it and calls answer it. `none`: Alongside's own. Absent: calls take and answer it. */
  readonly io?: 'out' | 'none';
  /** No row of a list comes without it. */
  readonly required?: true;
  readonly search?: SearchForm;
  /** For the data dictionary, where name and type do not say it all. */
  readonly meaning?: string;
}

type WithoutName = Omit<Column, 'name'>;

/** Describes a column of a table. */
export const column = <const Name extends string, const Facts extends WithoutName>(
  name: Name,
  facts: Facts,
): Facts & { readonly name: Name } => ({ name, ...facts });

export interface RecordFacts {
  /** For the data dictionary. */
  readonly meaning: string;
  readonly kind: RecordKind;
  /** Key of what the log calls such a record. */
  readonly label: string;
  /**
   * Whose record it is part of: fields that hold the id of the record with which it is deleted. `self`: it is purged by
   * itself. `none`: it leads to no one.
   */
  readonly owner: 'self' | 'none' | readonly string[];
  /** What a row of a person's belongs to when they are closed. */
  readonly part: Part;
  /** Whether `audit.undo` takes its changes back by writing a row. */
  readonly undo: 'all' | 'none';
  /**
   * The field that names a record in the log, by its own words or by the record whose id it holds. `itsPeople`: those
   * of the appointment that the record is.
   */
  readonly about: string | null;
}

export interface RecordSpec extends RecordFacts {
  readonly table: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** Describes a table of records. What every record has (`id`, `created_at` …) is not repeated. */
export const record = <
  const Table extends string,
  const Columns extends Readonly<Record<string, Column>>,
  const Facts extends RecordFacts & {
    readonly owner: 'self' | 'none' | readonly (keyof Columns)[];
    readonly about: keyof Columns | 'itsPeople' | null;
  },
>(
  table: Table,
  facts: Facts,
  columns: Columns,
): Facts & { readonly table: Table; readonly columns: Columns } => ({ table, ...facts, columns });

type ColumnsOf<R extends RecordSpec> = R['columns'];

/** Fields that calls take. */
export type InputField<R extends RecordSpec> = {
  [F in keyof ColumnsOf<R> & string]: ColumnsOf<R>[F] extends { readonly io: string } ? never : F;
}[keyof ColumnsOf<R> & string];

/** Fields that calls answer. */
export type OutputField<R extends RecordSpec> = {
  [F in keyof ColumnsOf<R> & string]: ColumnsOf<R>[F] extends { readonly io: 'none' } ? never : F;
}[keyof ColumnsOf<R> & string];

/** Fields with a fact of that value, such as those that only a coordinator sees. */
export type FieldWith<R extends RecordSpec, Fact extends Partial<Column>> = {
  [F in keyof ColumnsOf<R> & string]: ColumnsOf<R>[F] extends Fact ? F : never;
}[keyof ColumnsOf<R> & string];

export type InputShape<R extends RecordSpec> = { [F in InputField<R>]: ColumnsOf<R>[F]['type']['input'] };
export type OutputShape<R extends RecordSpec> = { [F in OutputField<R>]: ColumnsOf<R>[F]['type']['output'] };

const shape = <R extends RecordSpec>(
  spec: R,
  side: 'input' | 'output',
  isIn: (column: Column) => boolean,
): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(spec.columns).flatMap(([field, one]) => (isIn(one) ? [[field, one.type[side]] as const] : [])),
  );

/** What calls take of a record, as the shape of a Zod object: each field in the spec's order. */
export const inputShape = <R extends RecordSpec>(spec: R): InputShape<R> =>
  // `fromEntries` forgets which fields there are
  shape(spec, 'input', (one) => one.io === undefined) as InputShape<R>;

/** What calls answer of a record, as the shape of a Zod object. */
export const outputShape = <R extends RecordSpec>(spec: R): OutputShape<R> =>
  // as above
  shape(spec, 'output', (one) => one.io !== 'none') as OutputShape<R>;

type Stored<T extends ColumnType> = T['stored'] extends 'json'
  ? T['blank'] extends null
    ? string | null
    : string
  : T['stored'] extends 'flag'
    ? null extends z.output<T['output']>
      ? number | null
      : number
    : z.output<T['output']>;

/** A row of a record's table. */
export type RowOf<R extends RecordSpec> = {
  readonly id: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly deleted_at: string | null;
} & { readonly [F in keyof ColumnsOf<R> as ColumnsOf<R>[F]['name']]: Stored<ColumnsOf<R>[F]['type']> };

/** Facts by the field that they are of. */
type Shape = Readonly<Record<string, z.ZodType>>;

type Loose<S extends Shape, Required extends keyof S> = {
  [F in keyof S]: F extends Required ? S[F] : z.ZodOptional<S[F]>;
};

/** Fields without which no row of a list comes. */
export type RequiredField<R extends RecordSpec> = FieldWith<R, { readonly required: true }>;

/** What calls take of a row of a list: all fields but the required ones may be missing. */
export const rowInputShape = <R extends RecordSpec>(
  spec: R,
): Loose<InputShape<R>, RequiredField<R> & keyof InputShape<R>> =>
  // `fromEntries` forgets which fields there are
  Object.fromEntries(
    Object.entries(inputShape(spec) as Shape).map(([field, type]) => [
      field,
      spec.columns[field]?.required === true ? type : type.optional(),
    ]),
  ) as Loose<InputShape<R>, RequiredField<R> & keyof InputShape<R>>;

type HiddenSight<Reader extends Sight> = Reader extends 'crew'
  ? 'writer' | 'coordinator' | 'granted'
  : Reader extends 'granted'
    ? 'writer' | 'coordinator'
    : 'writer';

/** Fields that calls answer and a reader does not see. */
export type HiddenField<R extends RecordSpec, Reader extends Sight> = FieldWith<
  R,
  { readonly seenBy: HiddenSight<Reader> }
> &
  OutputField<R>;

/** Fields that calls answer and a reader does not see, in the spec's order. */
export const hiddenFields = <R extends RecordSpec, const Reader extends Sight>(
  spec: R,
  reader: Reader,
): HiddenField<R, Reader>[] =>
  // `entries` forgets which fields there are
  Object.entries(spec.columns).flatMap(([field, { seenBy, io }]) =>
    io !== 'none' && sights.indexOf(seenBy) < sights.indexOf(reader) ? [field] : [],
  ) as HiddenField<R, Reader>[];

/** Those fields as a mask, by which a schema leaves them out. */
export const hiddenMask = <R extends RecordSpec, const Reader extends Sight>(
  spec: R,
  reader: Reader,
): { readonly [F in HiddenField<R, Reader>]: true } =>
  // `fromEntries` forgets which fields there are
  Object.fromEntries(hiddenFields(spec, reader).map((field) => [field, true])) as {
    readonly [F in HiddenField<R, Reader>]: true;
  };

/** Null in place of everything that a reader does not see. Does not fit an answer in which one of these must not be null. */
export const nothingOf = <R extends RecordSpec, const Reader extends Sight>(
  spec: R,
  reader: Reader,
): { readonly [F in HiddenField<R, Reader>]: null } =>
  // `fromEntries` forgets which fields there are
  Object.fromEntries(hiddenFields(spec, reader).map((field) => [field, null])) as {
    readonly [F in HiddenField<R, Reader>]: null;
  };

/** Fields that a new row has something in when no one says anything. */
export type BlankField<R extends RecordSpec> = {
  [F in OutputField<R>]: undefined extends R['columns'][F]['type']['blank'] ? never : F;
}[OutputField<R>];

const blankOf = ({ stored, blank }: ColumnType): unknown => {
  if (blank === null || blank === undefined || stored === 'plain') return blank;
  return stored === 'flag' ? blank === 1 : (JSON.parse(String(blank)) as unknown);
};

/** What calls answer of a record of which no one said anything. */
export const blankFields = <R extends RecordSpec>(
  spec: R,
): { [F in BlankField<R>]: z.output<R['columns'][F]['type']['output']> } =>
  // `fromEntries` forgets which fields there are
  Object.fromEntries(
    Object.entries(spec.columns).flatMap(([field, { type, io }]) =>
      type.blank === undefined || io === 'none' ? [] : [[field, blankOf(type)] as const],
    ),
  ) as { [F in BlankField<R>]: z.output<R['columns'][F]['type']['output']> };
