import data from '../../../../resources/appointment-kinds.json' with { type: 'json' };
import { fold } from '../../../../shared/basics/names.ts';

export interface RecognisedKind {
  /** An id of `resources/appointment-kinds.json`. */
  readonly id: string;
  /** False if other words are beside it, such as "(high risk)". */
  readonly whole: boolean;
}

const byWords = new Map<string, string>();
for (const kind of data.kinds) {
  const names = [kind.id, kind.name.en, kind.name.es, kind.shortName.en, kind.shortName.es];
  for (const words of [...names, ...kind.aliases]) byWords.set(fold(words), kind.id);
}

/** Words that name a kind only when nothing else is beside them. */
const tooGeneral = new Set(
  [
    'ice',
    'control',
    'firma',
    'bi',
    'individual',
    'reporting',
    'presentacion',
    'consular',
    'trial',
    'ero',
    'bond',
    'fianza',
    'prints',
    'bio',
    'bios',
    'merits',
    'master',
  ].map(fold),
);

interface Phrase {
  readonly words: readonly string[];
  readonly id: string;
}

/** By first word, longest first, so that "individual hearing" is found before "hearing". */
const phrases = new Map<string, Phrase[]>();
for (const [folded, id] of [...byWords].toSorted(([left], [right]) => right.length - left.length)) {
  if (tooGeneral.has(folded)) continue;
  const words = folded.split(' ');
  const [first = ''] = words;
  phrases.set(first, [...(phrases.get(first) ?? []), { words, id }]);
}

/** The kinds that a text names, reading from left to right and taking the longest phrase each time. */
const kindsIn = (folded: string): ReadonlySet<string> => {
  const words = folded.split(' ');
  const found = new Set<string>();
  for (let at = 0; at < words.length;) {
    const phrase = phrases
      .get(words[at] ?? '')
      ?.find((one) => one.words.every((word, index) => words[at + index] === word));
    if (phrase !== undefined) found.add(phrase.id);
    at += phrase?.words.length ?? 1;
  }
  return found;
};

const surely = /\b(?:maybe|or|not|no|o|quizas|tal vez|cancel\w*)\b/u;

/**
 * Recognizes a kind of appointment in English or Spanish: `Master hearing`, `cita con ICE`, `huellas`. A check-in with
 * ICE of which the sheet does not say under which order is `ice-checkin`. Null if the words name no kind, or two.
 */
export const recogniseKind = (text: string): RecognisedKind | null => {
  const words = fold(text);
  const exact = byWords.get(words);
  if (exact !== undefined) return { id: exact, whole: true };
  const withoutAside = fold(text.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' '));
  const aside = byWords.get(withoutAside);
  if (aside !== undefined) return { id: aside, whole: false };
  if (surely.test(words)) return null;
  const found = kindsIn(words);
  const [first] = found;
  return first !== undefined && found.size === 1 ? { id: first, whole: false } : null;
};

const datesOnly =
  /\b(?:date|dates|time|next|upcoming|day|of|and|fecha|fechas|hora|proxima|proximo|dia|de|la|del|y|el)\b/gu;

/** The kind that the header of a column of dates names, as `Check-in date` and `Fecha de audiencia preliminar` do; null if it names none for certain. */
export const kindOfHeader = (header: string): string | null =>
  (recogniseKind(header) ?? recogniseKind(fold(header).replace(datesOnly, ' ').trim()))?.id ?? null;
