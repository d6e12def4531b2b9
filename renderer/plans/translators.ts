import i18next from 'i18next';
import type { TFunction } from 'i18next';
import type { Language } from '../../shared/basics/language.ts';

/** Words of a language, whatever the screen is in: a script or a talk is read aloud in the other's. */
export const translatorOf = (language: Language): TFunction => i18next.getFixedT(language);
