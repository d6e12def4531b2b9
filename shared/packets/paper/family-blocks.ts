import type { ListItem, ListMarker, PaperBlock, PaperText } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketFacts } from '../packet-facts.ts';
import { caregiverBlocks } from './caregiver-blocks.ts';
import { personCover, smallPrint, type SectionName } from './packet-pieces.ts';
import { knownOf, planBlocks } from './plan-blocks.ts';

const list = (words: PaperWords, section: SectionName, marker: ListMarker, items: readonly ListItem[]): PaperBlock => ({
  kind: 'list',
  title: words.t(`packets.paper.section.${section}`),
  marker,
  items,
});

const documents = ['passport', 'certificates', 'immigration', 'children', 'health', 'money'] as const;

/** What the plan says of papers and keys; without it, the usual papers with lines to write on. */
const documentBlock = (facts: PacketFacts, { t }: PaperWords): PaperBlock[] => {
  const { documents: known } = knownOf(facts);
  if (known === undefined) return [];
  const blank: PaperText[] = [{ text: '' }];
  const rows: PaperText[][][] =
    known.length === 0
      ? documents.map((name) => [[{ text: t(`packets.paper.document.${name}`) }], blank, blank])
      : known.map(({ kind, words, place }) => [
          [
            { text: t(`plans.document.${kind}`) },
            ...(words === null ? [] : [{ text: words, style: 'small' as const }]),
          ],
          [{ text: place ?? '' }],
          blank,
        ]);
  return [
    {
      kind: 'grid',
      title: t('packets.paper.section.documents'),
      columns: (['document', 'original', 'copy'] as const).map((name) => ({
        name: t(`packets.paper.column.${name}`),
        width: 'wide',
      })),
      rows,
      fillIn: 1,
    },
  ];
};

/** The two numbers that are learned by heart: those that the person knows already, then the first of the call order. */
const heartBlocks = (facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  const { contacts } = knownOf(facts);
  if (contacts === undefined) return [];
  const reachable = contacts
    .filter(({ phone }) => phone !== null)
    .toSorted((one, other) => Number(other.byHeart) - Number(one.byHeart));
  return [
    list(words, 'heart', 'none', [{ text: t('packets.paper.heartWhy') }]),
    {
      kind: 'grid',
      title: null,
      columns: [
        { name: t('packets.paper.column.order'), width: 'mark' },
        { name: t('packets.paper.column.name'), width: 'wide' },
        { name: t('packets.paper.column.number'), width: 'wide' },
      ],
      rows: [0, 1].map((index) => [
        [{ text: `${index + 1}.`, style: 'strong' }],
        [{ text: reachable[index]?.name ?? '' }],
        [{ text: reachable[index]?.phone ?? '', style: 'big' }],
      ]),
      fillIn: 1,
    },
  ];
};

/** The family-preparedness packet: how to use it, what to gather, the plan, and a sheet for each child. */
export const familyBlocks = (facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  const items = <Name extends string>(names: readonly Name[], word: (name: Name) => string): ListItem[] =>
    names.map((name) => ({ text: word(name) }));
  return [
    personCover(facts, 'familyPacket', words),
    list(
      words,
      'how',
      'number',
      items(['fill', 'share', 'review'] as const, (name) => t(`packets.paper.how.${name}`)),
    ),
    ...heartBlocks(facts, words),
    list(
      words,
      'family',
      'box',
      items(['caregiver', 'school', 'lawyer', 'health', 'talk'] as const, (name) => t(`packets.paper.family.${name}`)),
    ),
    list(
      words,
      'gather',
      'box',
      items(['ids', 'certificates', 'immigration', 'children', 'health', 'money', 'car', 'presence'] as const, (name) =>
        t(`packets.paper.gather.${name}`),
      ),
    ),
    ...documentBlock(facts, words),
    smallPrint([t('packets.paper.packetSources')]),
    ...planBlocks(facts, words),
    ...facts.children.flatMap((child) => caregiverBlocks(child, facts, words)),
  ];
};
