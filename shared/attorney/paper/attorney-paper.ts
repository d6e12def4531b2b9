import type { TFunction } from 'i18next';
import type { Paper, PaperBlock } from '../../exports/paper/blocks.ts';
import { paperWords, type PaperWords } from '../../exports/paper/paper-words.ts';
import type { AttorneyPacket } from '../attorney-packet.ts';
import { missingBlocks, signedBlocks } from './missing-blocks.ts';
import { contactBlocks, dependantBlocks, medicalBlocks } from './people-blocks.ts';
import { lookupBlocks, sealedNoteBlocks, timelineBlocks } from './timeline-blocks.ts';
import { hearingBlocks, orderBlocks, takenBlocks, whoBlocks } from './urgent-blocks.ts';

/** One section of the packet: nothing for a part that is out. */
export type Section = (packet: AttorneyPacket, words: PaperWords) => PaperBlock[];

/**
 * The sections in the order in which an attorney needs them: urgent facts, hearing, orders, health and children, whom to
 * call, what happened, what was looked for, what is missing. A new one gets its line here.
 */
const sections: readonly Section[] = [
  whoBlocks,
  takenBlocks,
  hearingBlocks,
  orderBlocks,
  medicalBlocks,
  dependantBlocks,
  contactBlocks,
  timelineBlocks,
  sealedNoteBlocks,
  lookupBlocks,
  signedBlocks,
  missingBlocks,
];

const made = ({ recipient, generatedBy, generatedAt, zone }: AttorneyPacket, words: PaperWords): Paper['made'] => {
  const { t } = words;
  return [
    ...(recipient === null ? [] : [{ label: t('exports.paper.preparedFor'), value: recipient }]),
    { label: t('exports.paper.preparedBy'), value: generatedBy.name },
    { label: t('exports.paper.preparedOn'), value: words.capital(words.dayAndTimeIn(generatedAt, zone)) },
  ];
};

const underName = ({ person, detention }: AttorneyPacket, { t }: PaperWords): string =>
  [
    person.caseCode,
    detention.outcome === null
      ? t('attorney.paper.inDetention')
      : t('attorney.paper.closed', { outcome: t(`detentions.outcome.${detention.outcome}`) }),
  ]
    .filter((one) => one !== null)
    .join('  ·  ');

/** What was left out of a packet and why, a line each. */
export const withheldLines = ({ withheld }: AttorneyPacket, t: TFunction): string[] =>
  withheld.flatMap(({ what, reason }) =>
    what === 'channels' || what === 'crew' || what === 'home'
      ? []
      : [
          t('exports.withheldLine', {
            what: t(`attorney.things.${what}`),
            reason: t(`attorney.reasons.${reason}`),
          }),
        ],
  );

const closing = (packet: AttorneyPacket, { t }: PaperWords): PaperBlock[] => [
  {
    kind: 'box',
    title: t('attorney.paper.section.withheld'),
    lead: t('exports.paper.withheldLead'),
    points: withheldLines(packet, t),
  },
  {
    kind: 'text',
    title: t('exports.paper.section.about'),
    texts: [
      t('attorney.paper.aboutNot'),
      t('exports.paper.aboutHash', { exportId: packet.exportId }),
      t('exports.paper.aboutData'),
    ].map((text) => ({ text, style: 'small' })),
  },
];

/** An attorney packet as a paper in its language, whose `t` is given. */
export const attorneyPaper = (packet: AttorneyPacket, t: TFunction): Paper => {
  const words = paperWords(packet.language, t);
  return {
    title: t('attorney.paper.title'),
    name: packet.person.name ?? t('attorney.paper.nameUnknown'),
    under: underName(packet, words),
    made: made(packet, words),
    confidential:
      packet.recipient === null
        ? t('attorney.paper.confidentialPlain')
        : t('attorney.paper.confidentialFor', { recipient: packet.recipient }),
    blocks: [...sections.flatMap((section) => section(packet, words)), ...closing(packet, words)],
    footer: t('attorney.paper.footer', { date: words.dayIn(packet.generatedAt, packet.zone) }),
    pageNumber: (page, pages) => t('exports.paper.page', { page, pages }),
  };
};
