import checkIns from '../../resources/directory/check-ins.json' with { type: 'json' };
import courts from '../../resources/directory/courts.json' with { type: 'json' };
import facilities from '../../resources/directory/facilities.json' with { type: 'json' };
import fieldOffices from '../../resources/directory/field-offices.json' with { type: 'json' };
import help from '../../resources/directory/help.json' with { type: 'json' };
import type { Language } from '../basics/language.ts';
import type { EntryKind, EntryStatus, UsState } from './choices.ts';
import type { EntryPhone } from './records.ts';

/** Facts of an entry that a team can change. */
export interface EntryFacts {
  readonly kind: EntryKind;
  readonly name: string;
  readonly address: string | null;
  /** Its own state first; none means the whole country. */
  readonly states: readonly UsState[];
  readonly zone: string | null;
  readonly phones: readonly EntryPhone[];
  /** In the words of the source. */
  readonly hours: string | null;
  /** `mul` stands for many more. */
  readonly languages: readonly string[];
  readonly url: string | null;
  readonly status: EntryStatus;
  /** Where the facts are from: an address or a name. */
  readonly source: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null for a page without a date. */
  readonly sourceDate: string | null;
}

/** An entry that ships with Alongside. Facts move: show source and date beside every one. */
export interface ShippedEntry extends EntryFacts {
  /** Kept on appointments and elsewhere; it never changes once it shipped. */
  readonly id: string;
  /** True where a second reading or source agrees; no one called. */
  readonly verified: boolean;
  /** The area that it is for, in the words of the source. */
  readonly covers: string | null;
  /** Instructions of the place itself, in the words of the source. */
  readonly instructions: string | null;
  readonly note: Readonly<Record<Language, string>> | null;
  /** The source in Spanish, where its words are not a name. */
  readonly sourceEs: string | null;
}

interface FileRecord extends Omit<ShippedEntry, 'kind' | 'states' | 'status' | 'phones' | 'sourceDate' | 'sourceEs'> {
  readonly kind: string;
  readonly states: readonly string[];
  readonly status: string;
  readonly phones: readonly { readonly number: string; readonly use: string }[];
  readonly source_date: string | null;
  readonly source_es: string | null;
}

// as: a test holds every record of the files to these types
const toEntry = ({ source_date: sourceDate, source_es: sourceEs, ...one }: FileRecord): ShippedEntry =>
  ({ ...one, sourceDate, sourceEs }) as unknown as ShippedEntry;

const files: readonly { readonly records: readonly FileRecord[] }[] = [
  // Each file’s own type says more than this: of a list that is empty everywhere, nothing fits into it.
  checkIns as { readonly records: readonly FileRecord[] },
  courts as { readonly records: readonly FileRecord[] },
  fieldOffices as { readonly records: readonly FileRecord[] },
  facilities as { readonly records: readonly FileRecord[] },
  help as { readonly records: readonly FileRecord[] },
];

export const shippedEntries: readonly ShippedEntry[] = files.flatMap(({ records }) => records.map(toEntry));

const byId = new Map(shippedEntries.map((entry) => [entry.id, entry]));

export const shippedEntry = (id: string): ShippedEntry | undefined => byId.get(id);

/** Every website of what ships, each whole. */
export const shippedLinks: ReadonlySet<string> = new Set(
  shippedEntries.flatMap(({ url }) => (url?.startsWith('https://') === true ? [url] : [])),
);

/** The entry as one line, the way it is on an appointment. */
export const entryLine = ({ name, address }: Pick<EntryFacts, 'name' | 'address'>): string =>
  address === null ? name : `${name}: ${address}`;

/** True if the words are exactly those of the shipped entry of that id: then no one typed anything into them. */
export const isShippedLine = (id: string | null, words: string | null): boolean => {
  const entry = id === null ? undefined : byId.get(id);
  return entry !== undefined && entryLine(entry) === words;
};
