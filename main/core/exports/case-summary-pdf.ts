import type { Column, Content, ContentText } from 'pdfmake/interfaces.js';
import type { CaseSummary } from '../../../shared/case-summary.ts';
import { paperWords, type PaperWords } from './paper-words.ts';
import { appointmentsSection } from './pdf-appointments.ts';
import { drawPaper } from './pdf-engine.ts';
import { encryptPdf } from './pdf-encrypt.ts';
import { notesSection } from './pdf-notes.ts';
import { contactsSection, personSections } from './pdf-person.ts';
import { box, defaultStyle, say, styles, textSection } from './pdf-pieces.ts';

const underName = ({ person }: CaseSummary, { t }: PaperWords): string =>
  [person.caseCode, person.pronouns, t(`exports.paper.status.${person.status}`)].filter((one) => one !== null).join('  ·  ');

const madeFor = (summary: CaseSummary, words: PaperWords): Column => {
  const { t } = words;
  const line = (label: string, value: string): ContentText[] => [
    say(label, { style: 'label', margin: [0, 4, 0, 0] }),
    say(value),
  ];
  return {
    width: 178,
    stack: [
      ...(summary.recipient === null ? [] : line(t('exports.paper.preparedFor'), summary.recipient)),
      ...line(t('exports.paper.preparedBy'), summary.generatedBy.name),
      ...line(t('exports.paper.preparedOn'), words.capital(words.dayAndTimeIn(summary.generatedAt, summary.zone))),
    ],
  };
};

const head = (summary: CaseSummary, words: PaperWords): Content => {
  const { t } = words;
  const { recipient } = summary;
  return [
    {
      columnGap: 24,
      columns: [
        {
          width: '*',
          stack: [
            say(t('exports.paper.title').toLocaleUpperCase(), { style: 'kicker', margin: [0, 4, 0, 2] }),
            say(summary.person.preferredName, { style: 'name', tag: { kind: 'H1' } }),
            say(underName(summary, words), { style: 'under', margin: [0, 3, 0, 0] }),
          ],
        },
        madeFor(summary, words),
      ],
    },
    say(recipient === null ? t('exports.paper.confidentialPlain') : t('exports.paper.confidentialFor', { recipient }), {
      style: 'small',
      margin: [0, 10, 0, 0],
    }),
  ];
};

const withheldBox = ({ withheld }: CaseSummary, { t }: PaperWords): Content =>
  box(t('exports.paper.section.withheld'), [
    say(t('exports.paper.withheldLead'), { margin: [0, 0, 0, 4] }),
    ...withheld.map(({ what, reason }) =>
      say(`•  ${t('exports.withheldLine', { what: t(`exports.things.${what}`), reason: t(`exports.reasons.${reason}`) })}`),
    ),
  ]);

const about = (summary: CaseSummary, { t }: PaperWords): Content =>
  textSection(t('exports.paper.section.about'), [
    say(t('exports.paper.aboutNot'), { style: 'small' }),
    say(t('exports.paper.aboutHash', { exportId: summary.exportId }), { style: 'small' }),
    say(t('exports.paper.aboutData'), { style: 'small' }),
  ]);

/** Lays a summary out as a PDF that anybody can open. For tests and previews; what leaves is `caseSummaryPdf`. */
export const plainCaseSummaryPdf = (summary: CaseSummary): Promise<Uint8Array> => {
  const words = paperWords(summary.language);
  const { t } = words;
  const footerLeft = t('exports.paper.footer', {
    caseCode: summary.person.caseCode,
    date: words.dayIn(summary.generatedAt, summary.zone),
  });
  const artifact = { kind: 'artifact' } as const;
  return drawPaper(
    {
      title: t('exports.paper.title'),
      language: summary.language === 'es' ? 'es-US' : 'en-US',
      styles,
      defaultStyle,
      content: [
        head(summary, words),
        ...personSections(summary, words),
        ...appointmentsSection(summary, words),
        ...notesSection(summary, words),
        ...contactsSection(summary, words),
        withheldBox(summary, words),
        about(summary, words),
      ],
      footer: (page, pages) => ({
        margin: [54, 18, 54, 0],
        columns: [
          say(footerLeft, { style: 'footer', tag: artifact }),
          { ...say(t('exports.paper.page', { page, pages }), { style: 'footer', alignment: 'right', tag: artifact }), width: 90 },
        ],
      }),
    },
    new Date(summary.generatedAt),
  );
};

/**
 * A case summary as an encrypted PDF (AES-256, revision 6) in the summary's language. Its title is neutral and its
 * metadata name nobody. The password's strength is the caller's business (`requireStrongPassword`).
 */
export const caseSummaryPdf = async (summary: CaseSummary, password: string): Promise<Uint8Array> =>
  encryptPdf(await plainCaseSummaryPdf(summary), password);
