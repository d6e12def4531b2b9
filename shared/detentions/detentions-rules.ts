import type { PersonStatus } from '../people/choices.ts';
import type { DetentionOutcome } from './choices.ts';

/** What a person's status becomes when their detention ends so; null: it stays. */
export const statusAfter = (outcome: DetentionOutcome, before: PersonStatus): PersonStatus | null => {
  switch (outcome) {
    case 'released':
    case 'releasedOnBond':
      return 'released';
    case 'removed':
      return 'removed';
    case 'notDetained':
      return before;
    // They are still held, by others or somewhere else.
    case 'transferred':
    case 'other':
      return null;
  }
};
