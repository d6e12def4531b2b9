import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { onePeriod, wordOptions } from '../../shared/words.ts';

/** English or Spanish for someone who has not chosen yet. */
export const languageOfSystem = (systemLanguage: string): Language =>
  systemLanguage.toLowerCase().startsWith('es') ? 'es' : 'en';

/** Gives the window its words. Call once, before anything is drawn. */
export const startWords = (language: Language): void => {
  void i18next
    .use(initReactI18next)
    .use(onePeriod)
    .init({ ...wordOptions, supportedLngs: [...wordOptions.supportedLngs], lng: language });
  document.documentElement.lang = language;
};

/** Changes the language of everything on screen at once. */
export const showLanguage = (language: Language): void => {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
};

/** The language that the screen is in, for a function that a component calls while it draws. */
export const shownLanguage = (): Language => (i18next.language === 'es' ? 'es' : 'en');

/** The language that the screen is in. */
export const useShownLanguage = (): Language => {
  const { i18n } = useTranslation();
  return i18n.language === 'es' ? 'es' : 'en';
};
