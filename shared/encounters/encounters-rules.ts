import { appointmentOutcomes, type AppointmentOutcome } from '../appointments/appointments-rules.ts';
import { wallToInstant } from '../basics/time.ts';

/**
 * What is true of an encounter note on both sides: its lists, its limits, how a written time becomes an instant,
 * and the canonical form that a seal's digest is made of.
 */

/** How the observer knows what an entry says. */
export const entrySources = ['saw', 'heard', 'told'] as const;
export type EntrySource = (typeof entrySources)[number];

/** A note's outcome becomes that of its appointment when it is sealed. */
export const encounterOutcomes = appointmentOutcomes;

/** What may go wrong with someone's rights. The words are at `encounters.rights.<code>`. */
export const rightsConcerns = [
  'interpreterMissing',
  'attorneyKeptOut',
  'companionKeptOut',
  'signedUnexplained',
  'pressedToSign',
  'silenceNotRespected',
  'arrestWithoutWarrantShown',
  'searchOrPhoneTaken',
  'forceOrThreats',
  'insultOrDiscrimination',
  'medicalNeedIgnored',
  'childrenAffected',
  'noReasonGiven',
  'other',
] as const;
export type RightsConcern = (typeof rightsConcerns)[number];

export const paperKinds = ['shown', 'given', 'taken', 'signed'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The most characters and rows that a note takes; fields on screen stop at the same numbers. */
export const noteLimits = { entries: 2000, entryText: 8000, officers: 50, line: 300, text: 20_000 } as const;

/**
 * Turns a written time into a UTC instant; a clock that a change of time skips or repeats is read as `wallToInstant`
 * says.
 *
 * @param value an instant, `YYYY-MM-DDTHH:MM[:SS]` in the note's zone, or `HH:MM` of its day
 * @param on the zone of the note and the day `YYYY-MM-DD` that a bare `HH:MM` belongs to
 */
export const stampToInstant = (value: string, on: { zone: string; date: string }): string => {
  if (value.endsWith('Z')) return new Date(value).toISOString();
  const [date = '', clock = ''] = value.includes('T') ? value.split('T') : [on.date, value];
  const minute = wallToInstant(date, clock.slice(0, 5), on.zone);
  const seconds = clock.length > 5 ? Number(clock.slice(6)) : 0;
  return new Date(Date.parse(minute) + seconds * 1000).toISOString();
};

export interface Officer {
  readonly name: string | null;
  readonly badge: string | null;
  readonly agency: string | null;
  readonly vehicle: string | null;
}

export interface EncounterEntry {
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  readonly source: EntrySource;
  /** Empty where only the time was stamped. */
  readonly text: string;
}

/** Everything that a seal holds fast. */
export interface SealedContent {
  readonly id: string;
  readonly appointmentId: string;
  readonly observerId: string;
  readonly observerName: string;
  readonly zone: string;
  readonly arrivedAt: string | null;
  readonly calledInAt: string | null;
  readonly outAt: string | null;
  readonly letIn: string | null;
  readonly interpreter: string | null;
  readonly officers: readonly Officer[];
  readonly papers: Readonly<Record<PaperKind, string | null>>;
  readonly propertyTaken: string | null;
  readonly rightsConcerns: readonly RightsConcern[];
  readonly rightsWords: string | null;
  readonly outcome: AppointmentOutcome | null;
  readonly outcomeWords: string | null;
  readonly nextDate: string | null;
  readonly nextTime: string | null;
  readonly followUps: string | null;
  readonly entries: readonly EncounterEntry[];
  readonly sealedAt: string | null;
}

/**
 * The text whose SHA-256 is a sealed note's digest: a line that names the form, then one JSON array with every
 * value in a fixed order. Names of properties and their order in memory play no part, so the same note gives the
 * same text for ever; a note with more to say needs a form of another name.
 */
export const canonicalNote = (note: SealedContent): string =>
  `alongside-encounter-note-1\n${JSON.stringify([
    note.id,
    note.appointmentId,
    note.observerId,
    note.observerName,
    note.zone,
    note.arrivedAt,
    note.calledInAt,
    note.outAt,
    note.letIn,
    note.interpreter,
    note.officers.map(({ name, badge, agency, vehicle }) => [name, badge, agency, vehicle]),
    paperKinds.map((kind) => note.papers[kind]),
    note.propertyTaken,
    note.rightsConcerns,
    note.rightsWords,
    note.outcome,
    note.outcomeWords,
    note.nextDate,
    note.nextTime,
    note.followUps,
    note.entries.map(({ id, at, source, text }) => [id, at, source, text]),
    note.sealedAt,
  ])}`;

/** True for a note in which nothing was recorded. */
export const saysNothing = (note: Omit<SealedContent, 'id' | 'sealedAt'>): boolean =>
  note.entries.length === 0 &&
  note.officers.length === 0 &&
  note.rightsConcerns.length === 0 &&
  paperKinds.every((kind) => note.papers[kind] === null) &&
  [
    note.arrivedAt,
    note.calledInAt,
    note.outAt,
    note.letIn,
    note.interpreter,
    note.propertyTaken,
    note.rightsWords,
    note.outcome,
    note.outcomeWords,
    note.nextDate,
    note.followUps,
  ].every((value) => value === null);
