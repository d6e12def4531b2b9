/** Who took someone, as far as anyone knows. */
export const takers = ['ice', 'cbp', 'police', 'other', 'unknown'] as const;
export type Taker = (typeof takers)[number];

/** How a detention ended for the team. */
export const detentionOutcomes = [
  'released',
  'releasedOnBond',
  'removed',
  'transferred',
  'notDetained',
  'other',
] as const;
export type DetentionOutcome = (typeof detentionOutcomes)[number];

/** Who was called. */
export const callKinds = [
  'contact',
  'number',
  'attorney',
  'hotline',
  'organization',
  'school',
  'consulate',
  'office',
  'other',
] as const;
export type CallKind = (typeof callKinds)[number];

export const callResults = ['reached', 'leftMessage', 'noAnswer', 'busy', 'wrongNumber', 'declined'] as const;
export type CallResult = (typeof callResults)[number];

/** Belongings that someone keeps for the person. */
export const belongingKinds = ['keys', 'car', 'phone', 'papers', 'money', 'bag', 'other'] as const;
export type BelongingKind = (typeof belongingKinds)[number];

/** What a line of the timeline is about. */
export const eventKinds = [
  'started',
  'taken',
  'note',
  'facts',
  'step',
  'call',
  'belonging',
  'returned',
  'facility',
  'lookup',
  'bond',
  'hearing',
  'release',
  'removal',
  'task',
  'linked',
  'unlinked',
  'merged',
  'closed',
  'reopened',
  'packet',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What was done about a step of the run-sheet; `later` comes back at its time, `open` by itself. */
export const stepStates = ['done', 'skipped', 'later', 'open'] as const;
export type StepState = (typeof stepStates)[number];

/** The most characters and rows that a detention takes. */
export const detentionLimits = { line: 300, text: 8000, atOnce: 40 } as const;
