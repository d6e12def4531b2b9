import { Button } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { wishRestore } from '../backups/public/restore-wish.ts';
import { useCallMutation } from '../base/queries.ts';
import { useErrorToast } from '../ui/toasts.tsx';
import { VaultPage } from './public/vault-page.tsx';
import classes from './welcome.module.css';

/** The very first screen: set up a vault, or look around with made-up people. */
export const Welcome = ({ onSetUp }: { readonly onSetUp: () => void }) => {
  const { t } = useTranslation();
  const showError = useErrorToast();
  const demo = useCallMutation('demo.start');
  return (
    <VaultPage title={t('vault.welcome.title')} lead={t('vault.welcome.lead')}>
      <p className={classes.promise}>
        <IconShieldLock size={20} stroke={1.75} aria-hidden />
        {t('vault.welcome.promise')}
      </p>
      <div className={classes.choice}>
        <Button fullWidth onClick={onSetUp} aria-describedby="set-up-hint">
          {t('vault.welcome.setUp')}
        </Button>
        <p className={classes.hint} id="set-up-hint">
          {t('vault.welcome.setUpHint')}
        </p>
      </div>
      <div className={classes.choice}>
        <Button
          fullWidth
          variant="default"
          loading={demo.isPending}
          onClick={() => demo.mutate({}, { onError: showError })}
          aria-describedby="demo-hint"
        >
          {t('vault.welcome.demo')}
        </Button>
        <p className={classes.hint} id="demo-hint">
          {t('vault.welcome.demoHint')}
        </p>
      </div>
      <div className={classes.choice}>
        <Button fullWidth variant="subtle" onClick={() => wishRestore('choose')}>
          {t('backups.wizard.enter')}
        </Button>
      </div>
    </VaultPage>
  );
};
