import data from '../../resources/languages.json' with { type: 'json' };
import { fold } from './names.ts';
import { saysUnknown } from './unknown-words.ts';

export interface SheetLanguage {
  /** As the sheet has it. */
  readonly name: string;
  /** BCP 47 tag; null for a language that Alongside does not know by name. */
  readonly tag: string | null;
}

/** Tag → names in English, Spanish and the language itself. Tags: IANA language subtag registry. */
const names: Readonly<Record<string, string>> = {
  en: 'english, ingles, eng',
  es: 'spanish, espanol, castellano, castilian, esp, spa, sp',
  fr: 'french, frances, francais',
  pt: 'portuguese, portugues, brazilian portuguese',
  ht: 'haitian creole, haitian kreyol, haitian, kreyol ayisyen, kreyol, criollo haitiano, creole haitiano, creole, haitiano',
  ar: 'arabic, arabe',
  am: 'amharic, amarico, amharico',
  ti: 'tigrinya, tigrina',
  so: 'somali',
  sw: 'swahili, suajili, kiswahili',
  ln: 'lingala',
  kg: 'kikongo, kongo',
  rw: 'kinyarwanda',
  rn: 'kirundi, rundi',
  om: 'oromo',
  ha: 'hausa',
  yo: 'yoruba',
  ig: 'igbo',
  tw: 'twi',
  ee: 'ewe',
  wo: 'wolof, uolof',
  ff: 'fula, fulani, fulfulde, pulaar, pular, fulah, peul, fulbe',
  bm: 'bambara',
  mnk: 'mandinka, mandingo',
  snk: 'soninke',
  sus: 'susu',
  man: 'malinke, maninka',
  dyu: 'dioula, jula, diula, dyula',
  kri: 'krio',
  pcm: 'nigerian pidgin, pidgin',
  uk: 'ukrainian, ucraniano, ukrainska, українська',
  ru: 'russian, ruso, русский',
  be: 'belarusian, bielorruso',
  pl: 'polish, polaco',
  ro: 'romanian, rumano, moldovan',
  sq: 'albanian, albanes',
  sr: 'serbian, serbio',
  bs: 'bosnian, bosnio',
  hr: 'croatian, croata',
  tr: 'turkish, turco',
  ku: 'kurdish, kurdo',
  kmr: 'kurmanji',
  ka: 'georgian, georgiano',
  hy: 'armenian, armenio',
  az: 'azerbaijani, azeri',
  kk: 'kazakh, kazajo',
  ky: 'kyrgyz, kirguis',
  uz: 'uzbek, uzbeko',
  tg: 'tajik, tayiko',
  ug: 'uyghur, uigur',
  mn: 'mongolian, mongol',
  fa: 'farsi, persian, persa',
  prs: 'dari',
  ps: 'pashto, pastun, pashtu',
  ur: 'urdu',
  hi: 'hindi',
  pa: 'punjabi, panjabi, punyabi',
  gu: 'gujarati, guyarati',
  bn: 'bengali, bangla, bengali',
  ne: 'nepali, nepales',
  ta: 'tamil',
  te: 'telugu',
  ml: 'malayalam',
  si: 'sinhala, sinhalese',
  zh: 'chinese, chino, 中文',
  cmn: 'mandarin, mandarin chinese, mandarin (chino), putonghua, 普通话',
  yue: 'cantonese, cantones, 粤语',
  nan: 'taiwanese, hokkien',
  'zh-CN': 'simplified chinese',
  fuz: '',
  vi: 'vietnamese, vietnamita, tieng viet',
  ko: 'korean, coreano, 한국어',
  ja: 'japanese, japones',
  tl: 'tagalog, tagalo',
  fil: 'filipino',
  id: 'indonesian, indonesio',
  ms: 'malay, malayo',
  th: 'thai, tailandes',
  lo: 'lao, laotian',
  km: 'khmer, jemer, cambodian, camboyano',
  my: 'burmese, birmano',
  kar: 'karen',
  hmn: 'hmong',
  cnh: 'hakha chin',
  rhg: 'rohingya',
  quc: 'kiche, quiche, k iche',
  mam: 'mam',
  kek: 'qeqchi, kekchi, q eqchi',
  kjb: 'qanjobal, kanjobal, q anjob al',
  cak: 'kaqchikel, cakchiquel, kakchikel',
  ixl: 'ixil',
  knj: 'akateko, acateco, akatek',
  cac: 'chuj',
  jac: 'popti, jakalteko, jacalteco',
  poh: 'poqomchi, pocomchi',
  tzj: 'tzutujil, tzutuhil',
  agu: 'awakateko, aguacateco',
  caa: 'chorti, ch orti',
  acr: 'achi',
  cab: 'garifuna',
  nah: 'nahuatl',
  yua: 'yucatec maya, maya yucateco, yucateco',
  mix: 'mixteco, mixtec',
  zap: 'zapoteco, zapotec',
  trq: 'triqui, trique',
  tlp: '',
  tzo: 'tzotzil, tsotsil',
  tzh: 'tzeltal, tseltal',
  maz: 'mazahua',
  oto: 'otomi',
  tar: 'tarahumara, raramuri',
  tsz: 'purepecha, tarasco',
  miq: 'miskito',
  mai: '',
  qu: 'quechua',
  qvi: 'kichwa, quichua',
  ay: 'aymara',
  gn: 'guarani',
  it: 'italian, italiano',
  de: 'german, aleman',
  nl: 'dutch, neerlandes, holandes',
  he: 'hebrew, hebreo',
  el: 'greek, griego',
  ase: 'american sign language, asl, sign language, lenguaje de senas, lengua de senas',
  jam: 'patois, jamaican patois, patwa',
};

/** The names that Alongside shows too; the list decides where both know one. */
const tags = new Map([
  ...data.languages.flatMap(({ tag, en, es }) => [en, es].map((name) => [fold(name), tag] as const)),
  ...Object.entries(names).flatMap(([tag, list]) =>
    list
      .split(',')
      .map((name) => [fold(name), tag] as const)
      .filter(([name]) => name !== ''),
  ),
]);

/** Every name that is known, folded, with its tag. */
export const knownLanguageNames: readonly { readonly folded: string; readonly tag: string }[] = [...tags].map(
  ([folded, tag]) => ({ folded, tag }),
);

/** The tag of a language named in English, Spanish or itself; null if unknown. */
export const languageTag = (name: string): string | null => tags.get(fold(name)) ?? null;

/** Equal for one language under two names; without a tag the words decide. */
export const languageKey = ({ name, tag }: SheetLanguage): string => tag ?? name.toLowerCase();

const separators = /\s*(?:[,;/&+|\n]|\s(?:and|or|y|e|o|then)\s|\s-\s)\s*/iu;

/** `Spanish / K'iche'`, `French; Fula`, `español y mam` → one entry each, without repeats. */
export const splitLanguages = (text: string): readonly SheetLanguage[] => {
  const found = new Map<string, SheetLanguage>();
  // long runs of spaces would be looked through from each of them
  const line = text.replace(/[^\S\n]+/gu, ' ').replace(/\n+/gu, '\n');
  for (const part of languageTag(line) === null ? line.split(separators) : [line]) {
    const name = part.trim();
    if (name === '' || saysUnknown(name)) continue;
    const tag = languageTag(name);
    const key = languageKey({ name, tag });
    found.set(key, found.get(key) ?? { name, tag });
  }
  return [...found.values()];
};
