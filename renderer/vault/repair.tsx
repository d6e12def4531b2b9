import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../base/bridge.ts';
import { useEndSession } from '../base/session.ts';
import { VaultPage } from './public/vault-page.tsx';
import {
  PassphraseForm,
  RecoveryForm,
  type UnlockFormProps,
  type UnlockWay,
  useUnlockSentence,
} from './unlock-forms.tsx';

/** Asks a coordinator for what opens the vault, and has its records taken over into a new file. */
export const Repair = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t } = useTranslation();
  const endSession = useEndSession();
  const [way, setWay] = useState<UnlockWay>('passphrase');
  const sentence = useUnlockSentence(way);
  const repair: UnlockFormProps['unlock'] = async (input) => {
    endSession({ name: 'repaired', ...(await call('vault.repair', input)) });
  };
  const words = { go: t('vault.repair.go'), going: t('vault.repair.going') };
  const isPassphrase = way === 'passphrase';
  return (
    <VaultPage title={t('vault.repair.title')} lead={t('vault.repair.lead')} focusTitle>
      {isPassphrase ? (
        <PassphraseForm unlock={repair} sentence={sentence} words={words} />
      ) : (
        <RecoveryForm unlock={repair} sentence={sentence} words={words} />
      )}
      <Button variant="subtle" fullWidth mt="xs" onClick={() => setWay(isPassphrase ? 'recoveryKey' : 'passphrase')}>
        {isPassphrase ? t('vault.unlock.useRecovery') : t('vault.unlock.usePassphrase')}
      </Button>
      <Button variant="subtle" fullWidth onClick={onLeave}>
        {t('common.back')}
      </Button>
    </VaultPage>
  );
};
