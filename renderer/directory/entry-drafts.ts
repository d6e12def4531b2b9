import type { Language } from '../../shared/basics/language.ts';
import type { EntryKind } from '../../shared/directory/choices.ts';
import type { Entry, EntryInput } from '../../shared/directory/directory.ts';
import { createDrafts, type DraftOf, fieldsOf } from '../base/drafts.ts';

/** An entry as the fields hold it. */
export type EntryValues = Omit<DraftOf<EntryInput>, 'kind'> & { readonly kind: EntryKind | null };

/** An entry that is being changed or added. */
export interface EntryDraft {
  readonly base: EntryValues;
  readonly values: EntryValues;
  /** Of the team's row that the change began with; null for a new one, and while the team has none. */
  readonly updatedAt: string | null;
}

/** By the entry's id, or `new`. */
export const entryDrafts = createDrafts<EntryDraft>('directoryEntry');

const blankEntry: EntryValues = {
  kind: null,
  name: '',
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
  verifiedOn: null,
  verifiedHow: null,
  whoMayEnter: null,
  idRules: null,
  phoneRules: null,
  rulesVerifiedOn: null,
  note: null,
};

/** The field of a path: of a number in the list of phones, the list. */
export const fieldOfPath = (path: string): string | null => {
  const [field = ''] = path.split('.');
  return Object.hasOwn(blankEntry, field) ? field : null;
};

/** The day of a source; one that is known to the month or the year only is no day, and stays unless someone enters one. */
const wholeDay = (day: string | null): string | null => (day?.length === 10 ? day : null);

/** The draft in which nothing was changed yet; of a new entry, without `stored`. */
export const firstDraft = (
  stored: Entry | null,
  { kind = null, language = 'en' }: { readonly kind?: EntryKind | null; readonly language?: Language } = {},
): EntryDraft => {
  if (stored === null) return { base: blankEntry, values: { ...blankEntry, kind }, updatedAt: null };
  const source = language === 'es' ? (stored.sourceEs ?? stored.source) : stored.source;
  const values = fieldsOf(blankEntry, { ...stored, source, sourceDate: wholeDay(stored.sourceDate) });
  return { base: values, values, updatedAt: stored.updatedAt };
};

/** Only what was changed, for `directory.save`. */
export const changedOf = ({ base, values }: EntryDraft): EntryInput =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(base[name as keyof EntryValues]) !== JSON.stringify(value), // as: its own keys
    ),
  );

/** What was typed, over what someone else stored meanwhile. */
export const rebased = (draft: EntryDraft, stored: Entry, language: Language = 'en'): EntryDraft => {
  const first = firstDraft(stored, { language });
  // as: a part of the draft's own values
  return { ...first, values: { ...first.values, ...(changedOf(draft) as Partial<EntryValues>) } };
};
