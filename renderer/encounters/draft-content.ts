import type { AppointmentOutcome } from '../../shared/appointments/appointments-rules.ts';
import { instantToWall, wallToInstant } from '../../shared/basics/time.ts';
import {
  saysNothing,
  type EncounterEntry,
  type EntrySource,
  type PaperKind,
  type RightsConcern,
} from '../../shared/encounters/encounters-rules.ts';
import type { EncounterChange, EncounterNote } from '../../shared/encounters/encounters.ts';

/** An officer as the form shows one; `key` only tells rows apart on screen. */
export interface OfficerFields {
  readonly key: string;
  readonly name: string;
  readonly badge: string;
  readonly agency: string;
  readonly vehicle: string;
}

/** Three times of the visit that have their own place besides the log. */
export type VisitTime = 'arrivedAt' | 'calledInAt' | 'outAt';

/** Everything that can be typed into a draft. Empty words are '' here and null in the vault. */
export interface DraftContent {
  readonly arrivedAt: string | null;
  readonly calledInAt: string | null;
  readonly outAt: string | null;
  readonly unsentText: string;
  readonly entries: readonly EncounterEntry[];
  readonly officers: readonly OfficerFields[];
  readonly letIn: string;
  readonly interpreter: string;
  readonly papers: Readonly<Record<PaperKind, string>>;
  readonly propertyTaken: string;
  readonly rightsConcerns: readonly RightsConcern[];
  readonly rightsWords: string;
  readonly outcome: AppointmentOutcome | null;
  readonly outcomeWords: string;
  readonly nextDate: string | null;
  readonly nextTime: string | null;
  readonly followUps: string;
}

export const contentOf = (note: EncounterNote, newKey: () => string): DraftContent => ({
  arrivedAt: note.arrivedAt,
  calledInAt: note.calledInAt,
  outAt: note.outAt,
  unsentText: note.unsentText,
  entries: note.entries,
  officers: note.officers.map(({ name, badge, agency, vehicle }) => ({
    key: newKey(),
    name: name ?? '',
    badge: badge ?? '',
    agency: agency ?? '',
    vehicle: vehicle ?? '',
  })),
  letIn: note.letIn ?? '',
  interpreter: note.interpreter ?? '',
  papers: {
    shown: note.papers.shown ?? '',
    given: note.papers.given ?? '',
    taken: note.papers.taken ?? '',
    signed: note.papers.signed ?? '',
  },
  propertyTaken: note.propertyTaken ?? '',
  rightsConcerns: note.rightsConcerns,
  rightsWords: note.rightsWords ?? '',
  outcome: note.outcome,
  outcomeWords: note.outcomeWords ?? '',
  nextDate: note.nextDate,
  nextTime: note.nextTime,
  followUps: note.followUps ?? '',
});

/** What a save must say so that the vault, which holds `before`, holds `after`. Null when nothing differs. */
export const changeBetween = (before: DraftContent, after: DraftContent): EncounterChange | null => {
  const { entries, officers, rightsConcerns, ...rest } = after;
  const change: EncounterChange = {
    ...Object.fromEntries(
      Object.entries(rest).filter(([field, value]) => before[field as keyof typeof rest] !== value), // keys of `rest`
    ),
    ...(before.entries !== entries && { entries: [...entries] }),
    ...(before.officers !== officers && {
      officers: officers.map(({ name, badge, agency, vehicle }) => ({ name, badge, agency, vehicle })),
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

/** True while there is nothing that a seal would hold. */
export const isBlank = (content: DraftContent): boolean => {
  const orNull = (words: string): string | null => (words.trim() === '' ? null : words);
  const { shown, given, taken, signed } = content.papers;
  return (
    content.unsentText.trim() === '' &&
    saysNothing({
      ...content,
      appointmentId: '',
      observerId: '',
      observerName: '',
      zone: '',
      letIn: orNull(content.letIn),
      interpreter: orNull(content.interpreter),
      officers: content.officers.filter(({ name, badge, agency, vehicle }) =>
        [name, badge, agency, vehicle].some((words) => words.trim() !== ''),
      ),
      papers: { shown: orNull(shown), given: orNull(given), taken: orNull(taken), signed: orNull(signed) },
      propertyTaken: orNull(content.propertyTaken),
      rightsWords: orNull(content.rightsWords),
      outcomeWords: orNull(content.outcomeWords),
      followUps: orNull(content.followUps),
    })
  );
};
