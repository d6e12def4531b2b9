import { createStore } from '../base/stores.ts';
import type { PersonValues } from './person-values.ts';

/** A section that is being changed. It outlives its page, so that looking elsewhere loses nothing. */
export interface SectionDraft {
  /** What was stored when the change began, or when its conflict was shown. */
  readonly base: PersonValues;
  readonly values: PersonValues;
  /** Set when someone else changed the same fields: what they stored. Saving again overwrites it. */
  readonly storedNow: PersonValues | null;
}

interface SectionDrafts {
  readonly drafts: Readonly<Record<string, SectionDraft>>;
}

/** By `<person's id> <section>`. Forgotten when the vault is locked. */
export const useSectionDrafts = createStore<SectionDrafts>(() => ({ drafts: {} }));

export const setSectionDraft = (key: string, draft: SectionDraft): void =>
  useSectionDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));

export const dropSectionDraft = (key: string): void =>
  useSectionDrafts.setState(({ drafts: { [key]: _dropped, ...drafts } }) => ({ drafts }));
