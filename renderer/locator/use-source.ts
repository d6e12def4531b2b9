import { useTranslation } from 'react-i18next';
import type { InBoth } from '../../shared/locator/locator-facts.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';

interface From {
  readonly source: string | InBoth;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly source_date: string;
}

/** Where a fact is from and of when, as people say it: "USA.gov, Nov 7, 2024". */
export const useSource = (): ((from: From) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  return ({ source, source_date: written }) => {
    const date =
      written.length === 10
        ? format.plainDate(written)
        : written.length === 7
          ? format.month(`${written}-01`)
          : written;
    return t('locator.form.source', { source: typeof source === 'string' ? source : source[language], date });
  };
};
