import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import { offerRenewal } from '../backups/public/backup-renewal.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { Notice } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { useNewPassphrase } from '../vault/public/new-passphrase.ts';
import { VaultPage } from '../vault/public/vault-page.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';

/** After the recovery key: anyone who opened the vault with it has lost a passphrase and is offered a new one. */
export const Recovered = ({ user, onDone }: { readonly user: SessionUser; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const users = useCallQuery('users.list', {}, { tables: ['user'] });
  const coordinators =
    users.data?.items.filter(({ role, state }) => role === 'coordinator' && state === 'active') ?? [];
  const [id, setId] = useState(user.id);
  const name = coordinators.find((one) => one.id === id)?.displayName ?? user.displayName;
  const chosen = useNewPassphrase(name);
  const form = useFormSubmit({
    check: () => chosen.wrong,
    send: async () => {
      await call('users.resetPassphrase', { id, passphrase: chosen.passphrase });
      toast({ message: id === user.id ? t('users.change.done') : t('users.done.reset', { name }) });
      onDone();
      offerRenewal();
    },
  });
  return (
    <VaultPage title={t('users.recovered.title')} lead={t('users.recovered.lead')} focusTitle>
      <form {...form.props}>
        <Stack gap="md">
          <Select
            label={t('users.recovered.who')}
            data={coordinators.map((one) => ({ value: one.id, label: one.displayName }))}
            value={id}
            allowDeselect={false}
            onChange={(value) => value !== null && setId(value)}
          />
          <PassphraseChoice chosen={chosen} errors={form.errors} />
          <Notice tone="info">{t('users.recovered.next')}</Notice>
          <FormNotice form={form} />
          {form.running ? <p role="status">{t('users.passphrase.working')}</p> : null}
          <Group justify="space-between">
            <Button variant="default" onClick={onDone} disabled={form.running}>
              {t('users.recovered.later')}
            </Button>
            <Button type="submit" loading={form.running}>
              {t('users.recovered.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </VaultPage>
  );
};
