import {
  knownLanguageNames,
  languageKey,
  languageTag,
  splitLanguages,
  type SheetLanguage,
} from '../../../../shared/basics/languages-as-written.ts';
import { fold, nameKey, similarNameKeys } from '../../../../shared/basics/names.ts';

export interface LanguagesRead {
  readonly languages: readonly SheetLanguage[];
  /** False if words beside the languages were not understood; keep the cell's text then. */
  readonly whole: boolean;
  /** True if what someone does not speak is among the words, or a name that is misspelled. */
  readonly unsure: boolean;
}

/** How well, how often, and which of several: words beside a language that are none of its name. */
const beside = new Set(
  (
    'some little bit basic limited good fluent fluently very well only native primary preferred main first second third speaks speak speaker speaking spoken understands reads writes other others language languages dialect the a of and mostly mainly best better conversational beginner intermediate advanced proficient fair indigenous also too home yes ' +
    'poco poca algo un una de del el la los las basico limitado bien muy mejor solo solamente unicamente nativo nativa principal preferido preferida primera primer segunda segundo habla hablan hablante entiende lee escribe otro otra otros idioma idiomas lengua dialecto variante fluido fluida principalmente casi indigena tambien materna materno si conversacional avanzado intermedio'
  ).split(' '),
);
const denied =
  /^(?:no|not|non|sin|none|nada de|does ?n['’]?o?t speak|do(?:es)? not speak|doesn['’]t speak|no (?:habla|entiende)|speaks no|very little|muy poco)\s+(?=\p{L})/iu;
const brackets = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Shorter names are too much alike to forgive a slip. */
const shortestForgiven = 6;

/** The language that a misspelled name can only mean, or null. */
const forgiven = (name: string): string | null => {
  if (fold(name).length < shortestForgiven) return null;
  const key = nameKey(name);
  const tags = new Set(
    knownLanguageNames
      .filter(({ folded }) => Math.abs(folded.length - key.folded.length) <= 1 && folded.length >= shortestForgiven)
      .filter(({ folded }) => similarNameKeys(nameKey(folded), key))
      .map(({ tag }) => tag),
  );
  const [only] = tags;
  return tags.size === 1 && only !== undefined ? only : null;
};

type PartRead = { readonly language: SheetLanguage; readonly whole: boolean; readonly unsure: boolean } | 'denied';

/** A longer part is prose. */
const longest = 60;

const readPart = (part: SheetLanguage): PartRead => {
  const plain: PartRead = { language: part, whole: true, unsure: false };
  if (part.tag !== null || part.name.length > longest) return plain;
  if (denied.test(part.name)) return 'denied';
  const bare = part.name.replace(brackets, ' ');
  const words = bare.split(/[\s:.-]+/u).filter((word) => word !== '');
  const core = words.filter((word) => !beside.has(fold(word))).join(' ');
  for (const name of [bare.trim(), core]) {
    const tag = languageTag(name);
    if (tag !== null) return { language: { name, tag }, whole: false, unsure: false };
  }
  const tag = forgiven(core);
  return tag === null ? plain : { language: { name: core, tag }, whole: false, unsure: true };
};

/**
 * Reads the languages of a cell with whatever words are beside them: `Portuguese (Brazil)`, `Spanish - some`, `Mam only`,
 * `Other: K'iche'`, `Portugese`. `no Spanish` is no language that someone speaks.
 */
export const readLanguageWords = (text: string): LanguagesRead => {
  const found = new Map<string, SheetLanguage>();
  let [whole, unsure] = [true, false];
  for (const part of splitLanguages(text)) {
    const read = readPart(part);
    // "Spanish - some": what is left of a part says how well
    const isBeside =
      part.tag === null &&
      found.size > 0 &&
      fold(part.name)
        .split(' ')
        .every((word) => beside.has(word));
    if (read === 'denied' || isBeside) {
      whole = false;
      unsure ||= read === 'denied';
      continue;
    }
    whole &&= read.whole;
    unsure ||= read.unsure;
    const key = languageKey(read.language);
    found.set(key, found.get(key) ?? read.language);
  }
  return { languages: [...found.values()], whole, unsure };
};
