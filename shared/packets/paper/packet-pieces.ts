import type { PaperKind } from '../../exports/paper-kinds.ts';
import type { Fact, PaperBlock } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketFacts } from '../packet-facts.ts';
import type { packets } from '../words.en.ts';

type Words = (typeof packets)['paper'];
export type FactName = keyof Words['fact'];
export type SectionName = keyof Words['section'];

/** A fact by its name; null is a line to write on. */
export const factOf = (words: PaperWords, name: FactName, value: string | null, wide?: boolean): Fact => ({
  label: words.t(`packets.paper.fact.${name}`),
  value: value === '' ? null : value,
  ...(wide !== undefined && { wide }),
});

/** Facts under a heading, with lines to write on. Without a fact there is no heading either. */
export const factBlock = (words: PaperWords, section: SectionName, facts: readonly Fact[], perRow?: 3): PaperBlock[] =>
  facts.length === 0
    ? []
    : [
        {
          kind: 'facts',
          title: words.t(`packets.paper.section.${section}`),
          facts,
          nothing: '',
          fillIn: true,
          ...(perRow && { perRow }),
        },
      ];

/** What a paper is, whose, and as of when; a blank one says that it is to be filled in. */
export const personCover = (facts: PacketFacts, kind: PaperKind, { t, plainDate }: PaperWords): PaperBlock => ({
  kind: 'cover',
  kicker: t(`exports.kinds.${kind}`),
  name: facts.person?.preferredName ?? null,
  under:
    facts.person === null
      ? t('packets.paper.byHand')
      : t('packets.paper.preparedOn', { date: plainDate(facts.preparedOn) }),
});

/** Where the wording comes from, in small print. */
export const smallPrint = (texts: readonly string[]): PaperBlock => ({
  kind: 'list',
  title: null,
  marker: 'none',
  items: texts.map((text) => ({ text })),
  style: 'small',
});
