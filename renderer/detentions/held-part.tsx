import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { useNavigation } from '../base/navigation.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import classes from './detention-screen.module.css';

/** Where they are held, as last known, and the way to all that is known of it. */
export const HeldPart = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const replace = useNavigation((state) => state.replace);
  const last = detention.facilities.at(-1);
  return (
    <PanelPart title={t('detentions.screen.facilities')}>
      {last === undefined ? (
        <p className={classes.soft}>{t('detentions.screen.facilitiesNone')}</p>
      ) : (
        <p className={classes.line}>
          {t('detentions.screen.facilityLine', { facility: last.facility, when: times.short(last.sinceAt) })}
        </p>
      )}
      <div>
        <Anchor
          component="button"
          type="button"
          onClick={() => replace({ name: 'detention', id: detention.id, tab: 'custody' })}
        >
          {t('detentions.screen.toCustody')}
        </Anchor>
      </div>
    </PanelPart>
  );
};
