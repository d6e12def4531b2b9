import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainAttorneyPacketPdf } from '../../main/core/attorney/attorney-packet-pdf.ts';
import { buildSummary } from '../../main/core/exports/build-summary.ts';
import { plainCaseSummaryPdf } from '../../main/core/exports/case-summary-pdf.ts';
import { packetPdf } from '../../main/core/packets/packet-pdf.ts';
import { type Language, languages } from '../../shared/basics/language.ts';
import { paperKinds } from '../../shared/exports/paper-kinds.ts';
import { catalogues } from '../../shared/words.ts';
import { leaves } from '../../shared/words/leaves.ts';
import { sampleFacts as summaryFacts, sampleHead } from '../fixtures/case-summary-facts.ts';
import { blankFacts } from '../fixtures/packet-facts.ts';
import { detainedPerson } from '../support/detained-person.ts';
import { advice } from '../support/legal-advice.ts';
import { pdfText, tempFile } from '../support/pdf-tools.ts';

/** Where a phrase is harmless, and why. `where` begins the place's name. An entry that no text needs fails. */
interface Exception {
  readonly where: string;
  readonly phrase: string;
  readonly because: string;
}

const marking = 'marks for whom a paper is, as attorneys expect; it promises nothing';

const exceptions: readonly Exception[] = [
  ...[
    'en exports.paper.',
    'es exports.paper.',
    'en attorney.paper.confidential',
    'es attorney.paper.confidential',
    'pdf en caseSummary',
    'pdf es caseSummary',
    'pdf en attorneyPacket',
    'pdf es attorneyPacket',
  ].map((where) => ({
    where,
    phrase: 'a promise of secrecy',
    because: marking,
  })),
  {
    where: 'es encounters.unseen.notice',
    phrase: 'whether to go',
    because: 'tells a volunteer why they no longer see an appointment: someone else may be going now',
  },
  {
    where: 'resources/fonts/OFL.txt',
    phrase: 'what will happen',
    because: 'the license of the fonts, about derivative works',
  },
];

const root = join(import.meta.dirname, '../..');

/** Every text that ships: by the catalog's key, or the file in `resources` and the place in it. */
const catalogTexts = (language: Language): [string, string][] =>
  [...leaves(catalogues[language])].map(([key, text]) => [`${language} ${key}`, text]);

const textsIn = (value: unknown, place: string): [string, string][] => {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
};

const readable = new Set(['.txt', '.md', '.csv', '.html', '.svg', '.yml', '.yaml']);

const resourceTexts = (): [string, string][] =>
  readdirSync(join(root, 'resources'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry): [string, string][] => {
      const path = join(entry.parentPath, entry.name);
      const place = path.slice(root.length + 1).replaceAll('\\', '/');
      if (extname(entry.name) === '.json') {
        const texts = textsIn(JSON.parse(readFileSync(path, 'utf8')), place);
        return texts.filter(([, text]) => !text.startsWith('https://'));
      }
      return readable.has(extname(entry.name)) ? [[place, readFileSync(path, 'utf8')]] : [];
    });

const used = new Set<Exception>();

/** What is said in texts, by place, but for the exceptions. */
const adviceIn = (texts: readonly (readonly [string, string])[], spoken?: readonly Language[]): string[] =>
  texts.flatMap(([place, text]) =>
    advice(text, spoken)
      .filter((phrase) => {
        const found = exceptions.find((one) => one.phrase === phrase && place.startsWith(one.where));
        if (found !== undefined) used.add(found);
        return found === undefined;
      })
      .map((phrase) => `${place}: ${phrase}: “${text.slice(0, 160)}”`),
  );

describe('the patterns', () => {
  it.each([
    'You are eligible for bond.',
    'You may qualify for asylum.',
    'File Form I-246.',
    'Fill out the I-589 and mail it.',
    'Check box 4.',
    'Don’t go to the check-in.',
    'You should go.',
    'You will not be detained.',
    'They won’t be arrested.',
    'He could not be deported.',
    'Release is likely.',
    'Your chances of bond are good.',
    'Your deadline is Tuesday.',
    'You have 30 days to appeal.',
    'ICE may not enter without a warrant.',
    'Officers can’t ask that.',
    'Agents need a judicial warrant.',
    'What you say is confidential.',
    'This note is privileged.',
  ])('find “%s”', (text) => {
    expect(advice(text, ['en'])).not.toEqual([]);
  });

  it.each([
    'Usted es elegible para fianza.',
    'Usted califica para asilo.',
    'Presente el formulario I-246.',
    'Llene la forma G-28.',
    'Marque la casilla 4.',
    'No vaya a la cita.',
    'Usted debe presentarse.',
    'No lo van a detener.',
    'Será detenida.',
    'No la detendrán.',
    'Es probable que salga con fianza.',
    'Su plazo vence el martes.',
    'Usted tiene treinta días para apelar.',
    'ICE no puede entrar.',
    'Los agentes no deben preguntar eso.',
    'Lo que diga es confidencial.',
    'Es información privilegiada.',
  ])('find “%s”', (text) => {
    expect(advice(text, ['es'])).not.toEqual([]);
  });

  it.each([
    'An attorney can say which form fits.',
    'Bring the I-220B and the letter.',
    'You have the right to remain silent.',
    'The paper of December 8 says 30 days.',
    '830 Pine Hill Road, P.O. Box 2179, Jena, LA 71342',
    'Pick-up usually needs a written release.',
    'If they’re detained, call in this order',
    'G-28 on file',
    'Una abogada puede decirle qué formulario le sirve.',
    'Usted tiene el derecho a guardar silencio.',
    'Si detienen a la persona, llame en este orden',
    'Vaya a la escuela con la hoja.',
  ])('leave “%s” alone', (text) => {
    expect(advice(text)).toEqual([]);
  });
});

describe('nothing that ships gives legal advice or promises secrecy', () => {
  it.each(languages)('no word on screen or on paper in %s', (language) => {
    const texts = catalogTexts(language);
    expect(texts.length).toBeGreaterThan(1000);
    expect(adviceIn(texts, [language])).toEqual([]);
  });

  it('no text in the resources', () => {
    const texts = resourceTexts();
    expect(texts.length).toBeGreaterThan(500);
    expect(adviceIn(texts)).toEqual([]);
  });

  it.each(languages)('no PDF in %s, once everything is filled in', async (language) => {
    const madeAt = new Date(sampleHead.generatedAt);
    const papers: [string, Uint8Array][] = [
      ['caseSummary', await plainCaseSummaryPdf(buildSummary(summaryFacts, {}, { ...sampleHead, language }))],
    ];
    const { core, detentionId } = await detainedPerson();
    const { packet } = await core.call('attorney.preview', { detentionId, language });
    papers.push(['attorneyPacket', await plainAttorneyPacketPdf(packet)]);
    for (const kind of paperKinds) {
      const { bytes } = await packetPdf(blankFacts, { kind, languages: language, size: 'normal' }, madeAt);
      papers.push([kind, bytes]);
    }
    const texts = papers.map(
      ([kind, bytes]) =>
        [`pdf ${language} ${kind}`, pdfText(tempFile('paper.pdf', bytes)).replaceAll(/\s+/g, ' ')] as const,
    );
    for (const [place, text] of texts) expect(text.length, place).toBeGreaterThan(400);
    expect(adviceIn(texts)).toEqual([]);
  });

  it('every exception is needed', () => {
    expect(exceptions.filter((one) => !used.has(one))).toEqual([]);
  });
});
