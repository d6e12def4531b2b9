import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '../base/form-notice.tsx';
import type { FormSubmit } from '../base/use-form-submit.ts';
import { useDelayed } from '../ui/states.tsx';

export interface FormDialogProps {
  readonly title: string;
  /** A verb on the button. */
  readonly goLabel: string;
  readonly onClose: () => void;
  readonly form: FormSubmit;
  readonly children: ReactNode;
}

const Working = () => {
  const { t } = useTranslation();
  return useDelayed() ? <p role="status">{t('users.passphrase.working')}</p> : null;
};

/** A form over the page. While it is saved it stays, so that no one wonders whether a passphrase was taken. */
export const FormDialog = ({ title, goLabel, onClose, form, children }: FormDialogProps) => {
  const { t } = useTranslation();
  const close = () => {
    if (!form.running) onClose();
  };
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form {...form.props}>
        <Stack gap="md">
          {children}
          <FormNotice form={form} />
          {form.running ? <Working /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} disabled={form.running}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={form.running}>
              {goLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
