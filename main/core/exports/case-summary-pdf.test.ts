import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summaryParts } from '../../../shared/exports/case-summary.ts';
import { createTranslator } from '../../../shared/words.ts';
import { sampleFacts, sampleHead } from '../../../tests/fixtures/case-summary-facts.ts';
import { pdfInfo, pdfInside, pdfText, qpdf, tempFile } from '../../../tests/support/pdf-tools.ts';
import { makePassword } from '../files-out/password.ts';
import { buildSummary, type SummaryFacts } from './build-summary.ts';
import { caseSummaryPdf, plainCaseSummaryPdf } from './case-summary-pdf.ts';

const en = createTranslator('en');
const es = createTranslator('es');

const password = 'k7qw-2mzx-p9bd-hv34-t6rn';
const everything = Object.fromEntries(summaryParts.map((part) => [part, true]));
/** Spaces and line breaks are layout; the letters must be right. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');

const write = async (facts: SummaryFacts, choice = {}, head = sampleHead): Promise<string> =>
  tempFile('summary.pdf', await caseSummaryPdf(buildSummary(facts, choice, head), password));

/** The plain sample, made once for the tests that only read it. */
let sample: Promise<Uint8Array> | undefined;
const writeSample = async (): Promise<string> =>
  tempFile('sample.pdf', await (sample ??= caseSummaryPdf(buildSummary(sampleFacts, {}, sampleHead), password)));

describe('caseSummaryPdf', () => {
  it('is encrypted with AES-256, revision 6, and checks clean with another PDF library', async () => {
    const file = await writeSample();
    const { out, status } = qpdf(`--password=${password}`, '--show-encryption', file);
    expect(status).toBe(0);
    expect(out).toContain('R = 6');
    for (const method of ['stream', 'string', 'file']) expect(out).toContain(`${method} encryption method: AESv3`);
    expect(out).toContain('Supplied password is user password');
    for (const allowed of ['extract for accessibility', 'extract for any purpose', 'print high resolution']) {
      expect(out).toContain(`${allowed}: allowed`);
    }
    for (const denied of [
      'modify document assembly',
      'modify forms',
      'modify annotations',
      'modify other',
      'modify anything',
    ]) {
      expect(out).toContain(`${denied}: not allowed`);
    }
    expect(qpdf(`--password=${password}`, '--check', file)).toMatchObject({ status: 0 });
  });

  it('opens with its password alone', async () => {
    const file = await writeSample();
    expect(pdfText(file, password)).toContain('CASE SUMMARY');
    for (const wrong of [
      '',
      'k7qw',
      password.toUpperCase(),
      `${password} `,
      password.replaceAll('-', ''),
      makePassword(),
    ]) {
      expect(() => pdfText(file, wrong), wrong).toThrow('does not open');
      expect(qpdf(`--password=${wrong}`, '--check', file).out, wrong).toContain('invalid password');
    }
    expect(() => pdfText(file)).toThrow('does not open');
  });

  it('holds nothing readable without the password, names in its metadata least of all', async () => {
    const file = await writeSample();
    const raw = readFileSync(file, 'latin1');
    for (const word of ['KITE', 'Feld', 'Nguy', 'Case summary', 'Ruiz', password]) expect(raw).not.toContain(word);
    const info = pdfInfo('-upw', password, file);
    expect(info).toMatch(/^Title: +Case summary$/m);
    for (const word of ['Nguy', 'KITE', 'Feld', 'Ruiz', 'Author', 'Subject', 'Keywords']) {
      expect(info).not.toContain(word);
    }
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
  });

  it('keeps every letter of every name so that it can be copied and searched', async () => {
    const names = ['Nguyễn', 'Thị Ánh', 'Güipe Ñáñez', 'Олена Žižek', 'Ž.Ž.', 'Ọ.A.'];
    const text = squeezed(pdfText(await writeSample(), password));
    for (const name of names) expect(text).toContain(name);
    const full = squeezed(pdfText(await write(sampleFacts, { include: everything }), password));
    for (const name of ['Ọlá Adébáyọ̀', 'Žofie Žižek', 'Bà Hương']) expect(full).toContain(name.normalize('NFC'));
  });

  it('says everything that goes in, and page numbers, in English and in Spanish', async () => {
    const english = squeezed(pdfText(await writeSample(), password));
    for (const words of [
      'KITE-27',
      'Apr 14, 1988',
      'A 012-345-678',
      'Vietnam',
      'Order of supervision (I-220B)',
      '555-0142',
      en('exports.paper.reach.noMessage'),
      'Tue, Nov 10, 2026',
      '9:15 AM',
      'Eastern Time',
      'New date given',
      '8:38:00 AM',
      'Was told',
      'Came out with a letter',
      en('encounters.rights.pressedToSign'),
      'The badge number was 4471',
      en('exports.paper.section.withheld'),
      en('exports.withheldLine', {
        what: en('exports.things.contacts'),
        reason: en('exports.reasons.notSelected'),
      }),
      'Page 1 of',
      'SHA-256',
      sampleHead.exportId,
      'Two children',
    ]) {
      expect(english).toContain(words);
    }
    const spanish = squeezed(pdfText(await write(sampleFacts, {}, { ...sampleHead, language: 'es' }), password));
    for (const words of [
      es('exports.paper.title').toUpperCase(),
      '14 abr 1988',
      'Vietnamita y español',
      'Orden de supervisión (I-220B)',
      'Martes 10 nov 2026',
      '9:15 a. m.',
      '8:38:00 a. m.',
      'Le dieron otra fecha',
      'Se lo dijeron',
      es('exports.paper.section.withheld'),
      'Página 1 de',
      es('exports.reasons.draft'),
    ]) {
      expect(spanish).toContain(words);
    }
  });

  it('holds no text of a part that was left out, not even between its objects', async () => {
    const file = await write(sampleFacts, { include: { aNumber: false, birth: false } });
    const text = pdfText(file, password);
    const inside = pdfInside(file, password);
    for (const secret of [
      'MEDICAL-CANARY',
      'Insulin',
      'CONTACT-CANARY',
      '555-0177',
      '012345678',
      '012-345-678',
      'Apr 14',
      'Raman',
    ]) {
      expect(text, secret).not.toContain(secret);
      expect(inside, secret).not.toContain(secret);
    }
  });

  it('reads aloud in order, with headings and tables', async () => {
    const file = tempFile('plain.pdf', await plainCaseSummaryPdf(buildSummary(sampleFacts, {}, sampleHead)));
    const structure = pdfInfo('-struct-text', file);
    expect(structure).not.toContain('Warning');
    const order = [
      'H1',
      'Nguyễn Thị Ánh',
      'H2',
      'The person',
      'Appointments',
      'TH',
      'TD',
      'Encounter notes',
      'H3',
      'Came out with a letter',
      en('exports.paper.section.withheld'),
    ];
    let at = 0;
    for (const word of order) {
      const next = structure.indexOf(word, at);
      expect(next, word).toBeGreaterThan(at);
      at = next;
    }
    expect(structure).not.toContain('Page 1 of');
  });
});
