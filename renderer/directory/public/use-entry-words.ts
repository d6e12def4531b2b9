import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../base/use-format.ts';
import { useShownLanguage } from '../../base/words.ts';
import type { EntryWords } from './entry-words.ts';

/** What the words of entries are written with, in the language of the screen. */
export const useEntryWords = (): EntryWords => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  return useMemo(() => ({ t, language, format }), [t, language, format]);
};
