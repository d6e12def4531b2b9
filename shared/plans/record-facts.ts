import { column } from '../records/record.ts';
import { wholeNumber } from '../records/types.ts';

/** Of the column that holds the person's id. */
export const linked = { io: 'none', label: null, merge: 'never' } as const;
export const position = column('position', {
  type: wholeNumber({ least: 0, most: 10_000 }, undefined),
  label: null,
  io: 'none',
  part: 'always',
  seenBy: 'granted',
  merge: 'later',
  meaning: 'place in its list, from 0',
});
/** What a contact is called by: a volunteer with a grant sees it. */
export const called = { part: 'contacts', seenBy: 'granted' } as const;
export const planned = { part: 'plan', seenBy: 'coordinator' } as const;
export const medical = { part: 'medical', seenBy: 'coordinator' } as const;
/** What all lists of a plan have in common. */
export const ofPlan = { kind: 'person', owner: ['personId'], undo: 'all', about: 'personId' } as const;
