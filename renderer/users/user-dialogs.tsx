import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import type { ListedUser } from '../../shared/users/users.ts';
import { offerRenewal } from '../backups/public/backup-renewal.ts';
import { call } from '../base/bridge.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useToast } from '../ui/toasts.tsx';
import { useNewPassphrase } from '../vault/public/new-passphrase.ts';
import { FormDialog } from './form-dialog.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';
import { VolunteerField } from './volunteer-field.tsx';

interface UserDialogProps {
  readonly user: ListedUser;
  readonly onClose: () => void;
}

/** A new passphrase for someone else, or with it access again for one who was disabled. */
const PassphraseDialog = ({ user, onClose, why }: UserDialogProps & { readonly why: 'reset' | 'enable' }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { id, displayName: name } = user;
  const chosen = useNewPassphrase(name);
  const form = useFormSubmit({
    check: () => chosen.wrong,
    send: async () => {
      const { passphrase } = chosen;
      await (why === 'reset'
        ? call('users.resetPassphrase', { id, passphrase })
        : call('users.enable', { id, passphrase }));
      toast({ message: t(why === 'reset' ? 'users.done.reset' : 'users.done.enabled', { name }) });
      onClose();
      if (why === 'reset') offerRenewal();
    },
  });
  return (
    <FormDialog title={t(`users.${why}.title`, { name })} goLabel={t(`users.${why}.go`)} onClose={onClose} form={form}>
      <p>{t(`users.${why}.hint`)}</p>
      <PassphraseChoice chosen={chosen} errors={form.errors} />
    </FormDialog>
  );
};

const LinkDialog = ({ user, onClose }: UserDialogProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { id, displayName: name } = user;
  const [chosen, setChosen] = useState({ id: user.volunteer?.id ?? null, name: user.volunteer?.name ?? null });
  const form = useFormSubmit({
    send: async () => {
      await call('users.linkVolunteer', { id, volunteerId: chosen.id });
      const { name: volunteer } = chosen;
      toast({
        message: volunteer === null ? t('users.done.unlinked', { name }) : t('users.done.linked', { name, volunteer }),
      });
      onClose();
    },
    explain: ({ code }) => (code === 'record.exists' ? t('users.add.volunteerTaken') : undefined),
  });
  return (
    <FormDialog title={t('users.link.title', { name })} goLabel={t('users.link.go')} onClose={onClose} form={form}>
      <VolunteerField
        value={chosen.id}
        onChange={(volunteerId, volunteer) => setChosen({ id: volunteerId, name: volunteer })}
      />
    </FormDialog>
  );
};

/** Asks before what the user themselves will feel at once. */
const Confirmed = ({ user, onClose, what }: UserDialogProps & { readonly what: 'disable' | 'stepDown' }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { id, displayName: name } = user;
  const run = async () => {
    if (what === 'disable') {
      await call('users.disable', { id });
      toast({ message: t('users.done.disabled', { name }) });
      offerRenewal();
    } else {
      await call('users.setRole', { id, role: 'volunteer' });
    }
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`users.${what}.title`, { name })}
      confirmLabel={t(`users.${what}.go`)}
      secondAct={{ kind: 'tick', label: t(`users.${what}.tick`, { name }) }}
      onConfirm={run}
    >
      {t(`users.${what}.body`)}
    </ConfirmDialog>
  );
};

/** What a row of the list can ask about its user. */
export type UserQuestion = 'reset' | 'enable' | 'link' | 'disable' | 'stepDown';

export const UserDialog = ({ question, ...rest }: UserDialogProps & { readonly question: UserQuestion }) => {
  switch (question) {
    case 'reset':
    case 'enable':
      return <PassphraseDialog why={question} {...rest} />;
    case 'link':
      return <LinkDialog {...rest} />;
    case 'disable':
    case 'stepDown':
      return <Confirmed what={question} {...rest} />;
    default:
      return assertNever(question);
  }
};
