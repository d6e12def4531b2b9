import type { TFunction } from 'i18next';
import type { CaseSummary } from '../case-summary.ts';
import { appointmentBlocks } from './appointment-blocks.ts';
import type { Paper, PaperBlock } from './blocks.ts';
import { noteBlocks } from './note-blocks.ts';
import { paperWords, type PaperWords } from './paper-words.ts';
import { contactBlocks, personBlocks } from './person-blocks.ts';

const underName = ({ person }: CaseSummary, { t }: PaperWords): string =>
  [person.caseCode, person.pronouns, t(`exports.paper.status.${person.status}`)]
    .filter((one) => one !== null)
    .join('  ·  ');

const made = (summary: CaseSummary, words: PaperWords): Paper['made'] => {
  const { t } = words;
  return [
    ...(summary.recipient === null ? [] : [{ label: t('exports.paper.preparedFor'), value: summary.recipient }]),
    { label: t('exports.paper.preparedBy'), value: summary.generatedBy.name },
    {
      label: t('exports.paper.preparedOn'),
      value: words.capital(words.dayAndTimeIn(summary.generatedAt, summary.zone)),
    },
  ];
};

const withheldBlock = ({ withheld }: CaseSummary, { t }: PaperWords): PaperBlock => ({
  kind: 'box',
  title: t('exports.paper.section.withheld'),
  lead: t('exports.paper.withheldLead'),
  points: withheld.map(({ what, reason }) =>
    t('exports.withheldLine', { what: t(`exports.things.${what}`), reason: t(`exports.reasons.${reason}`) }),
  ),
});

const aboutBlock = (summary: CaseSummary, { t }: PaperWords): PaperBlock => ({
  kind: 'text',
  title: t('exports.paper.section.about'),
  texts: [
    t('exports.paper.aboutNot'),
    t('exports.paper.aboutHash', { exportId: summary.exportId }),
    t('exports.paper.aboutData'),
  ].map((text) => ({ text, style: 'small' })),
});

/** A case summary as a paper in its language, whose `t` is given: everything that it holds, then what was left out. */
export const caseSummaryPaper = (summary: CaseSummary, t: TFunction): Paper => {
  const words = paperWords(summary.language, t);
  const { recipient } = summary;
  return {
    title: t('exports.paper.title'),
    name: summary.person.preferredName,
    under: underName(summary, words),
    made: made(summary, words),
    confidential:
      recipient === null ? t('exports.paper.confidentialPlain') : t('exports.paper.confidentialFor', { recipient }),
    blocks: [
      ...personBlocks(summary, words),
      ...appointmentBlocks(summary, words),
      ...noteBlocks(summary, words),
      ...contactBlocks(summary, words),
      withheldBlock(summary, words),
      aboutBlock(summary, words),
    ],
    footer: t('exports.paper.footer', {
      caseCode: summary.person.caseCode,
      date: words.dayIn(summary.generatedAt, summary.zone),
    }),
    pageNumber: (page, pages) => t('exports.paper.page', { page, pages }),
  };
};
