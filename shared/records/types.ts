import { z } from 'zod';
import { isZone } from '../basics/dates-in-words.ts';
import { countryCode, id, instant, isoDate, line, text, wallTime, zoneName } from '../contract/fields.ts';

/** How the log puts a stored value into words. */
export type Told =
  | 'text'
  | 'yesNo'
  | 'date'
  | 'instant'
  | 'cents'
  | 'country'
  | 'languages'
  | 'list'
  | 'aNumber'
  | 'record'
  | 'choice'
  | 'appointmentKind'
  | 'structure';

/** What a column holds: as a call takes it, as a call answers it, as the row keeps it and as the log puts it. */
export interface ColumnType {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** `flag`: 0 or 1. `json`: a list or an object as JSON. */
  readonly stored: 'plain' | 'flag' | 'json';
  /** What a new row has when no one says anything, as stored; undefined where a row cannot be without. */
  readonly blank: string | number | null | undefined;
  readonly told: Told;
  /** Of a choice: its values, and the key in the catalogs under which each has its words. */
  readonly values?: readonly string[];
  readonly words?: string;
  /** The table of the record whose id this is. */
  readonly link?: string;
}

const plain = { stored: 'plain', told: 'text' } as const;

/** One line or nothing; an empty one counts as nothing. */
export const lineOrNothing = (max?: number) =>
  line(max)
    .transform((typed) => (typed === '' ? null : typed))
    .nullable();

/** Several lines or nothing; blank ones count as nothing. */
export const textOrNothing = (max?: number) =>
  text(max)
    .transform((typed) => (typed.trim() === '' ? null : typed))
    .nullable();

const words = z.string().nullable();

/** One line that may be missing. */
export const shortText = (max?: number) =>
  ({ ...plain, input: lineOrNothing(max), output: words, blank: null }) as const;

/** Several lines that may be missing. */
export const longText = (max?: number) =>
  ({ ...plain, input: textOrNothing(max), output: words, blank: null }) as const;

/** One line without which there is no row. */
export const requiredLine = (max?: number) =>
  ({ ...plain, input: line(max).min(1), output: z.string(), blank: undefined }) as const;

/** A name: it is required of a new row, and the call that takes it says so at its field. */
export const nameLine = (max?: number) =>
  ({ ...plain, input: line(max), output: z.string(), blank: undefined }) as const;

/** Text of which an empty one is a value. */
export const openText = (max?: number, blank?: '') =>
  ({ ...plain, input: text(max), output: z.string(), blank }) as const;

/** An IANA zone that exists. */
export const zone = { ...requiredLine(), input: zoneName.refine(isZone), output: zoneName } as const;

export const day = {
  ...plain,
  input: isoDate.nullable(),
  output: isoDate.nullable(),
  blank: null,
  told: 'date',
} as const;
/** A day without which there is no row. */
export const requiredDay = { ...plain, input: isoDate, output: isoDate, blank: undefined, told: 'date' } as const;
export const time = { ...plain, input: wallTime.nullable(), output: wallTime.nullable(), blank: null } as const;
/** An instant in UTC. */
export const moment = {
  ...plain,
  input: instant.nullable(),
  output: instant.nullable(),
  blank: null,
  told: 'instant',
} as const;
export const country = {
  ...plain,
  input: countryCode.nullable(),
  output: countryCode.nullable(),
  blank: null,
  told: 'country',
} as const;

/** An A-number, taken as someone typed it; "none" and "?" are understood too. Answered as nine bare digits. */
export const aNumber = {
  input: line(60).nullable(),
  output: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  stored: 'plain',
  blank: null,
  told: 'aNumber',
} as const;

const yesNoOrNull = z.boolean().nullable();
/** Null while no one knows. */
export const yesNo = { input: yesNoOrNull, output: yesNoOrNull, stored: 'flag', blank: null, told: 'yesNo' } as const;
/** Yes or no, and never unknown. */
export const flag = <const Blank extends 0 | 1 | undefined>(blank: Blank) =>
  ({ input: z.boolean(), output: z.boolean(), stored: 'flag', blank, told: 'yesNo' }) as const;

/** One of a list. @param words the key in the catalogs under which each value has its words */
export const choice = <
  const Values extends readonly [string, ...string[]],
  const Words extends string,
  const Blank extends Values[number] | undefined = undefined,
>(
  values: Values,
  words: Words,
  blank?: Blank,
) =>
  ({
    stored: 'plain',
    told: 'choice',
    input: z.enum(values),
    output: z.enum(values),
    // as: a parameter that may be left out forgets that its type then is undefined
    blank: blank as Blank,
    values,
    words,
  }) as const;

/** One of a list, or nothing. */
export const choiceOrNothing = <const Values extends readonly [string, ...string[]], const Words extends string>(
  values: Values,
  words: Words,
) =>
  ({
    stored: 'plain',
    told: 'choice',
    input: z.enum(values).nullable(),
    output: z.enum(values).nullable(),
    blank: null,
    values,
    words,
  }) as const;

/** Language tags such as `es`, or a language's name where there is no tag. */
export const languages = {
  input: z.array(line(80).min(1)).max(20),
  output: z.array(z.string()),
  stored: 'json',
  blank: '[]',
  told: 'languages',
} as const;

/** A list of short texts. */
export const texts = (most: number) =>
  ({
    input: z.array(line().min(1)).max(most),
    output: z.array(z.string()),
    stored: 'json',
    blank: '[]',
    told: 'list',
  }) as const;

/** A list of values of a choice. */
export const choices = <
  const Values extends readonly [string, ...string[]],
  const Words extends string,
  const Blank extends string,
>(
  values: Values,
  words: Words,
  blank: Blank,
) =>
  ({
    input: z.array(z.enum(values)).max(values.length),
    output: z.array(z.enum(values)),
    stored: 'json',
    blank,
    told: 'list',
    values,
    words,
  }) as const;

/** A list or an object that the log does not put into words. */
export const structure = <Input extends z.ZodType, Output extends z.ZodType, const Blank extends string | undefined>(
  input: Input,
  output: Output,
  blank: Blank,
) => ({ input, output, stored: 'json', blank, told: 'structure' }) as const;

export const wholeNumber = <const Blank extends number | undefined>(
  { least, most }: { least: number; most: number },
  blank: Blank,
) => ({ ...plain, input: z.number().int().min(least).max(most), output: z.number().int(), blank }) as const;

export const numberOrNothing = (least: number, most: number) =>
  ({
    ...plain,
    input: z.number().int().min(least).max(most).nullable(),
    output: z.number().int().nullable(),
    blank: null,
  }) as const;

/** The id of another record. */
export const link = <const Table extends string>(table: Table) =>
  ({ ...plain, input: id, output: id, blank: undefined, told: 'record', link: table }) as const;

/** The id of another record, or nothing. */
export const linkOrNothing = <const Table extends string>(table: Table) =>
  ({ ...plain, input: id.nullable(), output: id.nullable(), blank: null, told: 'record', link: table }) as const;
