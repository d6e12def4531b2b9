import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface OpenedBackUpDialogProps {
  /** The file's name. */
  readonly name: string;
  readonly onLook: () => void;
  readonly onStay: () => void;
}

/** Asks before a backup that was opened from the desktop takes the place of the page that someone works on. */
export const OpenedBackUpDialog = ({ name, onLook, onStay }: OpenedBackUpDialogProps) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onStay}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      title={t('backups.opened.title')}
    >
      <Stack>
        <p>{t('backups.opened.what', { name })}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onStay} data-autofocus>
            {t('backups.opened.later')}
          </Button>
          <Button onClick={onLook}>{t('backups.opened.go')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
};
