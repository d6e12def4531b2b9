import { fold } from '../../../../shared/basics/names.ts';
import { monthsByWord, weekdaysByWord } from './calendar-words.ts';
import { oncePerText } from './once-per-text.ts';

/** What else is in a line that heads a group of rows: words of a calendar, of what is done there, and between them. */
const headingWords = new Set(
  (
    'mon tue tues wed thu thur thurs fri week month of the to and for on semana mes de del la el los las al y en morning afternoon evening am pm manana tarde noche today tomorrow hoy ' +
    'upcoming past previous next completed done cancelled canceled confirmed pending unassigned unstaffed closed open archive archived new proximas proximos pasadas pasados canceladas cancelados cancelada cancelado pendientes confirmadas confirmados nuevas nuevos ' +
    'detained detainees detenida detenido detenidas detenidos deported deportada deportado deportadas deportados rescheduled moved postponed reprogramada reprogramadas reprogramados pospuestas date dates fecha fechas inactive inactivos archivadas archivados custody custodia bajo under en ' +
    'court ice isap uscis eoir check checkin checkins ins in hearing hearings appointments appointment interview interviews master masters individual individuals fingerprints biometric biometrics calendar corte cortes tribunal preliminar preliminares individuales huella huellas entrevista entrevistas audiencias audiencia citas cita presentaciones st nd rd th'
  ).split(' '),
);

const opening =
  /^(?:(?:grand |sub ?)?totale?s?\b|(?:legend|leyenda)\b|(?:last )?updated\b|(?:[uú]ltima )?actualizaci[oó]n\b|actualizad[oa]\b|(?:week|month) of\b|(?:semana|mes) (?:del?|de la)\b|(?:key|clave|notes?|notas?|legend|colou?rs?|colores)\s*:)/iu;

/**
 * True for words that head a group of rows or sum one up rather than name someone: `MONDAY DEC 7`, `Semana del 7`,
 * `Total: 4 people`. One word that is a month or a name (`Abril`) counts as a heading: it is in its own row.
 */
const isHeading = (text: string): boolean => {
  if (opening.test(text.replace(/^[\s\-–—=*#•]+/u, ''))) return true;
  const words = fold(text)
    .split(' ')
    .filter((word) => !/^\d{1,4}(?:st|nd|rd|th)?$/u.test(word));
  return (
    words.length > 0 &&
    words[0] !== '' &&
    words.every((word) => headingWords.has(word) || monthsByWord.has(word) || weekdaysByWord.has(word))
  );
};

/** Words in the place of a name, in a row where nothing else is. A digit belongs to no name. */
export const isHeadingText = (text: string): boolean => isHeading(text) || /\d/u.test(text);

/** The same in another column, where digits are at home; a whole date there may be someone's. */
export const isHeadingElsewhere = (text: string): boolean => isHeading(text) && !/\d{4}/u.test(text);

const words = (text: string): number =>
  text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '').length;

const relative =
  /(?:^|[\s&+])(?:with|w\/|con|and|y|e)\s+(?:(?:his|her|their|the|sus?|el|la|los|las|\d+|one|two|three|un|una|dos|tres)\s+)*(?:kids?|child(?:ren)?|sons?|daughters?|wife|husband|spouse|partner|family|baby|mother|father|mom|dad|parents?|brothers?|sisters?|siblings?|familia|familiares|hij[oa]s?|ni[nñ][oa]s?|espos[oa]|bebe|mam[aá]|pap[aá]|madre|padre|herman[oa]s?|pareja)\b/iu;
const family = /^(?:the\s+)?(?:familia|flia\.?|fam\.?)\s|\sfamily$/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|md|phd)\.?$/iu;

/** `Ana y Luis Paz` is two, `José Ortega y Gasset` one; in capitals a single Y is the word too, elsewhere an initial. */
const joined = (text: string): 'surely' | 'perhaps' | 'no' => {
  const pair = (text === text.toUpperCase() ? /^(.*\S)\s+[YE]\s+(\S.*)$/u : /^(.*\S)\s+[ye]\s+(\S.*)$/u).exec(text);
  if (pair === null) return 'no';
  return words(pair[1] ?? '') === 1 || words(pair[2] ?? '') > 1 ? 'surely' : 'perhaps';
};

/**
 * Whether one cell names several people: `Carlos Ruiz & Ana Ruiz`, `Mar, Luz; Mar, Teo`, `Familia Gómez`. `perhaps`: two
 * family names may be joined like two people.
 */
export const namesSeveral = oncePerText((text: string): 'surely' | 'perhaps' | 'no' => {
  const bare = text.trim();
  if (/[;&+]|\sand\s/iu.test(bare) || relative.test(bare) || family.test(bare)) return 'surely';
  const lines = bare.split(/\n|\s*\/\s*/u);
  if (lines.length > 1 && lines.every((line) => words(line) > 1)) return 'surely';
  const parts = bare
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !suffix.test(part));
  return parts.length > 2 ? 'surely' : joined(bare.replace(/\s+/gu, ' '));
});
