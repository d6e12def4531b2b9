import { describe, expect, it } from 'vitest';
import { summaryParts } from '../../../shared/exports/case-summary.ts';
import { createTranslator } from '../../../shared/words.ts';
import { sampleFacts, sampleHead } from '../../../tests/fixtures/case-summary-facts.ts';
import { hostileStrings } from '../../../tests/fixtures/hostile-strings.ts';
import { pdfInfo, pdfText, qpdf, tempFile } from '../../../tests/support/pdf-tools.ts';
import { makePassword } from '../files-out/password.ts';
import { encryptPdf } from '../papers/pdf-encrypt.ts';
import { buildSummary, type SummaryFacts } from './build-summary.ts';
import { plainCaseSummaryPdf } from './case-summary-pdf.ts';

const en = createTranslator('en');
const everything = Object.fromEntries(summaryParts.map((part) => [part, true]));
/** The longest text that a field takes which is no note of its own, in letters: who may be told of a detention. */
const lineLimit = 1000;
/** Spaces and line breaks are layout; the letters must be right. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('caseSummaryPdf', () => {
  it('opens for two independent readers under each of twenty made passwords', async () => {
    // The number of rounds by which a password becomes a key depends on chance, so one password proves little.
    const plain = await plainCaseSummaryPdf(
      buildSummary({ ...sampleFacts, appointments: [], notes: [] }, {}, sampleHead),
    );
    for (let count = 0; count < 20; count += 1) {
      const made = makePassword();
      const file = tempFile('made.pdf', await encryptPdf(plain, made));
      expect(qpdf(`--password=${made}`, '--check', file).status, made).toBe(0);
      expect(pdfInfo('-upw', made, file), made).toContain('algorithm:AES-256');
    }
  }, 120_000);

  it('comes through 200 hostile strings in every field', async () => {
    expect(hostileStrings.length).toBeGreaterThanOrEqual(200);
    const [appointment] = sampleFacts.appointments;
    const [note] = sampleFacts.notes;
    if (appointment === undefined || note === undefined) throw new Error('the sample lost its note');
    // Twenty to a paper: making one for each would take minutes.
    for (let start = 0; start < hostileStrings.length; start += 20) {
      const some = hostileStrings.slice(start, start + 20);
      const lines = some.map((text) => text.slice(0, lineLimit));
      const [first = ''] = lines;
      const facts: SummaryFacts = {
        person: {
          ...sampleFacts.person,
          preferredName: first,
          medical: some.join('\n'),
          legalName: { given: first, middle: first, firstFamily: first, secondFamily: first, otherNames: lines },
          languages: { spoken: lines, interpreterNeeded: null },
        },
        appointments: lines.map((hostile) => ({ ...appointment, place: hostile, kindWords: hostile, zone: hostile })),
        notes: [
          {
            ...note,
            letIn: first,
            zone: first,
            officers: lines.map((name) => ({ name, badge: name, agency: null, vehicle: null })),
            entries: some.map((text) => ({ at: note.sealedAt, source: 'told', text })),
          },
        ],
        contacts: lines.map((hostile) => ({
          name: hostile,
          relation: hostile,
          phone: hostile,
          languages: [hostile],
          mayBeTold: hostile,
        })),
      };
      const summary = buildSummary(facts, { include: everything }, { ...sampleHead, recipient: first });
      const file = tempFile('hostile.pdf', await plainCaseSummaryPdf(summary));
      expect(qpdf('--check', file), String(start)).toMatchObject({ status: 0 });
      expect(squeezed(pdfText(file)), String(start)).toContain(en('exports.paper.section.withheld'));
      expect(pdfInfo(file), String(start)).toMatch(/^JavaScript: +no$/m);
    }
  }, 240_000);
});
