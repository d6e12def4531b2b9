import { useMemo } from 'react';
import { waitsForRepeat } from '../../shared/locator/locator-rules.ts';
import type { Typed } from '../../shared/locator/locator-rules.ts';
import type { LocatorLookup } from '../../shared/locator/locator.ts';
import type { NameVariant } from '../../shared/locator/name-variants.ts';
import type { RecordTable } from '../../shared/records.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { type Facts, factsOfScratch, modeOf, typedNow, variantsOf } from './facts.ts';
import { type Scratch, useScratch, useWork, type Work } from './locator-work.ts';

/** What is known of the tries of one spelling. */
export interface TriedVariant extends NameVariant {
  readonly tried: boolean;
  /** Zero came back twice. */
  readonly twice: boolean;
  /** When a first zero of it is to be repeated; null if none is open. */
  readonly repeatAt: string | null;
}

/** Whom a search is for: a person, or a detention whose person may not be known. */
export type Whose = { readonly personId: string } | { readonly detentionId: string };

export interface LocatorState {
  /** Null for what was typed of someone who has no record. */
  readonly whose: Whose | null;
  /** What someone is doing for them is kept under this. */
  readonly key: string | null;
  readonly facts: Facts;
  readonly work: Work;
  readonly lookups: readonly LocatorLookup[];
  readonly nextAt: string | null;
  readonly mode: 'aNumber' | 'name';
  readonly variants: readonly TriedVariant[];
  /** In the form; null without a name. */
  readonly spelling: TriedVariant | null;
  /** What the log will say was typed; null while the form lacks something. */
  readonly typed: Typed | null;
}

const sameSpelling = (one: Pick<NameVariant, 'first' | 'last'>, first: string | null, last: string | null): boolean =>
  one.first.toLowerCase() === (first ?? '').toLowerCase() && one.last.toLowerCase() === (last ?? '').toLowerCase();

const withTries = (variant: NameVariant, lookups: readonly LocatorLookup[]): TriedVariant => {
  const own = lookups.filter(
    ({ way, mode, firstTyped, lastTyped }) =>
      way === 'locator' && mode === 'name' && sameSpelling(variant, firstTyped, lastTyped),
  );
  const repeats = own.flatMap((one) => waitsForRepeat(one, own) ?? []);
  return {
    ...variant,
    tried: own.length > 0,
    twice: own.some(({ result }) => result === 'zero'),
    repeatAt: repeats.toSorted()[0] ?? null,
  };
};

/** Everything that the parts of the screen show of one search. */
export const useLocatorState = (
  whose: Whose | null,
  facts: Facts,
  lookups: readonly LocatorLookup[],
  nextAt: string | null,
): LocatorState => {
  const key = facts.personId ?? facts.detention?.id ?? null;
  const work = useWork(key);
  const language = useShownLanguage();
  const today = useFormat().today();
  const variants = useMemo(
    () => variantsOf(facts, work, today).map((variant) => withTries(variant, lookups)),
    [facts, work, today, lookups],
  );
  const chosen = work.spelling;
  const spelling =
    (chosen === null ? undefined : variants.find((one) => sameSpelling(one, chosen.first, chosen.last))) ??
    variants.find(({ tried }) => !tried) ??
    variants[0] ??
    null;
  return {
    whose,
    key,
    facts,
    work,
    lookups,
    nextAt,
    mode: modeOf(facts, work),
    variants,
    spelling,
    typed: typedNow(facts, work, spelling, language),
  };
};

/** The tables that a search is read from. */
export const locatorTables: readonly RecordTable[] = ['person', 'detention', 'locator_lookup', 'user'];

/** What is known of the person or detention. */
export const useSubject = (whose: Whose) => useCallQuery('locator.of', whose, { tables: locatorTables });

/** What was typed of someone who has no record. */
export const useScratchFacts = (): { readonly scratch: Scratch; readonly facts: Facts } => {
  const scratch = useScratch();
  return { scratch, facts: useMemo(() => factsOfScratch(scratch), [scratch]) };
};
