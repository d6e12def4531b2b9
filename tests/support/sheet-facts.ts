import countries from '../../resources/countries.json' with { type: 'json' };

/** What one row of a sheet says, before it is recorded in one way or another. */
export interface RowFacts {
  readonly given: string;
  readonly family: string;
  /** Nine digits, null without one. */
  readonly aNumber: string | null;
  readonly birthDate: string;
  readonly iso2: string;
  /** Null if no one knows it or it cannot be read. */
  readonly date: string | null;
  readonly time: string | null;
  readonly broken: 'a' | 'date' | null;
  readonly kind: string;
  readonly place: string;
  readonly languages: readonly string[];
  /** Ten digits. */
  readonly phone: string;
  readonly lead: string;
  readonly companions: readonly string[];
  readonly note: string;
}

/** A generator of numbers that gives the same ones for the same seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('an empty list has nothing to pick');
    return found;
  }

  often(chance: number): boolean {
    return this.#next() < chance;
  }

  shuffle<T>(list: readonly T[]): readonly T[] {
    const rest = [...list];
    for (let index = rest.length - 1; index > 0; index -= 1) {
      const other = this.below(index + 1);
      const [one, two] = [rest[index], rest[other]];
      if (one !== undefined && two !== undefined) [rest[index], rest[other]] = [two, one];
    }
    return rest;
  }
}

const given = [
  'Ana Lucía',
  'Briseida',
  'Ibrahima',
  'José Ángel',
  'Marie-Claire',
  'Nadège',
  'Olena',
  'Wilmer',
  'Ximena',
  'Zoila',
  'Óscar',
  'Lázaro',
  'Renée',
  'Gurpreet',
  'Noé',
  'Juan Carlos',
  'Fatoumata',
  'Yesenia',
  'Nguyễn Thị',
];
const family = [
  'Ávila',
  'Baptiste',
  'Chávez',
  'De la Cruz',
  'Diallo',
  'García',
  'Hernández',
  'Kovalenko',
  'López',
  'Muñoz',
  'Núñez',
  "O'Campo",
  'Pérez',
  'Ramírez',
  'Singh',
  'St. Fleur',
  'Traoré',
  'Vásquez',
  'Del Águila',
  'Nguyễn',
  'Pierre-Louis',
  'Güipe',
  'Tzul',
];
const born = [
  'GT',
  'HN',
  'SV',
  'HT',
  'SN',
  'UA',
  'VE',
  'IN',
  'CI',
  'CD',
  'GN',
  'MX',
  'EC',
  'NI',
  'VN',
  'CO',
  'US',
  'BR',
];
export const crewNames = [
  'Deb K',
  'Noor',
  'Pilar',
  'Sam Ortiz',
  'Hye-jin',
  'Tomás R.',
  'Ruth A.',
  'Lee W.',
  'Concha',
  'Father Mike',
];
const places = [
  'ERO field office',
  '26 Federal Plaza',
  'USCIS ASC',
  'Immigration court, rm 12',
  'ISAP office (3rd fl)',
  'ERO sub-office',
];
const kinds = ['ice-checkin', 'eoir-master', 'eoir-individual', 'uscis-biometrics', 'isap-office'];
const languages = [
  ['Spanish'],
  ['Spanish', 'Mam'],
  ['French', 'Fula'],
  ['Haitian Creole'],
  ['Wolof', 'French'],
  ['Ukrainian'],
  ['Spanish', "K'iche'"],
];
const notes = [
  '',
  '',
  'uses cane; needs ride',
  'says "please no photos"',
  'Bring I-220B.\nLast time they kept her 4 hours.',
  '=HYPERLINK("http://example.invalid","click")',
  '@team see doc',
  '+1 more family member, may come',
  '-',
];

const two = (value: number): string => String(value).padStart(2, '0');
const isoDay = (dice: Dice, first: string, days: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + dice.below(days) * 86_400_000).toISOString().slice(0, 10);

/** Made-up facts for as many rows as wanted; about one row in four is a person who was there before. */
export const makeFacts = (rows: number, seed: number): readonly RowFacts[] => {
  const dice = new Dice(seed);
  const facts: RowFacts[] = [];
  for (let row = 0; row < rows; row += 1) {
    const before = row > 4 && dice.often(0.25) ? dice.pick(facts) : undefined;
    const fate = dice.below(20);
    const person = before ?? {
      given: dice.pick(given),
      family: dice.often(0.5) ? dice.pick(family) : `${dice.pick(family)} ${dice.pick(family)}`,
      aNumber: dice.often(0.7) ? String(20_000_000 + row * 17 + seed * 1_000_003).padStart(9, '0') : null,
      birthDate: isoDay(dice, '1955-01-01', 18_000),
      iso2: dice.pick(born),
      languages: dice.pick(languages),
      phone: `${200 + dice.below(700)}55501${two(dice.below(100))}`,
    };
    facts.push({
      ...person,
      broken: fate === 0 ? 'date' : fate === 1 && person.aNumber === null ? 'a' : null,
      date: fate === 0 || fate === 2 ? null : isoDay(dice, '2026-12-01', 90),
      time: fate === 0 || fate === 2 ? null : `${two(8 + dice.below(8))}:${two(dice.below(4) * 15)}`,
      kind: dice.pick(kinds),
      place: dice.pick(places),
      lead: dice.often(0.7) ? dice.pick(crewNames) : '',
      companions: dice.often(0.6) ? dice.shuffle(crewNames).slice(0, 1 + dice.below(2)) : [],
      note: dice.pick(notes),
    });
  }
  return facts;
};

export const countryNames = (iso2: string): { en: string; es: string } => {
  const country = countries.countries.find((one) => one.iso2 === iso2);
  if (country === undefined) throw new Error('no such country');
  return country.name;
};
