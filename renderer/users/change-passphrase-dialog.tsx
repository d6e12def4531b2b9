import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerRenewal } from '../backups/public/backup-renewal.ts';
import { call } from '../base/bridge.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useToast } from '../ui/toasts.tsx';
import { useNewPassphrase } from '../vault/public/new-passphrase.ts';
import { SecretField } from '../vault/public/secret-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';

/** One's own passphrase: the present one, then the next. */
export const ChangePassphraseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { displayName, role } = useSessionUser();
  const [current, setCurrent] = useState('');
  const chosen = useNewPassphrase(displayName);
  const form = useFormSubmit({
    check: () => ({ current: current === '' ? t('common.field.required') : undefined, ...chosen.wrong }),
    send: async () => {
      await call('vault.changePassphrase', { current, next: chosen.passphrase });
      toast({ message: t('users.change.done') });
      onClose();
      if (role === 'coordinator') offerRenewal();
    },
    explain: ({ code }) => (code === 'vault.wrongPassphrase' ? t('users.change.wrong') : undefined),
  });
  return (
    <FormDialog title={t('users.change.title')} goLabel={t('users.change.go')} onClose={onClose} form={form}>
      <SecretField
        data-autofocus
        label={t('users.change.current')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={form.errors['current']}
      />
      <PassphraseChoice chosen={chosen} errors={form.errors} />
      <p>{t('users.change.copies')}</p>
    </FormDialog>
  );
};
