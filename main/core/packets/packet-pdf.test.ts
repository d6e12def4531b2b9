import { describe, expect, it } from 'vitest';
import { type PaperKind, paperKinds } from '../../../shared/exports/paper-kinds.ts';
import type { PacketFacts } from '../../../shared/packets/packet-facts.ts';
import type { PaperLanguages, PrintSize } from '../../../shared/packets/packets-rules.ts';
import { createTranslator } from '../../../shared/words.ts';
import { blankFacts, roleFacts, sampleFacts } from '../../../tests/fixtures/packet-facts.ts';
import { runTool } from '../../../tests/support/pdf-reader.ts';
import { pdfInfo, pdfText, tempFile } from '../../../tests/support/pdf-tools.ts';
import { packetPdf } from './packet-pdf.ts';

const madeAt = new Date('2026-11-29T15:00:00.000Z');

interface Drawn {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly text: string;
}

const drawNew = async (
  kind: PaperKind,
  languages: PaperLanguages,
  size: PrintSize,
  facts: PacketFacts,
): Promise<Drawn> => {
  const { bytes, pageCount } = await packetPdf(facts, { kind, languages, size }, madeAt);
  return { bytes, pages: pageCount, text: pdfText(tempFile('paper.pdf', bytes)).replaceAll(/\s+/g, ' ') };
};

const drawn = new Map<string, Promise<Drawn>>();

/** A paper of the sample people; each is drawn once for all tests. */
const draw = (
  kind: PaperKind,
  languages: PaperLanguages,
  { size = 'normal', blank = false }: { readonly size?: PrintSize; readonly blank?: boolean } = {},
): Promise<Drawn> => {
  const key = [kind, languages, size, blank].join(' ');
  const facts = blank ? blankFacts : kind === 'roleCard' ? roleFacts : sampleFacts;
  const found = drawn.get(key) ?? drawNew(kind, languages, size, facts);
  drawn.set(key, found);
  return found;
};

const en = createTranslator('en');
const es = createTranslator('es');

describe('packetPdf', () => {
  it('says a plan in each language, with every letter of every name', async () => {
    for (const [languages, words] of [
      ['en', [en('packets.paper.section.calls'), 'Apr 14, 1988']],
      ['es', [es('packets.paper.section.calls'), '14 abr 1988']],
    ] as const) {
      const { text } = await draw('planPaper', languages);
      for (const word of [
        ...words,
        'Ñáñez-Fuentes',
        'ሰላም ተስፋዬ ገብረ',
        'សុខ',
        'محمد عبد الله',
        '王小明',
        '(202) 555-0177',
        'Guatemala',
      ]) {
        expect(text, word).toContain(word);
      }
      expect(text).not.toContain('\ufffd');
    }
  });

  it('shows labels in both languages side by side, and what someone typed once', async () => {
    const { text } = await draw('familyPacket', 'both');
    expect(text).toContain(`${en('packets.paper.section.consent')} / ${es('packets.paper.section.consent')}`);
    // On the plan and on the child’s sheet.
    expect(text.match(/Maple Street/g)).toHaveLength(2);
    for (const t of [en, es]) expect(text).toContain(t('packets.paper.gather.ids'));
  });

  it('puts every sheet on one page in normal print', async () => {
    for (const blank of [false, true]) {
      // Spanish is the longer language.
      expect((await draw('planPaper', 'es', { blank })).pages).toBe(1);
    }
    expect((await draw('planPaper', 'en')).pages).toBe(1);
    expect((await draw('familyPacket', 'es')).pages).toBe(2 + sampleFacts.children.length);
    expect((await draw('caregiverSheet', 'en')).pages).toBe(sampleFacts.children.length);
    expect((await draw('roleCard', 'en')).pages).toBe(1);
  });

  it('has no text below 18 points in large print', async () => {
    for (const kind of ['familyPacket', 'roleCard'] as const) {
      const { bytes, text } = await draw(kind, 'both', { size: 'large', blank: true });
      expect(text.length).toBeGreaterThan(500);
      const { stdout } = runTool('pdftohtml', ['-xml', '-stdout', '-i', tempFile('large.pdf', bytes)]);
      const sizes = Array.from(stdout.matchAll(/<fontspec [^>]*size="(\d+)"/g), ([, size]) => Number(size));
      // pdftohtml enlarges by half.
      expect(Math.min(...sizes) / 1.5, kind).toBeGreaterThanOrEqual(18);
    }
  });

  it('names no one in its title and metadata', async () => {
    for (const kind of paperKinds) {
      const info = pdfInfo(tempFile('named.pdf', (await draw(kind, 'en')).bytes));
      expect(info).toMatch(new RegExp(`^Title: +${en(`exports.kinds.${kind}`)}$`, 'm'));
      for (const word of ['María', 'Author', 'Subject', 'Keywords']) expect(info, kind).not.toContain(word);
      expect(info).toMatch(/^Tagged: +yes$/m);
    }
  });
});

describe('the wallet card', () => {
  it('has ILRC’s words in English for the officer, the person’s language on the back, the numbers, and no name', async () => {
    const { text } = await draw('walletCard', 'es');
    const said = text.replaceAll(' ', '');
    const squeeze = (words: string): string => words.replaceAll(' ', '');
    for (const words of [
      en('packets.paper.card.officer.title'),
      es('packets.paper.card.own.title'),
      'Usted tiene derechos constitucionales',
      '(202) 555-0177',
    ]) {
      expect(said).toContain(squeeze(words));
    }
    expect(text).toContain('ilrc.org/redcards');
    expect(text).not.toContain('Ñáñez');
    expect(en('packets.paper.card.officer.silence')).toBe(
      'I do not wish to speak with you, answer your questions, or sign or hand you any documents based on my 5th Amendment rights under the United States Constitution.',
    );
    expect((await draw('walletCard', 'en')).text.replaceAll(' ', '')).toContain(
      squeeze(en('packets.paper.card.own.title')),
    );
  });

  it('is 2 inches high and 7 wide unfolded, whatever is on it', async () => {
    const long: PacketFacts = {
      ...sampleFacts,
      person: {
        ...blankPersonWith(),
        attorney: { name: 'Organización de Asistencia Legal '.repeat(9), phone: '(202) 555-0142', signed: [] },
        medical: { note: '王小明 '.repeat(60), medicines: [], doctor: null },
        contacts: [
          {
            name: 'María José del Carmen Ñáñez-Fuentes '.repeat(3),
            kind: null,
            tell: 'unknown',
            byHeart: false,
            relation: null,
            phone: '(202) 555-0177 ext. 204',
            languages: [],
            mayBeTold: null,
          },
        ],
      },
    };
    for (const facts of [sampleFacts, blankFacts, long]) {
      const { bytes } = await packetPdf(facts, { kind: 'walletCard', languages: 'es', size: 'normal' }, madeAt);
      const { stdout } = runTool('pdftotext', ['-bbox', tempFile('card.pdf', bytes), '-']);
      const tops = Array.from(stdout.matchAll(/yMin="([\d.]+)"[^>]*>officer</g), ([, y]) => Number(y));
      expect(tops).toHaveLength(4);
      const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
      for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 0);
      // A card, its marks above and below, and the space between.
      expect(steps[0]).toBeGreaterThan(144);
      expect(steps[0]).toBeLessThan(160);
    }
  });
});

const blankPersonWith = () => ({ preferredName: 'Ana', reviewedOn: null });
