import { createDrafts } from '../base/drafts.ts';
import type { PersonValues } from './person-values.ts';

/** A section that is being changed, or a new person. */
export interface SectionDraft {
  /** What was stored when the change began, or when its conflict was shown. */
  readonly base: PersonValues;
  readonly values: PersonValues;
  /** Set when someone else changed the same fields: what they stored. Saving again overwrites it. */
  readonly storedNow: PersonValues | null;
}

/** By `<person's id> <section>`, or `new`. */
export const sectionDrafts = createDrafts<SectionDraft>('person');
