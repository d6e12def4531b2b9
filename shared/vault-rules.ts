/** How strong a passphrase is, as far as can be told without knowing how it was made. */
export interface PassphraseStrength {
  readonly enough: boolean;
  readonly words: number;
  readonly bits: number;
}

/** Four words are enough, or what is as hard to guess. */
export const leastWords = 4;
export const leastBits = 50;

/** Judges a passphrase by its distinct words and by its distinct characters. */
export const passphraseStrength = (passphrase: string): PassphraseStrength => {
  const words = new Set(passphrase.toLowerCase().split(/[\s\p{P}]+/u).filter((word) => word.length >= 3)).size;
  const distinct = new Set(passphrase).size;
  const bits = Math.floor(Math.min(passphrase.length, distinct * 1.5) * 4.2);
  const enough = (words >= leastWords && passphrase.length >= 16) || (bits >= leastBits + 10 && distinct >= 10);
  return { enough, words, bits };
};
