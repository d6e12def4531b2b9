import { fold } from '../../../../shared/basics/names.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** Who someone is to the others of a family: it tells apart whom a family gives one name and one number. */
const relations = set(
  'mother|mom|mum|father|dad|parent|daughter|son|child|kid|baby|infant|newborn|toddler|minor|wife|husband|spouse|partner|girlfriend|boyfriend|fiance|fiancee|sister|brother|sibling|twin|grandmother|grandma|grandfather|grandpa|granddaughter|grandson|aunt|uncle|cousin|niece|nephew|stepmother|stepfather|stepson|stepdaughter|mother in law|father in law|sister in law|brother in law|' +
    'madre|mama|padre|papa|hija|hijo|nino|nina|bebe|recien nacido|recien nacida|menor|menor de edad|esposa|esposo|marido|mujer|pareja|novia|novio|conyuge|hermana|hermano|gemela|gemelo|abuela|abuelo|nieta|nieto|tia|tio|prima|primo|sobrina|sobrino|madrastra|padrastro|hijastra|hijastro|cunada|cunado|suegra|suegro|nuera|yerno',
);
/** What else a list says of someone beside the name. */
const otherLabels = set(
  'adult|teen|teenager|guardian|head of household|head of family|lead respondent|lead|primary|principal|derivative|rider|respondent|co respondent|beneficiary|petitioner|sponsor|friend|neighbor|pregnant|single|married|divorced|widow|widower|widowed|male|female|man|woman|boy|girl|m|f|he him|she her|they them|he him his|she her hers|' +
    'adulto|adulta|joven|madrina|padrino|comadre|compadre|tutor|tutora|jefa de familia|jefe de familia|titular|solicitante|derivada|derivado|beneficiaria|beneficiario|amiga|amigo|vecina|vecino|embarazada|soltera|soltero|casada|casado|divorciada|divorciado|viuda|viudo|varon|hombre|femenino|masculino|ella|el|elle|' +
    'md|phd|esq|esquire|rn|dds|jd|cpa|abogado|abogada',
);
/** Names too: taken for a label only where the name is whole without them. */
const namesToo = set('mama|papa|baby|prima|primo|nieto|nino|varon|m|f|el|lead|rider|man|joven|single|tutor|menor');

const age =
  /^(?:(?:age|aged|edad|de)\s?:?\s?)?\d{1,3}\s?(?:y\.?\s?[/.]?\s?o\.?|yrs?\.?(?: old)?|years?(?: old)?|y|m\.?o\.?|mos?\.?|months?(?: old)?|weeks?(?: old)?|a[ñn]os?(?: de edad)?|meses|mes|semanas)?$/iu;
const suffix = /^(?:jr|sr|jnr|snr|junior|senior|ii|iii|iv|2nd|3rd)\.?$/iu;
const possessive = /^(?:(?:the|her|his|their|my|su|sus|la|el|las|los) )+/u;

const words = (text: string): number => text.split(/\s/u).filter((word) => word !== '').length;

export const isAge = (text: string): boolean => text.length <= 30 && age.test(text.trim());

/** True for `mother`, `su hija`, `34 años`; not for a label that is a name as well, unless `whole` says that a name is there. */
export const isLabel = (text: string, whole: boolean): boolean => {
  if (text.length > 40) return false;
  if (isAge(text)) return true;
  const said = relationKey(text);
  return (relations.has(said) || otherLabels.has(said)) && (whole || !namesToo.has(said));
};

/** True for a label that says who someone is to the others of a family. */
export const isRelation = (text: string): boolean => text.length <= 40 && relations.has(relationKey(text));

/** Equal for `mother` and `their mother`; blank for none. */
export const relationKey = (text: string): string => fold(text).replace(possessive, '');

export interface LabelsRead {
  /** `Family, Given` or in the order of speech, with its suffix. */
  readonly name: string;
  /** What was taken out of it, as written. */
  readonly labels: readonly string[];
  /** True if words are left in the name that may be none. */
  readonly unsure: boolean;
}

/** Without a comma only two names in front and a small letter tell a label: `Ana Ruiz mother`; `hijo` is a suffix. */
const labelBehind = /^(\p{Lu}\S*(?:\s\S+){1,5})\s(\p{Ll}{3,20})$/u;
const suffixLike = /^(?:hijo|padre)$/u;
/** Small letters behind two names. */
const smallBehind =
  /\p{Lu}\S*\s\p{Lu}\S*(?:\s\S+){0,3}\s(?!de|del|la|las|los|el|al|bin|ibn|van|von|der|den|dos|das|san|hijo|padre|vda|viuda)\p{Ll}{3,}/u;

/** `Ana Jr.` behind a comma: the suffix is the family's. */
const givenSuffix = /^(.*\S)\s+(\S+)$/u;

/**
 * Takes what is no name from between a cell's commas and dashes: `Ana Ruiz, hija`, `Ana Ruiz - 34`, `mother: Ana Ruiz`;
 * and puts a suffix where it belongs: `Ruiz, Jr., Ana` is Ana Ruiz Jr.
 */
export const readLabels = (text: string): LabelsRead => {
  const found: string[] = [];
  const keep = (said: string): void => {
    found.push(said.trim());
  };
  let rest = text.trim();
  const lead = /^([^:–—,-]{1,40})(?::|\s[–—-])\s?(?=\S)/u.exec(rest);
  if (lead?.[1] !== undefined && isLabel(lead[1], true) && /\p{L}/u.test(rest.slice(lead[0].length))) {
    keep(lead[1]);
    rest = rest.slice(lead[0].length).trim();
  }
  for (;;) {
    const at = Math.max(
      rest.lastIndexOf(' - '),
      rest.lastIndexOf(' – '),
      rest.lastIndexOf(' — '),
      rest.lastIndexOf(': '),
    );
    const said = at < 0 ? '' : rest.slice(at).replace(/^[\s:–—-]+/u, '');
    // one word may be the second half of a name: García - López
    const isAside = isLabel(said, true) || words(said) > 1 || /^\p{Ll}|^\p{Lu}+$/u.test(said);
    if (said === '' || said.includes(',') || !isAside) break;
    keep(said);
    rest = rest.slice(0, at).trim();
  }
  const parts = rest
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [start = '', ...more] = parts;
  let first = start;
  const suffixes: string[] = [];
  const kept: string[] = [];
  for (const part of more) {
    const whole = words(first) > 1 || kept.length > 0;
    if (suffix.test(part)) suffixes.push(part);
    else if (isLabel(part, whole)) keep(part);
    else kept.push(part);
  }
  const [given = '', ...others] = kept;
  const trailing = givenSuffix.exec(given);
  if (trailing?.[2] !== undefined && suffix.test(trailing[2])) {
    suffixes.push(trailing[2]);
    kept[0] = trailing[1] ?? '';
  }
  const behind = labelBehind.exec(first);
  if (behind?.[2] !== undefined && !suffixLike.test(behind[2]) && isLabel(behind[2], true)) {
    keep(behind[2]);
    first = behind[1] ?? '';
  }
  const family = [first, ...suffixes].filter((part) => part !== '').join(' ');
  const name = others.length > 1 ? rest : [family, ...kept].join(', ');
  return { name, labels: found, unsure: smallBehind.test(name) };
};
