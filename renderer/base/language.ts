import { useCallback } from 'react';
import type { Language } from '../../shared/basics/language.ts';
import { useSaveSettings } from './window-settings.ts';
import { showLanguage, useShownLanguage } from './words.ts';

/** Each language in its own words, so that anyone who needs it can find it. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

/** The language of the screen and how to change it; the change is kept for the next start. */
export const useLanguage = (): { readonly language: Language; readonly choose: (language: Language) => void } => {
  const language = useShownLanguage();
  const save = useSaveSettings();
  const choose = useCallback(
    (chosen: Language) => {
      showLanguage(chosen);
      void save({ language: chosen });
    },
    [save],
  );
  return { language, choose };
};
