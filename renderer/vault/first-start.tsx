import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import type { ClosedVaultProps } from './place.ts';
import { VaultPage } from './public/vault-page.tsx';
import { RecoverySteps } from './recovery-steps.tsx';
import { type Founder, SetUpForm } from './set-up-form.tsx';
import { Welcome } from './welcome.tsx';

type Step =
  | { readonly name: 'welcome' }
  | { readonly name: 'setUp' }
  | { readonly name: 'recovery'; readonly founder: Founder; readonly recoveryKey: string };

/** From the first start to an open vault: welcome, who and where, recovery key shown and typed back. */
export const FirstStart = ({ place, onOpened, onPlaceChosen }: ClosedVaultProps) => {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ name: 'welcome' });
  const stepWords = (number: number) => t('vault.steps.label', { step: number, total: 2 });
  switch (step.name) {
    case 'welcome':
      return <Welcome onSetUp={() => setStep({ name: 'setUp' })} />;
    case 'setUp':
      return (
        <VaultPage title={t('vault.setUp.title')} lead={t('vault.setUp.lead')} step={stepWords(1)}>
          <SetUpForm
            place={place}
            onPlaceChosen={onPlaceChosen}
            onBack={() => setStep({ name: 'welcome' })}
            onReady={(founder, recoveryKey) => setStep({ name: 'recovery', founder, recoveryKey })}
          />
        </VaultPage>
      );
    case 'recovery':
      return (
        <RecoverySteps
          step={stepWords(2)}
          founder={step.founder}
          recoveryKey={step.recoveryKey}
          onCreated={(user) => onOpened(user, 'passphrase')}
          onBack={() => setStep({ name: 'setUp' })}
        />
      );
    default:
      return assertNever(step);
  }
};
