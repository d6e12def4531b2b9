import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockPartsIn, computerZone, zoneName } from '../../shared/basics/dates-in-words.ts';
import { instantToWall } from '../../shared/basics/time.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { isOtherClock } from './times.ts';
import classes from './big-clock.module.css';

/** The present moment, renewed at each full second. */
const useSecond = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), 1000 - now.getMilliseconds());
    return () => clearTimeout(timer);
  }, [now]);
  return now;
};

/** The time of a zone, large, with its day; names the zone where this computer's clock shows another time. */
export const BigClock = ({ zone }: { readonly zone: string }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  const now = useSecond();
  const { minute, second, half } = clockPartsIn(now, zone, language);
  return (
    <div className={classes.clock} role="timer" aria-live="off" aria-label={t('encounters.log.clock')}>
      <span className={classes.time}>
        <span className={classes.minute}>{minute}</span>
        <span className={classes.rest}>
          <span>{second}</span>
          <span>{half}</span>
        </span>
      </span>
      <span className={classes.day}>
        {format.longDate(instantToWall(now, zone).date)}
        {isOtherClock(zone, computerZone(), now) ? (
          <span className={classes.zone}>{t('encounters.log.zone', { zone: zoneName(zone, language) })}</span>
        ) : null}
      </span>
    </div>
  );
};
