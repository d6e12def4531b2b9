import { useTranslation } from 'react-i18next';
import type { Today } from '../../shared/today/today.ts';
import { useFormat } from '../base/use-format.ts';
import { HandoverList } from '../handover/public/handover-facts.tsx';
import classes from './today.module.css';

/** Hand-overs of shifts that are not both given and taken; draws nothing without any. */
export const HandoverGroup = ({ handovers }: Pick<Today, 'handovers'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (handovers.length === 0) return null;
  return (
    <div className={classes.gapGroup}>
      <h3>
        {t('handover.today')} <span className={classes.count}>{format.number(handovers.length)}</span>
      </h3>
      <div className={classes.met}>
        <HandoverList items={handovers} />
      </div>
    </div>
  );
};
