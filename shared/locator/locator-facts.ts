import countries from '../../resources/countries.json' with { type: 'json' };
import data from '../../resources/locator.json' with { type: 'json' };
import type { Language } from '../basics/language.ts';

/** How sure a fact is: an official page or two sources that agree, one decent source, or one that is old or a guess. */
export type Confidence = 'good' | 'fair' | 'weak';
export type InBoth = Readonly<Record<Language, string>>;

/** Where a fact is from; shown beside it. */
export interface Sourced {
  readonly source: InBoth;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly source_date: string;
  readonly confidence: Confidence;
}

/** What the locator's page may say after a search. */
export const siteResults = [
  'inCustody',
  'inCustodyCbp',
  'callForDetails',
  'notInCustody',
  'severalMatches',
  'zero',
  'internalError',
  'blocked',
  'siteDown',
] as const;
export type SiteResult = (typeof siteResults)[number];

export interface ResultFacts extends Sourced {
  readonly id: SiteResult;
  /** In English, as on the page; `wordsConfidence` says how sure they are. */
  readonly siteWords: string;
  readonly wordsConfidence: Confidence;
  /** False: it says nothing on where the person is. */
  readonly isAnswer: boolean;
  readonly meaning: InBoth;
  readonly next: readonly InBoth[];
}

/** When a line is answered; null: not known. */
export type Hours =
  | 'always'
  | {
      readonly zone: string;
      /** 0 for Sunday to 6 for Saturday. */
      readonly days: readonly number[];
      readonly from: string;
      readonly to: string;
      readonly closedOnHolidays: boolean;
    }
  | null;

/** Ways to look for someone other than the locator, in the order in which they are offered. */
export const otherWays = ['eoir', 'dril', 'ero', 'facility', 'jail', 'hospital', 'orr', 'consulate', 'bop'] as const;
export type OtherWay = (typeof otherWays)[number];

/** Official pages that Alongside can open in the computer's browser, and no others. */
export const officialSites = ['odls', 'acis', 'eroOffices', 'facilities', 'bop', 'consular'] as const;
export type OfficialSite = (typeof officialSites)[number];

export interface WayFacts extends Sourced {
  readonly id: OtherWay;
  readonly name: InBoth;
  readonly phone: string | null;
  readonly tdd: string | null;
  readonly site: OfficialSite | null;
  readonly hours: Hours;
  /** Only if the person agreed. */
  readonly needsConsent: boolean;
  /** Of use for someone under 18. */
  readonly minors: boolean;
  readonly onlyMinors?: boolean;
  readonly use: InBoth;
  readonly ask: readonly InBoth[];
  /** A country's own line. */
  readonly lines?: readonly {
    readonly country: string;
    readonly phone: string;
    readonly hours: Hours;
    readonly source: InBoth;
    readonly source_date: string;
  }[];
}

export interface NotShown extends Sourced {
  readonly id: string;
  readonly text: InBoth;
}

/** Minutes until the next look, by what the last one brought. */
export interface Rhythm extends Sourced {
  readonly repeatMinutes: number;
  readonly errorMinutes: number;
  readonly blockedMinutes: number;
  readonly unplacedMinutes: number;
  readonly firstDayMinutes: number;
  readonly laterMinutes: number;
  readonly foundMinutes: number;
  readonly awakeFrom: string;
  readonly awakeUntil: string;
}

interface LocatorFacts {
  readonly source: string;
  readonly source_date: string;
  readonly sites: Readonly<Record<OfficialSite, Sourced & { readonly url: string }>>;
  readonly rhythm: Rhythm;
  readonly results: readonly ResultFacts[];
  readonly notShown: readonly NotShown[];
  readonly lookups: readonly WayFacts[];
}

/** What is known of the locator and of the other ways to look; `locator-facts.test.ts` holds the file to this shape. */
// as: JSON has no literal types; a test reads the whole file
export const locatorFacts = data as unknown as LocatorFacts;

const resultById = new Map(locatorFacts.results.map((result) => [result.id, result]));

/** @throws for an id that the file lacks, which its test refuses */
export const resultFacts = (id: SiteResult): ResultFacts => {
  const facts = resultById.get(id);
  if (facts === undefined) throw new Error('no such result');
  return facts;
};

/** The official address of a page. */
export const siteAddress = (site: OfficialSite): string => locatorFacts.sites[site].url;

/** The name of the site as people see it in their browser: `locator.ice.gov`. */
export const siteHost = (site: OfficialSite): string => new URL(siteAddress(site)).host;

const countryByCode = new Map(countries.countries.map((country) => [country.iso2, country]));

export interface CountryLabels {
  /** As the locator's list probably has it; null: not in the list that was found. */
  readonly label: string | null;
  /** Older or broader names to look for in the list. */
  readonly alsoTry: readonly string[];
  readonly source: string;
  readonly source_date: string;
}

/** A country of birth as the locator's list has it. Not confirmed on the site. */
export const countryLabels = (code: string): CountryLabels => {
  const country = countryByCode.get(code);
  const { source, source_date } = countries.locatorLabels;
  const special = countries.locatorSpecial
    .filter(({ countries: codes }) => (codes as readonly string[]).includes(code)) // as: an empty list has no type
    .map(({ label }) => label);
  const label = country?.locatorLabel ?? null;
  const alsoTry = [...new Set([...(country?.locatorAlsoTry ?? []), ...special])].filter((one) => one !== label);
  return { label, alsoTry, source, source_date };
};

/** Whether the consulate must be told of a detention whatever the person wishes (State Department list, undated). */
export const consulateIsTold = (code: string): boolean =>
  countryByCode.get(code)?.consularNotificationMandatory ?? false;
