import data from '../../resources/appointment-kinds.json' with { type: 'json' };
import { fold } from '../names-rules.ts';

export interface RecognisedKind {
  /** An id of `resources/appointment-kinds.json`. */
  readonly id: string;
  /** False if other words stand beside it, such as "(high risk)". */
  readonly whole: boolean;
}

const byWords = new Map<string, string>();
for (const kind of data.kinds) {
  const names = [kind.id, kind.name.en, kind.name.es, kind.shortName.en, kind.shortName.es];
  for (const words of [...names, ...kind.aliases]) byWords.set(fold(words), kind.id);
}

/** Words that name a kind only when nothing else stands beside them. */
const tooGeneral = new Set(['ice', 'control', 'firma', 'bi', 'individual', 'reporting', 'presentacion', 'consular', 'trial', 'ero', 'bond', 'fianza', 'prints', 'bios', 'merits', 'master'].map(fold)); // prettier-ignore

/** Longest first, so that "individual hearing" is found before "hearing". */
const phrases = [...byWords]
  .filter(([words]) => !tooGeneral.has(words))
  .toSorted(([left], [right]) => right.length - left.length);

const surely = /\b(?:maybe|or|not|no|o|quizas|tal vez|cancel\w*)\b/u;

/**
 * Recognises a kind of appointment in English or Spanish: `Master hearing`, `cita con ICE`, `huellas`. A check-in with
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
  let rest = ` ${words} `;
  const found = new Set<string>();
  for (const [phrase, id] of phrases) {
    if (!rest.includes(` ${phrase} `)) continue;
    found.add(id);
    rest = rest.replace(` ${phrase} `, ' | ');
  }
  const [first] = found;
  return first !== undefined && found.size === 1 ? { id: first, whole: false } : null;
};
