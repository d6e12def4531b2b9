import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptBackUps } from '../../shared/backups/backups-rules.ts';
import { call } from '../base/bridge.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { useToast } from '../ui/toasts.tsx';
import classes from './retention.module.css';

/** Purges what was removed before its days are over. */
export const PurgeRemoved = () => {
  const { t } = useTranslation();
  const toast = useToast();
  const [opened, setOpened] = useState(false);
  const run = async () => {
    const { purged, held } = await call('retention.purgeRemoved', {});
    toast({
      message: t(held === 0 ? 'retention.holdings.purgedNow' : 'retention.holdings.purgedHeld', { count: purged }),
    });
  };
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => setOpened(true)}>
        {t('retention.holdings.purgeNow')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('retention.holdings.purgeNowTitle')}
        confirmLabel={t('retention.holdings.purgeNowGo')}
        secondAct={{ kind: 'tick', label: t('retention.holdings.purgeNowTick') }}
        onConfirm={run}
      >
        <div className={classes.preview}>
          <p>{t('retention.holdings.purgeNowBody')}</p>
          <p className={classes.soft}>{t('retention.act.backUps', { months: keptBackUps.months })}</p>
        </div>
      </ConfirmDialog>
    </>
  );
};
