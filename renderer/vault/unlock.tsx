import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wishRestore } from '../backups/public/restore-wish.ts';
import { call } from '../base/bridge.ts';
import { type ClosedVaultProps, useChoosePlace } from './place.ts';
import { vaultProblemOf } from './problem-codes.ts';
import { VaultPage } from './public/vault-page.tsx';
import { Repair } from './repair.tsx';
import {
  PassphraseForm,
  RecoveryForm,
  type UnlockFormProps,
  type UnlockWay,
  useUnlockSentence,
} from './unlock-forms.tsx';
import { VaultProblem } from './vault-problem.tsx';

/** Asks for name and passphrase, or for the recovery key. A wrong one is answered by one sentence and nothing more. */
export const Unlock = ({ place, onOpened, onPlaceChosen }: ClosedVaultProps) => {
  const { t } = useTranslation();
  const choosePlace = useChoosePlace(onPlaceChosen);
  const [way, setWay] = useState<UnlockWay>('passphrase');
  const [problem, setProblem] = useState<unknown>(null);
  const [repairs, setRepairs] = useState(false);
  const sentence = useUnlockSentence(way);
  const unlock: UnlockFormProps['unlock'] = async (input) => {
    try {
      const { user } = await ('recoveryKey' in input
        ? call('vault.unlockWithRecoveryKey', input)
        : call('vault.unlock', input));
      onOpened(user, 'recoveryKey' in input ? 'recoveryKey' : 'passphrase');
    } catch (error) {
      if (vaultProblemOf(error) !== null) {
        setProblem(error);
      }
      throw error;
    }
  };
  if (repairs) return <Repair onLeave={() => setRepairs(false)} />;
  if (problem !== null) {
    return (
      <VaultProblem
        error={problem}
        onTryAgain={() => setProblem(null)}
        onPlaceChosen={onPlaceChosen}
        onRepair={() => setRepairs(true)}
      />
    );
  }
  const isPassphrase = way === 'passphrase';
  return (
    <VaultPage
      title={isPassphrase ? t('vault.unlock.title') : t('vault.unlock.recoveryTitle')}
      lead={isPassphrase ? t('vault.unlock.lead') : t('vault.unlock.recoveryLead')}
      foot={
        <Group justify="space-between" gap="xs">
          <span>{t('vault.unlock.lies', { folder: place.folder })}</span>
          <Anchor component="button" type="button" size="xs" onClick={() => void choosePlace()}>
            {t('vault.unlock.otherFolder')}
          </Anchor>
        </Group>
      }
    >
      {isPassphrase ? (
        <PassphraseForm unlock={unlock} sentence={sentence} />
      ) : (
        <RecoveryForm unlock={unlock} sentence={sentence} />
      )}
      <Button variant="subtle" fullWidth mt="xs" onClick={() => setWay(isPassphrase ? 'recoveryKey' : 'passphrase')}>
        {isPassphrase ? t('vault.unlock.useRecovery') : t('vault.unlock.usePassphrase')}
      </Button>
      <Button variant="subtle" fullWidth onClick={() => wishRestore('choose')}>
        {t('backups.wizard.enter')}
      </Button>
    </VaultPage>
  );
};
