import type { ShiftAnswer } from '../../../shared/shifts/choices.ts';

/** What the words of a reply say. `unclear`: more than one thing; null: nothing. */
export type Said = Exclude<ShiftAnswer, 'asked'> | 'unclear' | null;

const greeting =
  /(?<!\p{L})(?:good (?:morning|afternoon|evening|night)|buen(?:os|as) (?:dias|tardes|noches)|buen dia)(?!\p{L})/gu;

/** Text as its words are looked for: lower case, no greeting, no marks on letters, no apostrophes, every dash alike. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘`´]/gu, '')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(greeting, ' ');

/** A pattern that finds whole words. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'gu');

const notMeantAsNo = anyOf([
  'no prob(?:lem)?',
  'no worries',
  'no hay problema',
  'sin problemas?',
  'why not',
  'porque no',
]);

const doubtful = anyOf([
  'maybe',
  'might',
  'perhaps',
  'possibly',
  'probably',
  'not sure',
  'unsure',
  'depends',
  'if',
  'let me (?:check|see)',
  '(?:ill|i will|will|i have to) (?:check|see|let you know)',
  'tentative(?:ly)?',
  'tal ?vez',
  'quizas?',
  'a lo mejor',
  'puede (?:que|ser)',
  'posiblemente',
  'probablemente',
  'depende',
  'no (?:lo )?se',
  'no (?:estoy|soy) segur[oa]',
  'dejame ver',
  'deja veo',
  'ya veremos',
  'te (?:aviso|confirmo|digo)',
  'les (?:aviso|confirmo)',
]);
const doubtfulSign = /[🤔🤷]/gu;

/** A no, with the few words after it that it is about: “not free”, “no voy a poder”. */
const negative = anyOf([
  '(?:(?:can|will|would|could|do|does|am|is|are) ?)?(?:not|never)(?:(?: (?:going|able|free|available|in|coming|make|be|can|to|it))+)?',
  '(?:cant|cannot|wont|dont|doesnt|didnt|isnt|arent|couldnt|wouldnt)(?:(?: (?:be|able|available|free|make|think|i|can|do|it|to|come|have))+)?',
  '(?:ya )?no(?:(?: (?:puedo|podre|podria|voy|ire|estoy|estare|creo|que|pueda|poder|tengo|tiempo|me|es|posible|disponible|libre|a|ir|can|do|i))+)?',
  'nope',
  'nah',
  'unable',
  'unavailable',
  'no longer',
  'sorry',
  'lo siento',
  'imposible',
  'tampoco',
  'busy',
  'ocupad[oa]',
  'out of town',
  'away',
  'de viaje',
  'sick',
  'enferm[oa]',
  'pass',
  'skip',
  'swamped',
  'at work',
  'working',
  'trabajando',
  'trabajo',
  'on vacation',
  'vacaciones',
  'hospital',
  'surgery',
  'drop(?:ping)? out',
  'have to cancel',
  'tengo que cancelar',
  'cancelo',
]);
const negativeSign = /[👎❌🚫🙅✖✗]|(?<![\d-])-1(?!\d)/gu;

const positive = anyOf([
  'yes',
  'yep',
  'yeah',
  'yup',
  'sure',
  'ok(?:ay)?',
  'definitely',
  'absolutely',
  'of course',
  'can',
  'i could',
  '(?:i will|ill|will)(?: (?:do|be there|come|take|cover|go|help|be free|make it)|(?=\\s*(?:$|[!,.;])))',
  'works (?:for me|great|well|fine)',
  '(?<=(?:\\d|am|pm|day|mon|tue|wed|thu|fri|sat|sun|it|that|both|all) )works',
  'available',
  '(?<!feel )free',
  'happy to',
  'glad to',
  '(?:im|i am) in(?=\\s*(?:$|[!,.;]|for |on ))',
  'count me in',
  'sign me up',
  'put me down',
  'si',
  'claro',
  'puedo',
  'podria',
  'voy',
  'ire',
  'dale',
  'vale',
  'list[oa]',
  'disponible',
  'libre',
  'cuent[ae]n? conmigo',
  'me apunto',
  'me anoto',
  'apunte?n?(?:a?me|enme)',
  'anote?n?(?:a?me|enme)',
  'apuntame',
  'anotame',
  'presente',
  '(?:ahi|alli|aqui) estare',
  'estare',
  'por supuesto',
  'con gusto',
  'de acuerdo',
  'perfecto',
]);
const positiveSign = /[👍✅🙋✔☑🙌💪👌]|(?<![\d+])\+1(?!\d)/gu;

/** A condition without its accent cannot be told from a yes: “si puedo”. */
const perhapsIf = anyOf(['si (?:puedo|alcanzo|salgo|llego|tengo|me|no|hay)']);

/** What names no one, and asks or offers: no line with it puts anyone on a shift. */
const openPlace = anyOf([
  'open',
  'abiert[oa]s?',
  'vacantes?',
  'vacant',
  'tb[da]',
  'needed',
  'need(?:s|ing)?',
  'se necesitan?',
  'hacen? falta',
  'faltan?',
  'any(?:one|body)',
  'some(?:one|body)',
  'alguien',
  'who',
  'quien(?:es)?',
  'n/?a',
  'none',
  'no one',
  'nobody',
  'nadie',
]);

/** True for a line that asks, or says that a place is open. */
export const namesNoOne = (plain: string): boolean => /\?\s*$/u.test(plain) || plain.search(openPlace) >= 0;

/** What some words say. @param accented the same text before its marks were taken off, in which “sí” is no condition */
export const saidIn = (plain: string, accented: string): Said => {
  if (plain.search(perhapsIf) >= 0 && !/(?<!\p{L})sí(?!\p{L})/iu.test(accented.normalize('NFC'))) return 'unclear';
  let rest = plain;
  const take = (...patterns: readonly RegExp[]): boolean => {
    const before = rest;
    for (const pattern of patterns) rest = rest.replaceAll(pattern, ' ');
    return rest !== before;
  };
  const isYes = take(notMeantAsNo);
  const isMaybe = take(doubtful, doubtfulSign);
  const isNo = take(negative, negativeSign);
  const saysYes = take(positive, positiveSign) || isYes;
  if (isNo && (isMaybe || saysYes)) return 'unclear';
  if (isMaybe) return 'maybe';
  return isNo ? 'no' : saysYes ? 'yes' : null;
};
