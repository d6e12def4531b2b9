import { instantToWall, wallToInstant } from '../../shared/basics/time.ts';
import { saysNothing, type EncounterEntry, type EntrySource } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterChange, EncounterNote } from '../../shared/encounters/encounters.ts';
import { type DraftOf, fieldsOf } from '../base/drafts.ts';

type Officer = DraftOf<NonNullable<EncounterChange['officers']>[number]>;

/** An officer as the form shows one; `key` only tells rows apart on screen. */
export interface OfficerFields extends Officer {
  readonly key: string;
}

/** Three times of the visit that have their own place besides the log. */
export type VisitTime = 'arrivedAt' | 'calledInAt' | 'outAt';

/** Everything that can be typed into a draft. */
export interface DraftContent extends Omit<DraftOf<EncounterChange>, 'entries' | 'officers' | 'papers'> {
  readonly entries: readonly EncounterEntry[];
  readonly officers: readonly OfficerFields[];
  readonly papers: DraftOf<NonNullable<EncounterChange['papers']>>;
}

/** A draft in which nothing was written. */
export const blankContent: DraftContent = {
  arrivedAt: null,
  calledInAt: null,
  outAt: null,
  unsentText: '',
  entries: [],
  officers: [],
  letIn: null,
  interpreter: null,
  papers: { shown: null, given: null, taken: null, signed: null },
  propertyTaken: null,
  rightsConcerns: [],
  rightsWords: null,
  outcome: null,
  outcomeWords: null,
  nextDate: null,
  nextTime: null,
  followUps: null,
};

export const blankOfficer: Officer = { name: null, badge: null, agency: null, vehicle: null };

export const contentOf = (note: EncounterNote, newKey: () => string): DraftContent =>
  fieldsOf(blankContent, { ...note, officers: note.officers.map((officer) => ({ ...officer, key: newKey() })) });

/** What a save must say so that the vault, which holds `before`, holds `after`. Null when nothing differs. */
export const changeBetween = (before: DraftContent, after: DraftContent): EncounterChange | null => {
  const { entries, officers, rightsConcerns, ...rest } = after;
  const change: EncounterChange = {
    ...Object.fromEntries(
      Object.entries(rest).filter(([field, value]) => before[field as keyof typeof rest] !== value), // keys of `rest`
    ),
    ...(before.entries !== entries && { entries: [...entries] }),
    ...(before.officers !== officers && {
      officers: officers.map(({ key: _key, ...officer }) => officer),
    }),
    ...(before.rightsConcerns !== rightsConcerns && { rightsConcerns: [...rightsConcerns] }),
  };
  return Object.keys(change).length === 0 ? null : change;
};

/** In order of time; what was stamped later stays below what was stamped at the same second. */
const inOrder = (entries: readonly EncounterEntry[]): readonly EncounterEntry[] =>
  entries.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));

export const addEntry = (content: DraftContent, entry: EncounterEntry): DraftContent => ({
  ...content,
  entries: inOrder([...content.entries, entry]),
});

/** Turns the input line into an entry and empties it. */
export const stampLine = (
  content: DraftContent,
  entry: { id: string; at: string; source: EntrySource },
): DraftContent => ({
  ...addEntry(content, { ...entry, text: content.unsentText.trim() }),
  unsentText: '',
});

/** The visit's times that an entry carries: a button stamps both with one instant. */
const timesAt = (content: DraftContent, at: string): VisitTime[] =>
  (['arrivedAt', 'calledInAt', 'outAt'] as const).filter((field) => content[field] === at);

/** Changes an entry. When its time moves, a visit time that was stamped with it moves along. */
export const editEntry = (
  content: DraftContent,
  id: string,
  change: Partial<Omit<EncounterEntry, 'id'>>,
): DraftContent => {
  const before = content.entries.find((entry) => entry.id === id);
  if (before === undefined) return content;
  const changed = { ...before, ...change };
  const entries = content.entries.map((entry) => (entry.id === id ? changed : entry));
  if (changed.at === before.at) return { ...content, entries };
  const moved = Object.fromEntries(timesAt(content, before.at).map((field) => [field, changed.at]));
  return { ...content, ...moved, entries: inOrder(entries) };
};

/** Takes an entry out, and with it a visit time that was stamped with it. */
export const removeEntry = (content: DraftContent, id: string): DraftContent => {
  const entry = content.entries.find((one) => one.id === id);
  if (entry === undefined) return content;
  const cleared = Object.fromEntries(timesAt(content, entry.at).map((field) => [field, null]));
  return { ...content, ...cleared, entries: content.entries.filter((one) => one.id !== id) };
};

/** Puts back what `removeEntry` took out. */
export const putBackEntry = (content: DraftContent, before: DraftContent, id: string): DraftContent => {
  const entry = before.entries.find((one) => one.id === id);
  if (entry === undefined || content.entries.some((one) => one.id === id)) return content;
  const times = Object.fromEntries(
    timesAt(before, entry.at)
      .filter((field) => content[field] === null)
      .map((field) => [field, entry.at]),
  );
  return { ...addEntry(content, entry), ...times };
};

/** The instant of a clock time `HH:MM` on the day of another instant, in the note's zone. */
export const withClock = (instant: string, clock: string, zone: string): string =>
  wallToInstant(instantToWall(instant, zone).date, clock, zone);

/** The same fields; words that are only spaces say nothing. */
const said = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' && value.trim() === '' ? null : value,
    ]),
  ) as Fields; // as: the same keys, and every field of words may be null

/** True while there is nothing that a seal would hold. */
export const isBlank = ({ unsentText, papers, officers, ...fields }: DraftContent): boolean =>
  unsentText.trim() === '' &&
  saysNothing({
    ...said(fields),
    papers: said(papers),
    officers: officers.filter(({ key: _key, ...officer }) =>
      Object.values(said(officer)).some((words) => words !== null),
    ),
    appointmentId: '',
    observerId: '',
    observerName: '',
    zone: '',
  });
