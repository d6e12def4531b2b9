const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const strongLeftToRight = /\p{L}/u;

/** True for a word that runs from right to left. */
export const runsRightToLeft = (word: string): boolean => rightToLeft.test(word);

type Direction = 'rtl' | 'ltr' | 'neutral';

const directionOf = (word: string): Direction => {
  if (runsRightToLeft(word)) return 'rtl';
  return strongLeftToRight.test(word) ? 'ltr' : 'neutral';
};

/**
 * The order in which the words of one line are to be drawn from the left, as indexes into `words`. Words of a
 * right-to-left script that follow one another, with what is between them, run from the right; the letters
 * inside a word are the font's business.
 */
export const visualOrder = (words: readonly string[]): readonly number[] => {
  const directions = words.map(directionOf);
  const order = words.map((_word, index) => index);
  let start = directions.indexOf('rtl');
  while (start !== -1) {
    let end = start;
    for (let index = start; index < words.length && directions[index] !== 'ltr'; index += 1) {
      if (directions[index] === 'rtl') end = index;
    }
    order.splice(start, end - start + 1, ...order.slice(start, end + 1).toReversed());
    start = directions.indexOf('rtl', end + 1);
  }
  return order;
};
