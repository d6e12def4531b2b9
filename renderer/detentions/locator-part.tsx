import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { useDetentionTimes } from './detention-words.ts';
import classes from './detention-screen.module.css';

/** One line from the locator: when someone was last looked for, and when they are looked for again. */
export const LocatorPart = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const times = useDetentionTimes(detention.zone);
  const last = detention.events.findLast(({ kind, step }) => kind === 'lookup' || step === 'locator');
  const words = () => {
    if (last === undefined) return t('detentions.screen.locatorNone');
    return last.until === null
      ? t('detentions.screen.locatorLast', { when: times.short(last.at) })
      : t('detentions.screen.locatorDue', { when: times.short(last.until) });
  };
  return <p className={classes.locator}>{words()}</p>;
};
