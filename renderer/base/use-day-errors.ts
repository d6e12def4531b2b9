import { useTranslation } from 'react-i18next';
import { mayBeExpected, mayHaveHappened } from '../../shared/basics/likely-days.ts';
import { useFormat } from './use-format.ts';

export interface DayErrors {
  /** Today on this computer, `YYYY-MM-DD`. */
  readonly today: string;
  /** Of a day on which something happened. */
  readonly happened: (date: string | null) => string | undefined;
  /** Of a day on which something is expected. */
  readonly expected: (date: string | null) => string | undefined;
}

/** Why a day cannot be, in words; undefined for one that can, and for none. */
export const useDayErrors = (): DayErrors => {
  const { t } = useTranslation();
  const today = useFormat().today();
  return {
    today,
    happened: (date) => (date === null || mayHaveHappened(date, today) ? undefined : t('common.date.notAhead')),
    expected: (date) => (date === null || mayBeExpected(date, today) ? undefined : t('common.date.tooFar')),
  };
};
