import { describe, expect, it } from 'vitest';
import { appointmentKinds, kindName } from '../../../shared/appointments/appointment-kinds.ts';
import { countriesByName, countryName } from '../../../shared/basics/countries.ts';
import { offeredLanguages, spokenLanguageName } from '../../../shared/basics/spoken-languages.ts';
import type { PaperBlock } from '../../../shared/exports/paper/blocks.ts';
import { caseSummaryPaper } from '../../../shared/exports/paper/case-summary-paper.ts';
import { createTranslator } from '../../../shared/words.ts';
import { sampleFacts, sampleHead } from '../../../tests/fixtures/case-summary-facts.ts';
import { buildSummary } from './build-summary.ts';

const { person } = sampleFacts;

/** What the paper says of a person, by label. */
const factsOnPaper = (language: 'en' | 'es', changed: Partial<typeof person>): ReadonlyMap<string, string | null> => {
  const facts = { ...sampleFacts, person: { ...person, ...changed }, appointments: [], notes: [], contacts: [] };
  const { blocks } = caseSummaryPaper(buildSummary(facts, {}, { ...sampleHead, language }), createTranslator(language));
  const ofFacts = (block: PaperBlock) => (block.kind === 'facts' ? block.facts : []);
  return new Map(blocks.flatMap(ofFacts).map(({ label, value }) => [label, value]));
};

describe.each(['en', 'es'] as const)('on a paper in %s', (language) => {
  const t = createTranslator(language);
  const capital = (name: string): string => `${name.slice(0, 1).toLocaleUpperCase()}${name.slice(1)}`;

  it('every language reads as on screen, and none as a code', () => {
    expect(offeredLanguages).toHaveLength(122);
    const label = t('exports.paper.fact.languages');
    for (const tag of offeredLanguages) {
      const said = factsOnPaper(language, { languages: { spoken: [tag], interpreterNeeded: true } }).get(label);
      expect(said).toBe(capital(spokenLanguageName(tag, language)));
      // Mam is the name of a language and its code.
      if (tag !== 'mam') expect(said?.toLowerCase()).not.toBe(tag);
    }
  });

  it('every country reads as on screen, and none as a code', () => {
    const codes = countriesByName(language).map(({ code }) => code);
    // 249 of ISO 3166-1, and Kosovo.
    expect(codes).toHaveLength(250);
    for (const code of codes) {
      const said = factsOnPaper(language, { birth: { date: null, country: code, nationality: code } });
      for (const fact of ['birthCountry', 'nationality'] as const) {
        expect(said.get(t(`exports.paper.fact.${fact}`))).toBe(countryName(code, language));
      }
      expect(countryName(code, language).length).toBeGreaterThan(3);
    }
  });

  it('every type of appointment has a name and a short one', () => {
    for (const { id } of appointmentKinds) {
      for (const form of ['name', 'shortName'] as const) {
        expect(kindName({ kind: id, kindWords: null }, language, form)).not.toBe(id);
      }
    }
  });
});
