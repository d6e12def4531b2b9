import { useTranslation } from 'react-i18next';
import { useFormat } from '../base/use-format.ts';

interface Due {
  readonly dueOn: string | null;
  readonly dueTime: string | null;
}

/** When an item is due, as a sentence; null for one without a day. */
export const useDueWords = (): ((due: Due) => string | null) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ dueOn, dueTime }) => {
    if (dueOn === null) return null;
    const date = format.dateRelative(dueOn);
    return dueTime === null
      ? t('checklists.item.due', { date })
      : t('checklists.item.dueAt', { date, time: format.time(dueTime) });
  };
};
