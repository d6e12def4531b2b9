import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerRenewal } from '../backups/public/backup-renewal.ts';
import { call } from '../base/bridge.ts';
import { useToast } from '../ui/toasts.tsx';
import { ShowKey, TypeBack } from '../vault/public/recovery-key.tsx';

export interface ReplaceKeyDialogProps {
  /** The new key, which the core keeps in memory until it is typed back. */
  readonly recoveryKey: string;
  readonly onClose: () => void;
}

/** Shows the new recovery key, has it typed back, and puts it in the old one's place. */
export const ReplaceKeyDialog = ({ recoveryKey, onClose }: ReplaceKeyDialogProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const [written, setWritten] = useState(false);
  const replace = async (typed: string) => {
    await call('vault.replaceRecoveryKey', { recoveryKey: typed });
    toast({ message: t('users.replace.done') });
    onClose();
    offerRenewal();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('users.replace.title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {written ? (
          <TypeBack
            recoveryKey={recoveryKey}
            onTyped={replace}
            onAgain={() => setWritten(false)}
            goLabel={t('users.replace.go')}
            working={t('users.replace.going')}
          />
        ) : (
          <ShowKey
            recoveryKey={recoveryKey}
            lead={t('users.replace.lead')}
            onWritten={() => setWritten(true)}
            onBack={onClose}
            backLabel={t('common.cancel')}
          />
        )}
      </Stack>
    </Modal>
  );
};
