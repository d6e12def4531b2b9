import type { Fact, PaperText } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { attorney } from '../words.en.ts';

export type FactName = keyof (typeof attorney)['paper']['fact'];

/** A fact by its name. One that was never recorded is there without a value. */
export const factOf = ({ t }: PaperWords, name: FactName, value: string | null, wide?: boolean): Fact => ({
  label: t(`attorney.paper.fact.${name}`),
  value: value === '' ? null : value,
  ...(wide !== undefined && { wide }),
});

/** A fact that is only there if it was recorded. */
export const factIfKnown = (words: PaperWords, name: FactName, value: string | null, wide?: boolean): Fact[] =>
  value === null || value === '' ? [] : [factOf(words, name, value, wide)];

export const plain = (text: string): PaperText => ({ text });
export const small = (text: string): PaperText => ({ text, style: 'small' });
export const strong = (text: string): PaperText => ({ text, style: 'strong' });

/** A cell of lines that are there. */
export const cell = (...texts: readonly (PaperText | null)[]): PaperText[] => {
  const there = texts.filter((text): text is PaperText => text !== null && text.text !== '');
  return there.length === 0 ? [plain('—')] : there;
};
