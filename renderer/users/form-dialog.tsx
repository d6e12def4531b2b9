import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, useDelayed, useErrorWords } from '../ui/states.tsx';

export interface FormDialogProps {
  readonly title: string;
  /** A verb on the button. */
  readonly goLabel: string;
  readonly onClose: () => void;
  /** False while a field needs mending; it takes the focus and says why. */
  readonly check: () => boolean;
  /** The dialog closes when this resolves and says in a sentence why it was rejected. */
  readonly run: () => Promise<unknown>;
  /** A sentence for a failure that only this dialog can explain; otherwise undefined. */
  readonly explain?: (error: unknown) => string | undefined;
  readonly children: ReactNode;
}

const Working = () => {
  const { t } = useTranslation();
  return useDelayed() ? <p role="status">{t('users.passphrase.working')}</p> : null;
};

/** A form over the page. While it is saved it stays, so that nobody wonders whether a passphrase was taken. */
export const FormDialog = ({ title, goLabel, onClose, check, run, explain, children }: FormDialogProps) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async () => {
    setError(null);
    if (!check()) return;
    setRunning(true);
    try {
      await run();
      onClose();
    } catch (failure) {
      setError(failure);
      setRunning(false);
    }
  };
  const close = () => {
    if (!running) onClose();
  };
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          {children}
          {error === null ? null : (
            <Notice tone="missing" alert>
              {explain?.(error) ?? words(error)}
            </Notice>
          )}
          {running ? <Working /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} disabled={running}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={running}>
              {goLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
