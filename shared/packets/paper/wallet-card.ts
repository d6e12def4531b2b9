import { digitsOf } from '../../basics/digits.ts';
import type { CardSide, Fact } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketFacts } from '../packet-facts.ts';
import { knownOf } from './plan-blocks.ts';

/** As many letters as a card's line can hold, with room for the rest. */
const longest = 90;

const shortened = (text: string | null): string | null => {
  const one = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  if (one === '') return null;
  const letters = [...one];
  return letters.length <= longest
    ? one
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};

const fact = (label: string, value: string | null): Fact => ({ label, value: shortened(value) });

const emergency = (facts: PacketFacts, { t }: PaperWords): string | null => {
  const first = knownOf(facts).contacts?.find(({ phone }) => phone !== null);
  return first === undefined ? null : t('packets.paper.with', { name: first.name, phone: first.phone });
};

const attorney = ({ person }: PacketFacts): string | null => {
  const { name = null, phone = null } = person?.attorney ?? {};
  // The record’s words may hold the phone already.
  if (name === null || phone === null || digitsOf(name).includes(digitsOf(phone))) return name ?? phone;
  return `${name}, ${phone}`;
};

/**
 * What an officer reads. The card carries no name: that would answer the first question. Health is a line to write on
 * unless the person wants it printed.
 */
export const cardFront = (facts: PacketFacts, { t }: PaperWords): CardSide => ({
  title: t('packets.paper.card.officer.title'),
  texts: [
    t('packets.paper.card.officer.silence'),
    t('packets.paper.card.officer.choose'),
    t('packets.paper.card.officer.lawyer'),
  ],
  facts: [
    fact(t('packets.paper.card.officer.medical'), facts.person?.medical?.note ?? null),
    fact(t('packets.paper.card.attorney'), attorney(facts)),
  ],
  source: t('packets.paper.card.source'),
});

/** What the person reads. */
export const cardBack = (facts: PacketFacts, words: PaperWords): CardSide => {
  const { t } = words;
  return {
    title: t('packets.paper.card.own.title'),
    texts: [t('packets.paper.card.own.silence'), t('packets.paper.card.own.sign'), t('packets.paper.card.own.give')],
    facts: [
      fact(t('packets.paper.card.emergency'), emergency(facts, words)),
      fact(t('packets.paper.card.attorney'), attorney(facts)),
    ],
    source: t('packets.paper.card.source'),
  };
};
