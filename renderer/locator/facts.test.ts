import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { countryToPick, factsOfScratch, isMinor, modeOf, typedNow, variantsOf, waysFor } from './facts.ts';
import { blankScratch, blankWork, type Scratch, type Work } from './locator-work.ts';

const today = '2026-12-08';

const known: Scratch = {
  ...blankScratch,
  given: 'Nayeli',
  family1: 'López',
  aNumber: 'A91-313-151',
  birthCountry: 'UA',
  nationality: 'GT',
  birthDate: '1990-02-28',
};
const facts = (more: Partial<Scratch> = {}): Facts => factsOfScratch({ ...known, ...more });
const work = (more: Partial<Work> = {}): Work => ({ ...blankWork, ...more });
const typed = (more: Partial<Scratch> = {}, doing: Partial<Work> = {}) =>
  typedNow(facts(more), work(doing), { first: 'Nayeli', last: 'Lopez' }, 'en');

describe('the A-number in the form', () => {
  it('is of nine digits, however it was typed', () => {
    expect(typed()?.aNumberTyped).toBe('091313151');
    expect(facts({ aNumber: '1313151' }).aNumber).toBe('001313151');
  });

  it.each(['91313', '1234567890', 'MSC2190012345', '9.13E+07', '12/08/2026', 'none', '?'])(
    'is missing where %s was typed, and the search is by name',
    (aNumber) => {
      expect(facts({ aNumber }).aNumber).toBeNull();
      expect(modeOf(facts({ aNumber }), work())).toBe('name');
    },
  );

  it('comes first where it is known, unless someone chose the name', () => {
    expect(modeOf(facts(), work())).toBe('aNumber');
    expect(typed({}, { mode: 'name' })).toMatchObject({ mode: 'name', aNumberTyped: null, lastTyped: 'Lopez' });
  });
});

describe('the country in the form', () => {
  it('is that of birth and never the nationality', () => {
    expect(countryToPick(facts(), work(), 'en')).toBe('UKRAINE');
    expect(countryToPick(facts({ birthCountry: null }), work(), 'en')).toBeNull();
  });

  it('may be another label that someone chose', () => {
    expect(typed({}, { countryLabel: 'USSR' })?.countryLabel).toBe('USSR');
  });

  it('is required: without it nothing was searched', () => {
    expect(typed({ birthCountry: null })).toBeNull();
  });
});

describe('the log', () => {
  it('says that a birth date was typed only where it was', () => {
    expect(typed({}, { mode: 'name' })?.birthDateTyped).toBeNull();
    expect(typed({}, { mode: 'name', withBirthDate: true })?.birthDateTyped).toBe('02/28/1990');
  });
});

describe('the spellings', () => {
  const first = (doing: Partial<Work>) => variantsOf(facts(), work(doing), today)[0];

  it('begin with the ICE paper, if both of its fields are there', () => {
    expect(first({ paperFirst: 'NAYELY', paperLast: 'LOPES' })).toMatchObject({ first: 'NAYELY', last: 'LOPES' });
    expect(first({ paperFirst: 'NAYELY' })).toMatchObject({ reason: 'passportForm' });
  });

  it('are of the name by which someone is called, where a record has no other', () => {
    const bare = { ...facts(), given: '', family1: '', name: 'Marisol' };
    expect(variantsOf(bare, work(), today).map(({ first: one, last }) => `${one} / ${last}`)).toContain(
      'FNU / Marisol',
    );
  });
});

describe('someone under 18', () => {
  const detained = (underAge: boolean | null): Facts['detention'] => ({
    id: '01990000-0000-7000-8000-000000000001',
    takenAt: null,
    toldAt: '2026-12-08T15:00:00.000Z',
    zone: 'America/New_York',
    place: null,
    underAge,
  });
  const idsFor = (birthDate: string | null, underAge: boolean | null = null): string[] =>
    waysFor({ birthDate, detention: detained(underAge) }, today).map(({ id }) => id);

  it('is who was born less than 18 years ago, or is said to be when no one knows', () => {
    expect(isMinor({ birthDate: '2008-12-09', detention: null }, today)).toBe(true);
    expect(isMinor({ birthDate: '2008-12-08', detention: null }, today)).toBe(false);
    expect(isMinor({ birthDate: null, detention: detained(true) }, today)).toBe(true);
    expect(isMinor({ birthDate: null, detention: detained(null) }, today)).toBe(false);
    // A birth date says more than a guess at the door.
    expect(isMinor({ birthDate: '1990-02-28', detention: detained(true) }, today)).toBe(false);
  });

  it('is looked for with ORR first, and not where only adults are', () => {
    for (const ids of [idsFor('2012-03-01'), idsFor(null, true)]) {
      expect(ids[0]).toBe('orr');
      expect(ids).not.toContain('bop');
    }
  });

  it('leaves ORR to those whose age is not known', () => {
    expect(idsFor('1990-02-28')).not.toContain('orr');
    expect(idsFor(null)).toContain('orr');
    expect(idsFor(null)[0]).not.toBe('orr');
  });
});
