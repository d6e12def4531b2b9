import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { userName } from '../../shared/vault/vault.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { schemaProblem } from '../ui/form.ts';
import { Notice } from '../ui/states.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { type Place, useChoosePlace } from './place.ts';
import { useNewPassphrase } from './public/new-passphrase.ts';
import { PassphraseFields } from './public/passphrase-fields.tsx';
import classes from './set-up-form.module.css';

/** The first coordinator, as typed. Kept only until the vault is made. */
export interface Founder {
  readonly name: string;
  readonly passphrase: string;
}

export interface SetUpFormProps {
  readonly place: Place;
  readonly onPlaceChosen: () => void;
  readonly onBack: () => void;
  readonly onReady: (founder: Founder, recoveryKey: string) => void;
}

const Folder = ({ place, onPlaceChosen }: Pick<SetUpFormProps, 'place' | 'onPlaceChosen'>) => {
  const { t } = useTranslation();
  const choose = useChoosePlace(onPlaceChosen);
  return (
    <Stack gap={8}>
      <div className={classes.folder}>
        <div>
          <div className={classes.label}>{t('vault.setUp.folder')}</div>
          <div className={classes.path}>{place.folder}</div>
          <div className={classes.hint}>{t('vault.setUp.folderHint')}</div>
        </div>
        <Button variant="default" size="compact-sm" onClick={() => void choose()}>
          {t('vault.setUp.change')}
        </Button>
      </div>
      {place.synced ? <Notice tone="missing">{t('vault.setUp.synced')}</Notice> : null}
    </Stack>
  );
};

/** Where the vault is, who makes it, and with which passphrase. */
export const SetUpForm = ({ place, onPlaceChosen, onBack, onReady }: SetUpFormProps) => {
  const { t } = useTranslation();
  const nameField = useInitialFocus<HTMLInputElement>();
  const [name, setName] = useState('');
  const chosen = useNewPassphrase(name);
  const form = useFormSubmit({
    check: () => ({ name: schemaProblem(userName, name, t), ...chosen.wrong }),
    send: async () => {
      const { recoveryKey } = await call('vault.prepare', {});
      onReady({ name: name.trim(), passphrase: chosen.passphrase }, recoveryKey);
    },
  });

  return (
    <form {...form.props}>
      <Stack gap="lg">
        <Folder place={place} onPlaceChosen={onPlaceChosen} />
        <TextInput
          label={t('vault.setUp.name')}
          description={t('vault.setUp.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={form.errors['name']}
          autoComplete="off"
          spellCheck={false}
          ref={nameField}
        />
        <PassphraseFields
          chosen={chosen}
          errors={form.errors}
          label={t('vault.setUp.passphrase')}
          repeatLabel={t('vault.setUp.repeat')}
        />
        <Notice tone="info">{t('vault.setUp.forgotten')}</Notice>
        <FormNotice form={form} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t('vault.setUp.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
