import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/contract/errors.ts';
import { wishRestore } from '../backups/public/restore-wish.ts';
import { call } from '../base/bridge.ts';
import { useErrorWords } from '../ui/states.tsx';
import { type ClosedVaultProps, useChoosePlace } from './place.ts';
import { vaultProblemOf } from './problem-codes.ts';
import { VaultPage } from './public/vault-page.tsx';
import { PassphraseForm, RecoveryForm, type UnlockFormProps } from './unlock-forms.tsx';
import { VaultProblem } from './vault-problem.tsx';

type Way = 'passphrase' | 'recoveryKey';

/** Asks for name and passphrase, or for the recovery key. A wrong one is answered by one sentence and nothing more. */
export const Unlock = ({ place, onOpened, onPlaceChosen }: ClosedVaultProps) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const choosePlace = useChoosePlace(onPlaceChosen);
  const [way, setWay] = useState<Way>('passphrase');
  const [problem, setProblem] = useState<unknown>(null);
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
  const sentence = (error: AppError): string => {
    const { code } = error;
    if (way === 'recoveryKey' && (code === 'vault.wrongPassphrase' || code === 'vault.recoveryKeyMismatch')) {
      const group = error.details?.['group'];
      return group === undefined
        ? t('vault.unlock.recoveryWrong')
        : t('vault.unlock.recoveryGroupWrong', { group: String(group) });
    }
    return code === 'vault.wrongPassphrase' || code === 'input.rejected' ? t('vault.unlock.wrong') : words(error);
  };
  if (problem !== null) {
    return <VaultProblem error={problem} onTryAgain={() => setProblem(null)} onPlaceChosen={onPlaceChosen} />;
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
