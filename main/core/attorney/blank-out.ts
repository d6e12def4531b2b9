import { blankedWords } from '../../../shared/attorney/attorney-packet.ts';
import { fold, initialsOf, isNameParticle } from '../../../shared/basics/names.ts';

/** Something that must not be readable in anyone's free words. */
export interface Secret<Part extends string> {
  /** The part that it is of. */
  readonly part: Part;
  /**
   * - `name`: the whole name, and each word of it that is no one's who goes in.
   * - `phrase`: the whole of it.
   * - `initials`: the whole name, which becomes initials.
   * - `digits`: a number, however it is written; from seven digits on.
   */
  readonly as: 'name' | 'phrase' | 'initials' | 'digits';
  readonly text: string | null;
}

/** Shorter words and phrases would be found everywhere. */
const shortestWord = 3;
const shortestDigits = 7;

const wordPattern = /[\p{L}\p{N}\p{M}'’‘ʼ]+/gu;
const numberPattern = /(?<![\p{L}\p{N}])(?:A[\s#:.\-–]*)?\+?\(?\d(?:[\s.()\-–/]{0,2}\d)+/giu;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

interface Phrase<Part> {
  readonly part: Part;
  readonly words: readonly string[];
  readonly instead: string;
}

/** Takes what is secret out of texts, and remembers of which parts there was something. */
export class BlankOut<Part extends string> {
  readonly found = new Set<Part>();
  /** The longest first, by their first word. */
  readonly #phrases: ReadonlyMap<string, readonly Phrase<Part>[]>;
  readonly #numbers: readonly { readonly part: Part; readonly digits: string }[];

  /** @param shown names that are in anyway, such as the person's own: no word of them is taken out by itself */
  constructor(secrets: readonly Secret<Part>[], shown: readonly (string | null)[]) {
    const shownWords = new Set(shown.flatMap((name) => wordsOf(name ?? '')));
    const phrases = secrets.flatMap(({ part, as, text }): Phrase<Part>[] => {
      if (text === null || as === 'digits') return [];
      const words = wordsOf(text);
      if (words.join('').length < shortestWord || (as === 'initials' && words.length < 2)) return [];
      // What is shown elsewhere as a whole is no secret.
      if (words.every((word) => shownWords.has(word))) return [];
      const instead = as === 'initials' ? initialsOf(text) || blankedWords : blankedWords;
      const alone = as === 'name' ? words.filter((word) => word.length >= shortestWord && !isNameParticle(word)) : [];
      return [
        { part, words, instead },
        ...alone.filter((word) => !shownWords.has(word)).map((word) => ({ part, words: [word], instead })),
      ];
    });
    this.#phrases = Map.groupBy(
      phrases.toSorted((left, right) => right.words.length - left.words.length),
      ({ words }) => words[0] ?? '',
    );
    this.#numbers = secrets.flatMap(({ part, as, text }) => {
      const digits = as === 'digits' ? (text ?? '').replaceAll(/\D/gu, '') : '';
      return digits.length < shortestDigits ? [] : [{ part, digits: digits.slice(-10) }];
    });
  }

  /** The text with what is secret blanked. */
  text(text: string): string {
    return this.#withoutPhrases(this.#withoutNumbers(text));
  }

  #withoutNumbers(text: string): string {
    if (this.#numbers.length === 0) return text;
    return text.normalize('NFC').replace(numberPattern, (seen) => {
      const digits = seen.replaceAll(/\D/gu, '');
      const secret = this.#numbers.find(
        (one) => digits.includes(one.digits) || (digits.length >= shortestDigits && one.digits.endsWith(digits)),
      );
      if (secret === undefined) return seen;
      this.found.add(secret.part);
      return blankedWords;
    });
  }

  #withoutPhrases(text: string): string {
    if (this.#phrases.size === 0) return text;
    // A word of the text may fold to several, as one with a hyphen in a name does.
    const tokens = [...text.matchAll(wordPattern)].flatMap((match) =>
      wordsOf(match[0].replace(/['’]s$/iu, '')).map((word) => ({
        word,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
    let out = '';
    let done = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const first = tokens[at];
      const hit = this.#phrases
        .get(first?.word ?? '')
        ?.find(({ words }) => words.every((word, next) => tokens[at + next]?.word === word));
      const last = hit && tokens[at + hit.words.length - 1];
      if (first === undefined || hit === undefined || last === undefined) continue;
      this.found.add(hit.part);
      out += text.slice(done, Math.max(done, first.start)) + hit.instead;
      done = last.end;
      at += hit.words.length - 1;
    }
    return out + text.slice(done);
  }
}
