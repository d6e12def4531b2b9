import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, assertNever } from '../../shared/contract/errors.ts';
import { call } from '../base/bridge.ts';
import { lockVault } from '../base/lock.ts';
import { useCallJob } from '../base/queries.ts';
import { useEndSession, useSessionUser } from '../base/session.ts';
import { useNewPassphrase } from '../vault/public/new-passphrase.ts';
import { ShowKey, TypeBack } from '../vault/public/recovery-key.tsx';
import { RekeyForm } from './rekey-form.tsx';

type Step = 'ask' | 'key' | 'typeBack';

/** Leaves the dialog. A disk that failed at the very end can have closed the vault; then the window must follow. */
const leave = async (onClose: () => void): Promise<void> => {
  const status = await call('vault.status', {}).catch(() => null);
  if (status?.state === 'open') onClose();
  else await lockVault();
};

/** A new key for the vault: what it does, the passphrases, the new recovery key on paper, and the vault rewritten. */
export const RekeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const endSession = useEndSession();
  const { run, running, progress } = useCallJob('vault.rekey');
  const [step, setStep] = useState<Step>('ask');
  const chosen = useNewPassphrase(useSessionUser().displayName);
  const [current, setCurrent] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [wasWrong, setWasWrong] = useState(false);
  const rekey = async (typed: string) => {
    try {
      const { disabled } = await run({ current, next: chosen.passphrase, recoveryKey: typed });
      // What was typed is forgotten with the dialog.
      endSession({ name: 'rekeyed', disabled });
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code !== 'vault.wrongPassphrase') throw failure;
      setWasWrong(true);
      setStep('ask');
    }
  };
  const goOn = async (typed: string) => {
    setCurrent(typed);
    setWasWrong(false);
    // The key that was shown stays the one to type back, also after a wrong passphrase.
    if (recoveryKey === null) setRecoveryKey((await call('vault.prepareRecoveryKey', {})).recoveryKey);
    setStep(recoveryKey === null ? 'key' : 'typeBack');
  };
  const content = () => {
    switch (step) {
      case 'ask':
        return <RekeyForm chosen={chosen} wasWrong={wasWrong} onGoOn={goOn} onCancel={onClose} />;
      case 'key':
        return (
          <ShowKey
            recoveryKey={recoveryKey ?? ''}
            lead={t('users.rekey.keyLead')}
            onWritten={() => setStep('typeBack')}
            onBack={() => setStep('ask')}
          />
        );
      case 'typeBack':
        return (
          <TypeBack
            recoveryKey={recoveryKey ?? ''}
            onTyped={rekey}
            onAgain={() => setStep('key')}
            goLabel={t('users.rekey.go')}
            working={t(progress?.stage === 'rekeyChecking' ? 'users.rekey.rekeyChecking' : 'users.rekey.rekeyWriting')}
          />
        );
      default:
        return assertNever(step);
    }
  };
  const close = () => {
    if (!running) void leave(onClose);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('users.rekey.title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {content()}
    </Modal>
  );
};
