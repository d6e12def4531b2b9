import type { TFunction } from 'i18next';
import { displayANumber } from '../basics/a-number.ts';
import { clockTime, longDate, withPlainSpaces } from '../basics/dates-in-words.ts';
import type { Language } from '../basics/language.ts';
import { fold } from '../basics/names.ts';
import { assertNever } from '../contract/errors.ts';
import type { TellLevel } from './choices.ts';
import type { PlanContact } from './plans.ts';

/** Whom a script is for. */
export type ScriptContact = Pick<
  PlanContact,
  'name' | 'kind' | 'languages' | 'scriptLanguage' | 'tell' | 'mayKnowStatus'
>;

/** All that a script could say. What the contact may not be told is kept out of it. */
export interface CallFacts {
  /** As the person wishes to be called. */
  readonly person: string;
  /** Who calls, and the number to call back; null: the script has a blank for it. */
  readonly caller: string | null;
  readonly callBack: string | null;
  /** When the person was detained: wall time at the place. */
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  /** Who took the person, such as `ICE`. */
  readonly takenBy: string | null;
  /** Nine digits. */
  readonly aNumber: string | null;
  /** Name and phone of the attorney, in words. */
  readonly attorney: string | null;
}

/** Why something is not in a script, or what the reader should know. */
export type ScriptNote =
  /** No one asked what they may be told, so it only asks them to call. */
  | 'unasked'
  /** They may not know about immigration status, or no one asked. */
  | 'statusHidden'
  /** The place's name, or the attorney's, would say what they may not know. */
  | 'wouldReveal'
  /** No one asked which language they speak. */
  | 'languageUnasked';

export interface CallScript {
  /** The language that the script is in. */
  readonly language: Language;
  /** The language that they speak, if the script is in another and an interpreter is needed; null: none is. */
  readonly interpreter: string | null;
  /** Paragraphs to read aloud, in order. */
  readonly lines: readonly string[];
  readonly notes: readonly ScriptNote[];
}

/** Folded words that tell of immigration status, anywhere in a name that someone typed. */
const statusWord =
  /\b(?:ice|ero|isap|dhs|cbp|hsi|uscis|eoir|immigra\w*|inmigra\w*|migra\w*|asyl\w*|asil\w*|deport\w*|removal|border|frontera|visa|undocumented|indocumentad\w*|alien|extranjer\w*|refuge\w*|refugi\w*|i c e|a number|numero a|orr|dilley|processing center|centro de procesamiento)\b/u;

/** Whether words that someone typed would tell of immigration status. */
export const revealsStatus = (words: string): boolean => statusWord.test(fold(words));

const isScriptLanguage = (tag: string): tag is Language => tag === 'en' || tag === 'es';

/** The script's language, and the one that they speak if it is another. */
const languageOf = ({
  languages,
  scriptLanguage,
}: ScriptContact): { readonly language: Language; readonly interpreter: string | null } => {
  if (scriptLanguage !== null) return { language: scriptLanguage, interpreter: null };
  const own = languages.find(isScriptLanguage);
  return own === undefined
    ? { language: 'en', interpreter: languages[0] ?? null }
    : { language: own, interpreter: null };
};

/** What each level allows. No one who was not asked about may be told more than to call. */
const allowedBy = (tell: TellLevel): { readonly detained: boolean; readonly place: boolean; readonly all: boolean } => {
  switch (tell) {
    case 'unknown':
    case 'callUs':
      return { detained: false, place: false, all: false };
    case 'detained':
      return { detained: true, place: false, all: false };
    case 'place':
      return { detained: true, place: true, all: false };
    case 'everything':
      return { detained: true, place: true, all: true };
    default:
      return assertNever(tell);
  }
};

const whenWords = ({ date, time }: CallFacts, language: Language, t: TFunction): string | null => {
  if (date === null) return null;
  const day = longDate(date, language);
  return time === null
    ? t('plans.script.onDay', { day })
    : t('plans.script.onDayAt', { day, time: withPlainSpaces(clockTime(time, language)) });
};

interface Told {
  readonly lines: string[];
  readonly revealing: boolean;
}

const detentionLines = (contact: ScriptContact, facts: CallFacts, language: Language, t: TFunction): Told => {
  const { person } = facts;
  const may = allowedBy(contact.tell);
  const mayKnow = contact.mayKnowStatus === true;
  const when = whenWords(facts, language, t);
  const lines = [
    when === null ? t('plans.script.detained', { person }) : t('plans.script.detainedWhen', { person, when }),
  ];
  const isSafe = (words: string): boolean => mayKnow || !revealsStatus(words);
  let revealing = false;
  if (mayKnow && facts.takenBy !== null) lines.push(t('plans.script.takenBy', { person, agency: facts.takenBy }));
  if (may.place) {
    if (facts.place === null) lines.push(t('plans.script.placeUnknown', { person }));
    else if (isSafe(facts.place)) lines.push(t('plans.script.place', { person, place: facts.place }));
    else revealing = true;
  }
  if (may.all && facts.attorney !== null) {
    if (isSafe(facts.attorney)) lines.push(t('plans.script.attorney', { person, attorney: facts.attorney }));
    else revealing = true;
  }
  if (may.all && mayKnow && facts.aNumber !== null) {
    lines.push(t('plans.script.aNumber', { person, number: displayANumber(facts.aNumber) }));
  }
  if (contact.kind === 'caregiver') lines.push(t('plans.script.caregiver'));
  return { lines, revealing };
};

/**
 * The words to say to a contact when the person is detained: in their language if it is English or Spanish, and with no
 * more than they may be told. What no one asked counts as no.
 * @param translatorOf words of a language
 */
export const callScript = (
  contact: ScriptContact,
  facts: CallFacts,
  translatorOf: (language: Language) => TFunction,
): CallScript => {
  const { language, interpreter } = languageOf(contact);
  const t = translatorOf(language);
  const may = allowedBy(contact.tell);
  const caller = facts.caller ?? t('plans.script.yourName');
  const number = facts.callBack ?? t('plans.script.yourNumber');
  const hello = { contact: contact.name, caller, person: facts.person };
  const told = may.detained ? detentionLines(contact, facts, language, t) : { lines: [], revealing: false };
  const notes: ScriptNote[] = [];
  if (contact.tell === 'unknown') notes.push('unasked');
  if (may.detained && contact.mayKnowStatus !== true) notes.push('statusHidden');
  if (told.revealing) notes.push('wouldReveal');
  if (contact.languages.length === 0 && contact.scriptLanguage === null) notes.push('languageUnasked');
  return {
    language,
    interpreter,
    lines: [
      may.detained ? t('plans.script.helloFor', hello) : t('plans.script.hello', hello),
      ...told.lines,
      may.detained ? t('plans.script.callWithQuestions', { number }) : t('plans.script.callUs', { number }),
    ],
    notes,
  };
};
