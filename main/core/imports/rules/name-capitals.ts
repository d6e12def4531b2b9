import { isNameParticle, partsFromColumns, type SplitName } from '../../../../shared/basics/names.ts';

/** Numbers of a dynasty and short forms that are in capitals anyway. */
const neverFamily = /^(?:[IVX]+|JR|SR|MD|PHD)\.?$/u;
/** Two capitals are a short name (LI, WU, NG) unless they can only be initials (JC, MJ, TJ). */
const initials = /^(?:\p{L}\.?|[^AEIOUY]{2}|\p{L}J)$/u;
const shortFamily = /^NG$/u;
/** `McDONALD`, `MacLEOD`, `DeLEON`: the rest is in capitals. */
const mixedPrefix = /^(?:Mc|Mac|De|La|Le|Di|Du)(?=\p{Lu}{2})/u;

const inCapitals = (word: string): boolean => {
  const letters = word.replace(mixedPrefix, '').replace(/[^\p{L}\p{M}]/gu, '');
  if (letters === letters.toLowerCase() || letters !== letters.toUpperCase()) return false;
  if (neverFamily.test(word)) return false;
  return shortFamily.test(letters) || !initials.test(letters);
};

const inSmallLetters = (word: string): boolean => /\p{Ll}/u.test(word.replace(mixedPrefix, ''));

/** Given names that teams meet most. In capitals alone they leave it open which name is meant. */
const commonGiven = new Set(
  'JOSE JOSÉ MARIA MARÍA JUAN ANA LUIS LUZ CARLOS MIGUEL ROSA MANUEL JESUS JESÚS ELENA SOFIA SOFÍA PEDRO ANTONIO EVA MOHAMED MOHAMMED FATIMA MARIE'.split(
    ' ',
  ),
);

export interface CapitalsRead {
  readonly parts: SplitName;
  /** True if the capitals may as well be a given name. */
  readonly unsure: boolean;
}

/**
 * Takes a name apart by its capitals, as courts and many countries write the family name: `ZHANG Wei`, `GARCIA LOPEZ
 * Maria Elena`, `Jean-Baptiste PIERRE`, `DE LA CRUZ Ana`. Null where the capitals say nothing: all or none of the words
 * have them, or they are in the middle.
 */
export const readCapitals = (name: string): CapitalsRead | null => {
  const words = name.split(' ').filter((word) => word !== '');
  // `de la CRUZ`: the particle goes with the name behind it
  const marks = words.map((word, index) => {
    if (!isNameParticle(word) || word === word.toUpperCase()) return inCapitals(word);
    const next = words.slice(index + 1).find((other) => !isNameParticle(other));
    return next !== undefined && inCapitals(next);
  });
  const first = marks.indexOf(true);
  const last = marks.lastIndexOf(true);
  if (first < 0 || marks.slice(first, last + 1).includes(false)) return null;
  const family = words.slice(first, last + 1);
  const [before, after] = [words.slice(0, first), words.slice(last + 1)];
  const isSuffix = (word: string): boolean => neverFamily.test(word.toUpperCase());
  const suffix = before.length > 0 && after.every(isSuffix) ? after : [];
  const given = before.length > 0 ? before : after;
  if ((before.length > 0 && after.length > suffix.length) || !given.some(inSmallLetters)) return null;
  const [only = '', ...more] = family;
  return {
    parts: partsFromColumns(given.join(' '), [...family, ...suffix].join(' ')),
    unsure: more.length === 0 && before.length === 0 && commonGiven.has(only),
  };
};
