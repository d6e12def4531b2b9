import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles, type Role } from '../../shared/contract/contract-kit.ts';
import { userName } from '../../shared/vault/vault.ts';
import { call } from '../base/bridge.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { schemaProblem } from '../ui/form.ts';
import { useToast } from '../ui/toasts.tsx';
import { useNewPassphrase } from '../vault/public/new-passphrase.ts';
import { FormDialog } from './form-dialog.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';
import { VolunteerField } from './volunteer-field.tsx';

const isRole = (value: string): value is Role => roles.some((role) => role === value);

/** Name, role and passphrase of someone who gets to open the vault. */
export const AddUserDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('volunteer');
  const [volunteerId, setVolunteerId] = useState<string | null>(null);
  const chosen = useNewPassphrase(name);
  const form = useFormSubmit({
    check: () => ({ name: schemaProblem(userName, name, t), ...chosen.wrong }),
    send: async () => {
      const { passphrase } = chosen;
      await call('users.add', { name, role, passphrase, volunteerId: role === 'volunteer' ? volunteerId : null });
      toast({ message: t('users.done.added', { name: name.trim() }) });
      onClose();
    },
    explain: ({ code, field }) => {
      if (code !== 'record.exists') return undefined;
      return t(field === 'name' ? 'users.add.nameTaken' : 'users.add.volunteerTaken');
    },
  });
  return (
    <FormDialog title={t('users.add.title')} goLabel={t('users.add.go')} onClose={onClose} form={form}>
      <Radio.Group label={t('users.add.role')} value={role} onChange={(value) => isRole(value) && setRole(value)}>
        <Stack gap="xs" mt={4}>
          {roles.map((one) => (
            <Radio key={one} value={one} label={t(`users.role.${one}`)} description={t(`users.roleHint.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'volunteer' ? (
        <VolunteerField
          value={volunteerId}
          onChange={(id, volunteer) => {
            setVolunteerId(id);
            if (name === '' && volunteer !== null) setName(volunteer);
          }}
        />
      ) : null}
      <TextInput
        data-autofocus
        label={t('users.add.name')}
        description={t('users.add.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={form.errors['name']}
        autoComplete="off"
        spellCheck={false}
      />
      <PassphraseChoice chosen={chosen} errors={form.errors} />
    </FormDialog>
  );
};
