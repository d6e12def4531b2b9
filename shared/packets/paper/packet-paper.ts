import type { TFunction } from 'i18next';
import type { Language } from '../../basics/language.ts';
import type { PaperKind } from '../../exports/paper-kinds.ts';
import type { PaperBlock } from '../../exports/paper/blocks.ts';
import { paperWords, type PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketFacts } from '../packet-facts.ts';
import { cardsOnPage, type PaperLanguages } from '../packets-rules.ts';
import { caregiverBlocks } from './caregiver-blocks.ts';
import { familyBlocks } from './family-blocks.ts';
import { planBlocks } from './plan-blocks.ts';
import { roleBlocks } from './role-blocks.ts';
import { joined, sideBySide } from './side-by-side.ts';
import { cardBack, cardFront } from './wallet-card.ts';

export interface PacketPaper {
  /** Neutral: is in the title bar of a PDF reader. */
  readonly title: string;
  readonly language: Language;
  readonly blocks: readonly PaperBlock[];
  readonly footer: string;
  readonly pageNumber: (page: number, pages: number) => string;
}

/** The translator of a language; papers may need two at once. */
export type Translators = (language: Language) => TFunction;

export interface PaperChoice {
  readonly kind: PaperKind;
  readonly languages: PaperLanguages;
}

const isBlank = ({ person, appointment }: PacketFacts): boolean => person === null && appointment === null;

const bodyOf = (kind: Exclude<PaperKind, 'walletCard'>, facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  switch (kind) {
    case 'planPaper':
      return planBlocks(facts, words);
    case 'familyPacket':
      return familyBlocks(facts, words);
    case 'caregiverSheet':
      return facts.children.flatMap((child) => caregiverBlocks(child, facts, words));
    case 'roleCard':
      return roleBlocks(facts, words);
  }
};

const cards = (facts: PacketFacts, back: Language, tOf: Translators): PaperBlock[] => {
  const own = paperWords(back, tOf(back));
  return [
    { kind: 'list', title: null, marker: 'none', items: [{ text: own.t('packets.paper.card.cut') }], style: 'small' },
    {
      kind: 'cards',
      // Officers read English, whatever the person reads.
      front: cardFront(facts, paperWords('en', tOf('en'))),
      back: cardBack(facts, own),
      count: cardsOnPage,
    },
  ];
};

type Said = (word: (t: TFunction, words: PaperWords) => string) => string;

/** Which paper and as of when; with two languages there is room only for what it is not. */
const footerOf = (said: Said, facts: PacketFacts, kind: PaperKind, twice: boolean): string => {
  const notAdvice = said((t) => t('packets.paper.notAdvice'));
  if (twice) return notAdvice;
  const title = said((t, { plainDate }) => {
    const name = t(`exports.kinds.${kind}`);
    return isBlank(facts) ? name : t('packets.paper.footer', { title: name, date: plainDate(facts.preparedOn) });
  });
  return `${title} · ${notAdvice}`;
};

/** A paper as blocks, in one language or with English and Spanish beside each other. */
export const packetPaper = (facts: PacketFacts, { kind, languages }: PaperChoice, tOf: Translators): PacketPaper => {
  const language: Language = languages === 'es' || (kind === 'walletCard' && languages === 'both') ? 'es' : 'en';
  const twice = languages === 'both' && kind !== 'walletCard';
  const said: Said = (word) => {
    const one = (which: Language): string => word(tOf(which), paperWords(which, tOf(which)));
    return twice ? joined(one('en'), one('es')) : one(language);
  };
  const body = (which: Language): PaperBlock[] =>
    kind === 'walletCard' ? cards(facts, which, tOf) : bodyOf(kind, facts, paperWords(which, tOf(which)));
  return {
    title: said((t) => t(`exports.kinds.${kind}`)),
    language,
    blocks: twice ? sideBySide(body('en'), body('es')) : body(language),
    footer: footerOf(said, facts, kind, twice),
    pageNumber: (page, pages) => tOf(language)('exports.paper.page', { page, pages }),
  };
};
