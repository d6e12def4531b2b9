import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphrase as passphraseSchema, userName } from '../../shared/vault.ts';
import { passphraseStrength } from '../../shared/vault-rules.ts';
import { call } from '../app/bridge.ts';
import { issueWords } from '../ui/form.ts';
import { Notice } from '../ui/states.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { type Place, useChoosePlace } from './place.ts';
import { SecretField } from './secret-field.tsx';
import classes from './set-up-form.module.css';
import { StrengthMeter } from './strength-meter.tsx';

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

interface Errors {
  readonly name?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly repeat?: string | undefined;
}

const fields = ['name', 'passphrase', 'repeat'] as const;

const findErrors = (
  { name, passphrase, repeat, isStrong }: Founder & { readonly repeat: string; readonly isStrong: boolean },
  t: TFunction,
): Errors => {
  const nameIssue = userName.safeParse(name).error?.issues[0];
  const passphraseIssue = passphraseSchema.safeParse(passphrase).error?.issues[0];
  const weak = isStrong ? undefined : t('errors.vault.weakPassphrase');
  return {
    name: nameIssue && issueWords(nameIssue, t),
    passphrase: passphraseIssue ? issueWords(passphraseIssue, t) : weak,
    repeat: repeat === passphrase ? undefined : t('vault.setUp.repeatDiffers'),
  };
};

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

/** Where the vault lies, who makes it, and with which passphrase. */
export const SetUpForm = ({ place, onPlaceChosen, onBack, onReady }: SetUpFormProps) => {
  const { t } = useTranslation();
  const showError = useErrorToast();
  const nameField = useInitialFocus<HTMLInputElement>();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [attempted, setAttempted] = useState(false);
  const [preparing, setPreparing] = useState(false);
  const strength = passphrase === '' ? null : passphraseStrength(passphrase, name);

  const found = findErrors({ name, passphrase, repeat, isStrong: strength?.enough ?? false }, t);
  // Only after the first attempt, and then at once: a complaint goes as soon as it is mended.
  const errors: Errors = attempted ? found : {};
  const submit = async () => {
    setAttempted(true);
    const wrong = fields.find((field) => found[field] !== undefined);
    if (wrong !== undefined) {
      document.getElementById(`set-up-${wrong}`)?.focus();
      return;
    }
    setPreparing(true);
    try {
      const { recoveryKey } = await call('vault.prepare', {});
      onReady({ name: name.trim(), passphrase }, recoveryKey);
    } catch (error) {
      showError(error);
    } finally {
      setPreparing(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="lg">
        <Folder place={place} onPlaceChosen={onPlaceChosen} />
        <TextInput
          id="set-up-name"
          label={t('vault.setUp.name')}
          description={t('vault.setUp.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors.name}
          autoComplete="off"
          spellCheck={false}
          ref={nameField}
        />
        <Stack gap={6}>
          <SecretField
            id="set-up-passphrase"
            label={t('vault.setUp.passphrase')}
            description={t('vault.setUp.passphraseHint')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={errors.passphrase}
          />
          <StrengthMeter strength={strength} />
        </Stack>
        <SecretField
          id="set-up-repeat"
          label={t('vault.setUp.repeat')}
          value={repeat}
          onChange={(event) => setRepeat(event.currentTarget.value)}
          error={errors.repeat}
        />
        <Notice tone="info">{t('vault.setUp.forgotten')}</Notice>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={preparing}>
            {t('vault.setUp.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
