/** What something is needed for: the first hours after a release, or a journey to another country. */
export const needAims = ['release', 'removal'] as const;
export type NeedAim = (typeof needAims)[number];

/** What someone may need. */
export const needKinds = [
  'clothing',
  'phone',
  'papers',
  'money',
  'ride',
  'sleep',
  'food',
  'medicine',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** What is asked about for each aim, in this order. */
export const needsOf: Readonly<Record<NeedAim, readonly NeedKind[]>> = {
  release: ['ride', 'sleep', 'clothing', 'phone', 'papers', 'money', 'food', 'medicine', 'other'],
  removal: ['papers', 'money', 'medicine', 'clothing', 'phone', 'other'],
};

/** How far it is. A need that no one asked about has no row. */
export const needStates = ['needed', 'have', 'done'] as const;
export type NeedState = (typeof needStates)[number];

/** Kinds of appointment that are hearings in immigration court; a custody redetermination is a bond hearing there. */
export const hearingKinds = ['eoir-bond', 'eoir-master', 'eoir-individual', 'eoir-video'] as const;

/** Rows that are deleted and restored by themselves. */
export const releaseRows = ['release', 'removal', 'contact'] as const;

/** The most characters that a field takes. */
export const releaseLimits = { line: 300, text: 4000 } as const;
