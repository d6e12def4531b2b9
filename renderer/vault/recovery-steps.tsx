import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import { call } from '../base/bridge.ts';
import { ShowKey, TypeBack } from './public/recovery-key.tsx';
import { VaultPage } from './public/vault-page.tsx';
import type { Founder } from './set-up-form.tsx';

export interface RecoveryStepsProps {
  readonly step: string;
  readonly founder: Founder;
  readonly recoveryKey: string;
  readonly onCreated: (user: SessionUser) => void;
  readonly onBack: () => void;
}

/** Shows the recovery key once, has it typed back from the paper, and makes the vault. */
export const RecoverySteps = ({ step, founder, recoveryKey, onCreated, onBack }: RecoveryStepsProps) => {
  const { t } = useTranslation();
  const [written, setWritten] = useState(false);
  const create = async (typed: string) => {
    const { user } = await call('vault.create', { ...founder, recoveryKey: typed, zone: computerZone() });
    onCreated(user);
  };
  return (
    <VaultPage
      title={t('vault.recovery.title')}
      lead={written ? undefined : t('vault.recovery.lead')}
      step={step}
      wide={!written}
      focusTitle={!written}
    >
      {written ? (
        <TypeBack
          recoveryKey={recoveryKey}
          onTyped={create}
          onAgain={() => setWritten(false)}
          goLabel={t('vault.recovery.create')}
          working={t('vault.recovery.creating')}
        />
      ) : (
        <ShowKey recoveryKey={recoveryKey} onWritten={() => setWritten(true)} onBack={onBack} />
      )}
    </VaultPage>
  );
};
