import { fold } from '../../../shared/basics/names.ts';

export interface TeamName {
  readonly id: string;
  readonly name: string;
}

/** Names that are words too: at the start of a line they may be either. */
const wordsToo = new Set(
  'will may mark grace hope faith joy paz sol luz art bill rich chance summer april june don guy rose dawn sun mar'.split(
    ' ',
  ),
);

const mostWords = 4;

/** A name as it is looked for, made once for all lines. */
export interface KnownName extends TeamName {
  readonly folded: string;
  readonly words: readonly string[];
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

export const knownName = (one: TeamName): KnownName => ({ ...one, folded: fold(one.name), words: wordsOf(one.name) });

/** Whether typed words are a name, or the beginning of one: “Deb”, “Deb K.”, “Deb Kowalski”. */
const isName = (typed: readonly string[], name: readonly string[]): boolean => {
  const [first, ...others] = typed;
  if (first === undefined || first !== name[0]) return false;
  const rest = name.slice(1);
  return others.every((word) => {
    const at = rest.findIndex((one) => one === word || (word.length === 1 && one.startsWith(word)));
    if (at < 0) return false;
    rest.splice(0, at + 1);
    return true;
  });
};

/** Everyone whom some words can name; one whose whole name it is, alone. */
export const whoIs = (typed: string, team: readonly KnownName[]): KnownName[] => {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const found = team.filter((one) => isName(words, one.words));
  const whole = fold(typed);
  const exact = found.filter(({ folded }) => folded === whole);
  return exact.length === 1 ? exact : found;
};

/** Who is named at the start of a line, and what comes after. */
export interface Beginning {
  readonly who: readonly KnownName[];
  readonly isWordToo: boolean;
  readonly rest: string;
}

/** The longest name with which a line begins. */
export const nameAtStart = (line: string, team: readonly KnownName[]): Beginning | undefined => {
  const words = [...line.matchAll(/[\p{L}\p{M}'’.-]+/gu)].slice(0, mostWords);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    if (last === undefined || words[0]?.index !== 0) continue;
    const end = last.index + last[0].length;
    const typed = line.slice(0, end);
    // Between the words of a name is nothing but a space.
    if (!/^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+)*$/u.test(typed)) continue;
    const who = whoIs(typed, team);
    if (who.length > 0) return { who, isWordToo: count === 1 && wordsToo.has(fold(typed)), rest: line.slice(end) };
  }
  return undefined;
};

/** A name somewhere in a text. */
export interface Mention {
  readonly who: KnownName;
  /** What is before it. */
  readonly before: string;
  readonly after: string;
}

/** Everyone who is named in a text by their first name; names that are words too are not looked for. */
export const mentionsIn = (text: string, team: readonly KnownName[]): Mention[] => {
  const words = [...text.matchAll(/[\p{L}\p{M}'’]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    index,
    end: index + word.length,
  }));
  return team.flatMap((who) => {
    const [first = ''] = who.words;
    if (first.length < 3 || wordsToo.has(first)) return [];
    const found = words.find(({ folded }) => folded === first);
    if (found === undefined) return [];
    return [{ who, before: text.slice(0, found.index), after: text.slice(found.end) }];
  });
};
