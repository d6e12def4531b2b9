import { describe, expect, it } from 'vitest';
import { caseSummary, summaryParts, type SummaryPart } from '../../../shared/exports/case-summary.ts';
import { sampleFacts, sampleHead } from '../../../tests/fixtures/case-summary-facts.ts';
import { buildSummary } from './build-summary.ts';

/** A word that only this part of the sample holds. */
const traces: Partial<Record<SummaryPart, string>> = {
  legalName: 'Güipe Ñáñez',
  birth: '1988-04-14',
  aNumber: '012345678',
  languages: '"spoken"',
  channels: '12 Sample Street',
  attorney: 'Sample Legal Aid',
  supervision: 'orderOfSupervision',
  dependants: 'Two children',
  medical: 'MEDICAL-CANARY',
  appointments: 'Federal Plaza',
  notes: 'wants to go home',
  contacts: 'CONTACT-CANARY',
  crew: '"companion"',
  crewNames: 'Žofie Žižek',
};

const everything = Object.fromEntries(summaryParts.map((part) => [part, true]));

describe('buildSummary', () => {
  it('leaves out health, other people’s numbers and volunteers’ names unless asked', () => {
    const summary = buildSummary(sampleFacts, {}, sampleHead);
    const text = JSON.stringify(summary);
    for (const secret of ['MEDICAL-CANARY', 'CONTACT-CANARY', '555-0177', 'Adébáyọ̀', 'Žofie']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('Ž.Ž.');
    expect(summary.withheld).toEqual([
      { what: 'medical', reason: 'notSelected' },
      { what: 'crewNames', reason: 'notSelected' },
      { what: 'contacts', reason: 'notSelected' },
      { what: 'drafts', reason: 'draft' },
      { what: 'teamNotes', reason: 'teamOnly' },
    ]);
  });

  it('leaves no trace of any single part that is taken out', () => {
    for (const part of summaryParts) {
      const trace = traces[part];
      if (trace === undefined) throw new Error(`no trace is known for ${part}`);
      const full = JSON.stringify(buildSummary(sampleFacts, { include: everything }, sampleHead));
      expect(full, part).toContain(trace);
      const without = buildSummary(sampleFacts, { include: { ...everything, [part]: false } }, sampleHead);
      expect(JSON.stringify(without), part).not.toContain(trace);
      expect(without.withheld, part).toContainEqual({ what: part, reason: 'notSelected' });
    }
  });

  it('leaves out what the person declined even where it was chosen, and says why', () => {
    const summary = buildSummary(
      sampleFacts,
      { include: { medical: true }, declined: ['medical', 'aNumber'] },
      sampleHead,
    );
    expect(summary.person.medical).toBeUndefined();
    expect(summary.person.aNumber).toBeUndefined();
    expect(summary.withheld).toContainEqual({ what: 'medical', reason: 'noConsent' });
    expect(summary.withheld).toContainEqual({ what: 'aNumber', reason: 'noConsent' });
  });

  it('takes notes and crew out together with the appointments they belong to', () => {
    const summary = buildSummary(sampleFacts, { include: { ...everything, appointments: false } }, sampleHead);
    expect(summary.notes).toBeUndefined();
    expect(summary.withheld.map((entry) => entry.what)).toEqual([
      'appointments',
      'crew',
      'crewNames',
      'notes',
      'drafts',
      'teamNotes',
    ]);
  });

  it('lists a part as left out whether or not anything is in it', () => {
    const empty = { ...sampleFacts, person: { ...sampleFacts.person, medical: null }, contacts: [] };
    expect(buildSummary(empty, {}, sampleHead).withheld).toEqual(buildSummary(sampleFacts, {}, sampleHead).withheld);
  });

  it('fits its own schema, with everything and with nothing', () => {
    const nothing = Object.fromEntries(summaryParts.map((part) => [part, false]));
    for (const include of [everything, nothing, {}]) {
      const summary = buildSummary(sampleFacts, { include }, sampleHead);
      expect(caseSummary.parse(summary)).toEqual(summary);
    }
  });
});
