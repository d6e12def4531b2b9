/**
 * What a team may choose to keep of a person who is closed. Case code and status always stay; what is not in this
 * list never does (rows of imported sheets, drafts, values in the history).
 */
export const keepableParts = [
  'name',
  'identity',
  'channels',
  'wishes',
  'supervision',
  'attorney',
  'medical',
  'contacts',
  'plan',
  'teamNote',
  'appointments',
  'appointmentNotes',
  'sealedNotes',
  'detentions',
  'exports',
] as const;
export type KeepablePart = (typeof keepableParts)[number];

/** What a column or a row belongs to. `always` stays when its owner is reduced; `never` is deleted whatever the team keeps. */
export type Part = KeepablePart | 'always' | 'never';
