import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countriesByName } from '../basics/countries.ts';
import { countryLabels, locatorFacts, officialSites, otherWays, siteResults } from './locator-facts.ts';

const inBoth = z.object({ en: z.string().min(2), es: z.string().min(2) });
const sourced = {
  source: inBoth,
  source_date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  confidence: z.enum(['good', 'fair', 'weak']),
};
const hours = z.union([
  z.literal('always'),
  z.null(),
  z.object({
    zone: z.string(),
    days: z.array(z.number().int().min(0).max(6)),
    from: z.string().regex(/^\d\d:\d\d$/),
    to: z.string().regex(/^\d\d:\d\d$/),
    closedOnHolidays: z.boolean(),
  }),
]);
const phone = z.string().regex(/^1-\d{3}-\d{3}-\d{4}$/);

const file = z.object({
  sites: z.record(z.enum(officialSites), z.object({ ...sourced, url: z.url({ protocol: /^https$/ }) })),
  results: z.array(
    z.object({
      ...sourced,
      id: z.enum(siteResults),
      siteWords: z.string(),
      wordsConfidence: z.enum(['good', 'fair', 'weak']),
      isAnswer: z.boolean(),
      meaning: inBoth,
      next: z.array(inBoth).min(1),
    }),
  ),
  notShown: z.array(z.object({ ...sourced, id: z.string(), text: inBoth })),
  lookups: z.array(
    z.object({
      ...sourced,
      id: z.enum(otherWays),
      name: inBoth,
      phone: phone.nullable(),
      tdd: phone.nullable(),
      site: z.enum(officialSites).nullable(),
      hours,
      needsConsent: z.boolean(),
      minors: z.boolean(),
      onlyMinors: z.boolean().optional(),
      use: inBoth,
      ask: z.array(inBoth).min(1),
      lines: z
        .array(z.object({ country: z.string().length(2), phone, hours, source: inBoth, source_date: z.string() }))
        .optional(),
    }),
  ),
});

const text = readFileSync(new URL('../../resources/locator.json', import.meta.url), 'utf8');

describe('the facts about the locator', () => {
  it('have the shape that the screen reads, each with its source and date', () => {
    file.parse(JSON.parse(text));
    expect(locatorFacts.results.map(({ id }) => id)).toEqual(siteResults);
    expect(locatorFacts.lookups.map(({ id }) => id)).toEqual(otherWays);
  });

  it('say of zero, an error, a CAPTCHA and a page that does not load that they are no answer', () => {
    const answers = locatorFacts.results.filter(({ isAnswer }) => isAnswer).map(({ id }) => id);
    expect(answers).toEqual(['inCustody', 'inCustodyCbp', 'callForDetails', 'notInCustody']);
  });

  it('name no tip line of ICE and no office for crime victims', () => {
    for (const number of ['347-2423', 'DHS-2-ICE', '855-488', '48-VOICE']) expect(text).not.toContain(number);
  });

  it('ask for consent before a consulate is told', () => {
    expect(locatorFacts.lookups.filter(({ needsConsent }) => needsConsent).map(({ id }) => id)).toEqual(['consulate']);
  });

  it('give advice in no sentence', () => {
    const banned =
      /\b(?:you are eligible|you qualify|do not go|don’t go|you will (?:not )?be detained|your deadline|outcome|confidential|privileged)\b|\b(?:usted califica|tiene derecho a quedarse|no vaya|confidencial)\b/iu;
    expect(text.match(banned)).toBeNull();
  });
});

describe('a country of birth', () => {
  it('has the locator’s label and the older names to try', () => {
    expect(countryLabels('CN')).toMatchObject({ label: 'CHINA, PEOPLES REPUBLIC OF' });
    expect(countryLabels('MM')).toMatchObject({ label: 'BURMA' });
    expect(countryLabels('UA').alsoTry).toContain('USSR');
    expect(countryLabels('XK')).toMatchObject({ label: 'KOSOVO', alsoTry: ['YUGOSLAVIA'] });
    expect(countryLabels('CW').alsoTry).toContain('NETHERLANDS ANTILLES');
  });

  it('never offers one label twice', () => {
    for (const { code } of countriesByName('en')) {
      const { label, alsoTry } = countryLabels(code);
      const all = [label, ...alsoTry];
      expect(new Set(all).size, code).toBe(all.length);
    }
  });
});
