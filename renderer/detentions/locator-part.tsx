import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { useSessionUser } from '../base/session.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { LocatorLine } from '../locator/public/locator-line.tsx';
import classes from './detention-screen.module.css';

/** What a volunteer is told of the locator: when someone last looked, and when to look again. */
const WhenLooked = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const last = detention.events.findLast(({ kind, step }) => kind === 'lookup' || step === 'locator');
  if (last === undefined) return t('detentions.screen.locatorNone');
  return last.until === null
    ? t('detentions.screen.locatorLast', { when: times.short(last.at) })
    : t('detentions.screen.locatorDue', { when: times.short(last.until) });
};

/** One line from the locator: what it brought, when to look again, and for a coordinator the way there. */
export const LocatorPart = ({ detention }: { readonly detention: Detention }) => {
  const { role } = useSessionUser();
  return (
    <div className={classes.locator}>
      {role === 'coordinator' ? <LocatorLine detentionId={detention.id} /> : <WhenLooked detention={detention} />}
    </div>
  );
};
