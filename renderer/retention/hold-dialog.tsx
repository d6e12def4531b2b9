import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/people.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { Loaded } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { closeRetentionDialog } from './public/retention-dialog.ts';

const HoldForm = ({ person: { id: personId, preferredName: name } }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const form = useFormSubmit({
    check: () => ({ reason: reason.trim() === '' ? t('common.field.required') : undefined }),
    send: async () => {
      await call('retention.hold', { personId, reason });
      toast({ message: t('retention.hold.placed', { name }) });
      closeRetentionDialog();
    },
  });
  return (
    <Modal
      opened
      onClose={closeRetentionDialog}
      title={t('retention.hold.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form {...form.props}>
        <Stack gap="md">
          <p>{t('retention.hold.body', { name })}</p>
          <Textarea
            label={t('retention.hold.reason')}
            description={t('retention.hold.reasonHint')}
            value={reason}
            maxLength={500}
            autosize
            minRows={2}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            required
            error={form.errors['reason']}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormNotice form={form} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={closeRetentionDialog}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={form.running}>
              {t('retention.hold.place')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

/** Asks why a person's record is protected from deletion. */
export const HoldDialog = ({ personId }: { readonly personId: string }) => {
  const person = useCallQuery('people.get', { id: personId }, { tables: ['person'] });
  return (
    <Loaded query={person} loading={null}>
      {(data) => <HoldForm person={data} />}
    </Loaded>
  );
};
