import { createDrafts, createFleetingDrafts, type Drafts } from '../base/drafts.ts';

/** What is known of someone who has no record. */
export interface Scratch {
  readonly given: string;
  readonly middle: string;
  readonly family1: string;
  readonly family2: string;
  readonly otherNames: string;
  /** As typed. */
  readonly aNumber: string;
  readonly birthDate: string | null;
  readonly birthCountry: string | null;
  readonly nationality: string | null;
}

export const blankScratch: Scratch = {
  given: '',
  middle: '',
  family1: '',
  family2: '',
  otherNames: '',
  aNumber: '',
  birthDate: null,
  birthCountry: null,
  nationality: null,
};

/** What someone is doing for a person just now; none of it is kept beyond a lock. */
export interface Work {
  readonly mode: 'aNumber' | 'name' | null;
  /** The spelling in the form: both fields; null for the likeliest that was not tried. */
  readonly spelling: { readonly first: string; readonly last: string } | null;
  readonly withBirthDate: boolean;
  /** Another label for the country, chosen from those to try. */
  readonly countryLabel: string | null;
  readonly paperFirst: string;
  readonly paperLast: string;
  readonly mrz: string;
  /** The field that the hotkey copies next. */
  readonly nextField: number;
  /** The person agreed that their consulate is told. */
  readonly consented: boolean;
}

export const blankWork: Work = {
  mode: null,
  spelling: null,
  withBirthDate: false,
  countryLabel: null,
  paperFirst: '',
  paperLast: '',
  mrz: '',
  nextField: 0,
  consented: false,
};

const scratches: Drafts<Scratch> = createDrafts<Scratch>('locator');
const works: Drafts<Work> = createFleetingDrafts<Work>();

const scratchKey = 'scratch';
const keyOf = (key: string | null): string => key ?? scratchKey;

export const useScratch = (): Scratch => scratches.useDraft(scratchKey) ?? blankScratch;

export const setScratch = (change: Partial<Scratch>): void =>
  scratches.set(scratchKey, { ...(scratches.get(scratchKey) ?? blankScratch), ...change });

export const clearScratch = (): void => {
  scratches.drop(scratchKey);
  works.drop(scratchKey);
};

/** @param key the id of the person or the detention; null for the scratch fields */
export const useWork = (key: string | null): Work => works.useDraft(keyOf(key)) ?? blankWork;

export const setWork = (key: string | null, change: Partial<Work>): void =>
  works.set(keyOf(key), { ...(works.get(keyOf(key)) ?? blankWork), ...change });

/** What was done in the scratch fields goes along to the person or detention that they became. */
export const moveWorkTo = (key: string): void => {
  works.set(key, works.get(scratchKey) ?? blankWork);
  clearScratch();
};
