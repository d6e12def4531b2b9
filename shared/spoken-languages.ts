import type { Language } from './shell.ts';

/** Names of languages that CLDR does not name in English or Spanish. Tags: IANA language subtag registry. */
const ownNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  acr: { en: 'Achi', es: 'achí' },
  agu: { en: 'Awakateko', es: 'awakateko' },
  ase: { en: 'American Sign Language', es: 'lengua de señas americana' },
  caa: { en: 'Chʼortiʼ', es: 'chʼortiʼ' },
  cab: { en: 'Garifuna', es: 'garífuna' },
  cac: { en: 'Chuj', es: 'chuj' },
  cak: { en: 'Kaqchikel', es: 'kaqchikel' },
  cmn: { en: 'Mandarin', es: 'mandarín' },
  cnh: { en: 'Hakha Chin', es: 'hakha chin' },
  fuz: { en: 'Pular', es: 'pular' },
  ixl: { en: 'Ixil', es: 'ixil' },
  jac: { en: 'Poptiʼ', es: 'poptiʼ' },
  jam: { en: 'Jamaican Patois', es: 'patois jamaiquino' },
  kar: { en: 'Karen', es: 'karen' },
  kek: { en: 'Qʼeqchiʼ', es: 'qʼeqchiʼ' },
  kjb: { en: 'Qʼanjobʼal', es: 'qʼanjobʼal' },
  knj: { en: 'Akateko', es: 'akateko' },
  kri: { en: 'Krio', es: 'krio' },
  mam: { en: 'Mam', es: 'mam' },
  maz: { en: 'Mazahua', es: 'mazahua' },
  miq: { en: 'Miskito', es: 'misquito' },
  mix: { en: 'Mixtec', es: 'mixteco' },
  mnk: { en: 'Mandinka', es: 'mandinka' },
  nah: { en: 'Nahuatl', es: 'náhuatl' },
  oto: { en: 'Otomi', es: 'otomí' },
  poh: { en: 'Poqomchiʼ', es: 'poqomchiʼ' },
  qvi: { en: 'Kichwa', es: 'kichwa' },
  tar: { en: 'Tarahumara', es: 'tarahumara' },
  trq: { en: 'Triqui', es: 'triqui' },
  tsz: { en: 'Purepecha', es: 'purépecha' },
  tzh: { en: 'Tseltal', es: 'tseltal' },
  tzj: { en: 'Tzʼutujil', es: 'tzʼutujil' },
  tzo: { en: 'Tsotsil', es: 'tsotsil' },
  yua: { en: 'Yucatec Maya', es: 'maya yucateco' },
};

/** Tags that a field offers: languages that teams meet often, in no order of their own. */
export const offeredLanguages: readonly string[] = [
  'en', 'es', 'fr', 'pt', 'ht', 'ar', 'am', 'ti', 'so', 'sw', 'ln', 'rw', 'om', 'ha', 'yo', 'ig', 'tw', 'wo', 'ff', 'fuz', 'bm', 'mnk',
  'snk', 'dyu', 'kri', 'pcm', 'uk', 'ru', 'be', 'pl', 'ro', 'sq', 'tr', 'ku', 'ka', 'hy', 'az', 'kk', 'ky', 'uz', 'tg', 'mn', 'fa',
  'prs', 'ps', 'ur', 'hi', 'pa', 'gu', 'bn', 'ne', 'ta', 'te', 'cmn', 'yue', 'vi', 'ko', 'ja', 'tl', 'id', 'th', 'lo', 'km', 'my',
  'kar', 'hmn', 'cnh', 'rhg', 'quc', 'mam', 'kek', 'kjb', 'cak', 'ixl', 'knj', 'cac', 'jac', 'poh', 'tzj', 'agu', 'caa', 'acr', 'cab',
  'nah', 'yua', 'mix', 'zap', 'trq', 'tzo', 'tzh', 'maz', 'oto', 'tar', 'tsz', 'miq', 'qu', 'qvi', 'ay', 'gn', 'it', 'de', 'ase', 'jam',
]; // prettier-ignore

const displayNames = new Map<Language, Intl.DisplayNames>();
/** Making one costs far more than asking it, and a table asks once per row. */
const displayNamesIn = (reader: Language): Intl.DisplayNames => {
  const known = displayNames.get(reader) ?? new Intl.DisplayNames(reader, { type: 'language' });
  displayNames.set(reader, known);
  return known;
};

/** A language's name in the reader's language; what is no tag was typed as a name and stays as it is. */
export const spokenLanguageName = (tag: string, reader: Language): string => {
  const own = Object.hasOwn(ownNames, tag) ? ownNames[tag]?.[reader] : undefined;
  if (own !== undefined || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return own ?? tag;
  try {
    return displayNamesIn(reader).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
