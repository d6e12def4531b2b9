import { dayIn } from '../../basics/dates-in-words.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { AttorneyPacket } from '../attorney-packet.ts';
import { nextHearing } from '../attorney-rules.ts';
import type { attorney } from '../words.en.ts';
import type { Section } from './attorney-paper.ts';
import { cell, plain, small, strong } from './pieces.ts';

/** What is signed already, and where it is. */
export const signedBlocks: Section = ({ signed }, words) => {
  const { t } = words;
  if (signed === undefined || signed.papers.length === 0) return [];
  return [
    {
      kind: 'grid',
      title: t('attorney.paper.section.signed'),
      columns: [
        { name: t('attorney.paper.column.paper'), width: 'wide' },
        { name: t('attorney.paper.column.state'), width: 'number' },
        { name: t('attorney.paper.column.who'), width: 'wide' },
      ],
      rows: signed.papers.map(({ kind, state, place, who, signedOn }) => [
        cell(strong(t(`plans.signed.${kind}`))),
        cell(plain(t(`plans.paperState.${state}`)), signedOn === null ? null : small(words.plainDate(signedOn))),
        cell(who === null ? null : plain(who), place === null ? null : plain(place)),
      ]),
    },
  ];
};

type Gap = Exclude<keyof (typeof attorney)['paper']['missing'], 'lead' | 'nothing' | 'paper'>;

/** What is not known, of the parts that are in. */
const gapsOf = ({ person, detention, appointments, signed, generatedAt }: AttorneyPacket): Gap[] => {
  const { legalName, birth, aNumber, caseCode } = person;
  const today = dayIn(generatedAt, detention.zone);
  const hasName = legalName === undefined || [legalName.given, legalName.firstFamily].some((name) => name !== null);
  const gaps: readonly (readonly [Gap, boolean])[] = [
    ['identity', caseCode === null],
    ['legalName', caseCode !== null && !hasName],
    ['birthDate', birth !== undefined && birth.date === null],
    ['birthCountry', birth !== undefined && birth.country === null],
    ['aNumber', aNumber?.state === 'unknown'],
    ['taken', detention.takenAt === null],
    ['heldAt', detention.facilities.length === 0],
    ['hearing', appointments !== undefined && nextHearing(appointments, today) === undefined],
    ['attorney', signed !== undefined && signed.attorney === null],
  ];
  return gaps.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
};

/** G-28 and privacy waiver that are not there, and what no one knows yet. */
const missingLines = (packet: AttorneyPacket, { t }: PaperWords): string[] => [
  ...(packet.signed?.papers ?? []).flatMap(({ kind, state }) =>
    state === 'have' || state === 'notNeeded'
      ? []
      : [
          t('attorney.paper.missing.paper', {
            paper: t(`plans.signed.${kind}`),
            state: t(`plans.paperState.${state}`),
          }),
        ],
  ),
  ...gapsOf(packet).map((gap) => t(`attorney.paper.missing.${gap}`)),
];

/** What is missing, in a box that no one overlooks. */
export const missingBlocks: Section = (packet, words) => {
  const { t } = words;
  const lines = missingLines(packet, words);
  return [
    {
      kind: 'box',
      title: t('attorney.paper.section.missing'),
      lead: t(lines.length === 0 ? 'attorney.paper.missing.nothing' : 'attorney.paper.missing.lead'),
      points: lines,
    },
  ];
};
