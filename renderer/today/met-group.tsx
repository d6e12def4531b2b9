import { useTranslation } from 'react-i18next';
import type { Today } from '../../shared/today/today.ts';
import { useFormat } from '../base/use-format.ts';
import { MetList } from '../met/public/met-list.tsx';
import classes from './today.module.css';

/** Who was met during a shift and is no person yet; draws nothing without anyone. */
export const MetGroup = ({ met: { count, items } }: Pick<Today, 'met'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <div className={classes.gapGroup}>
      <h3>
        {t('met.today')} <span className={classes.count}>{format.number(count)}</span>
      </h3>
      <div className={classes.met}>
        <MetList items={items} saysWhere />
      </div>
      {count > items.length ? <p className={classes.none}>{t('today.capped', { count: items.length })}</p> : null}
    </div>
  );
};
