import { createInstance, type i18n, type PostProcessorModule, type TFunction } from 'i18next';
import { languages, type Language } from './basics/language.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export type Catalogue = typeof en;

/** Every word that a person reads, on screen and on paper, per language. */
export const catalogues = { en, es } satisfies Record<Language, Catalogue>;

/** A sentence that ends with an abbreviation has one period: "9:15 a. m.", not "9:15 a. m..". */
export const onePeriod: PostProcessorModule = {
  type: 'postProcessor',
  name: 'onePeriod',
  process: (text: string) => text.replaceAll(/(?<=\p{L})\.\.(?!\.)/gu, '.'),
};

/** The options that the window's instance and the core's papers share. */
export const wordOptions = {
  fallbackLng: 'en',
  supportedLngs: [...languages],
  resources: { en: { translation: catalogues.en }, es: { translation: catalogues.es } },
  // React and the papers escape by themselves; escaping twice would show `&#39;` to people.
  interpolation: { escapeValue: false },
  returnNull: false,
  postProcess: [onePeriod.name],
  // Everything is in memory, so that words are there in the same tick.
  initAsync: false,
} as const;

/** A ready i18next instance in the given language. */
const createWords = (language: Language): i18n => {
  const instance = createInstance();
  void instance.use(onePeriod).init({ ...wordOptions, supportedLngs: [...languages], lng: language });
  return instance;
};

/** The `t` function for one language, for code without a window (a paper in the person's language). */
export const createTranslator = (language: Language): TFunction => createWords(language).getFixedT(language);

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Catalogue };
    returnNull: false;
  }
}
