import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { call } from '../base/bridge.ts';
import { useSessionUser } from '../base/session.ts';
import { useToast } from '../ui/toasts.tsx';
import { useNewPassphrase } from '../vault/public/new-passphrase.ts';
import { SecretField } from '../vault/public/secret-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';

/** One's own passphrase: the present one, then the next. */
export const ChangePassphraseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { displayName } = useSessionUser();
  const field = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState('');
  const [attempted, setAttempted] = useState(false);
  const chosen = useNewPassphrase(displayName);
  const check = () => {
    setAttempted(true);
    if (current === '') field.current?.focus();
    return chosen.check({ focus: current !== '' }) && current !== '';
  };
  const run = async () => {
    await call('vault.changePassphrase', { current, next: chosen.passphrase });
    toast({ message: t('users.change.done') });
  };
  const explain = (error: unknown) =>
    error instanceof AppError && error.code === 'vault.wrongPassphrase' ? t('users.change.wrong') : undefined;
  return (
    <FormDialog
      title={t('users.change.title')}
      goLabel={t('users.change.go')}
      onClose={onClose}
      check={check}
      run={run}
      explain={explain}
    >
      <SecretField
        ref={field}
        data-autofocus
        label={t('users.change.current')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={attempted && current === '' ? t('common.field.required') : undefined}
      />
      <PassphraseChoice chosen={chosen} />
      <p>{t('users.change.copies')}</p>
    </FormDialog>
  );
};
