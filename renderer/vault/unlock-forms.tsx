import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/contract/errors.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { Notice, useDelayed, useErrorWords } from '../ui/states.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { SecretField } from './public/secret-field.tsx';

export interface UnlockFormProps {
  /** Resolves when the vault is open; rejects otherwise. */
  readonly unlock: (
    way: { readonly name: string; readonly passphrase: string } | { readonly recoveryKey: string },
  ) => Promise<void>;
  /** The sentence for what went wrong, where the page does not change. */
  readonly sentence: (error: AppError) => string;
  /** What the button does, and what is said while it takes long, when that is not to unlock. */
  readonly words?: { readonly go: string; readonly going: string };
}

export type UnlockWay = 'passphrase' | 'recoveryKey';

/** The sentence for what does not open the vault; a wrong name, a wrong passphrase, and both are one. */
export const useUnlockSentence = (way: UnlockWay): UnlockFormProps['sentence'] => {
  const { t } = useTranslation();
  const words = useErrorWords();
  return (error) => {
    const { code } = error;
    if (way === 'recoveryKey' && (code === 'vault.wrongPassphrase' || code === 'vault.recoveryKeyMismatch')) {
      const group = error.details?.['group'];
      return group === undefined
        ? t('vault.unlock.recoveryWrong')
        : t('vault.unlock.recoveryGroupWrong', { group: String(group) });
    }
    return code === 'vault.wrongPassphrase' || code === 'input.rejected' ? t('vault.unlock.wrong') : words(error);
  };
};

const Working = ({ words }: { readonly words: string }) => (useDelayed() ? <span role="status">{words}</span> : null);

const useUnlockWords = (words: UnlockFormProps['words']) => {
  const { t } = useTranslation();
  return words ?? { go: t('vault.unlock.go'), going: t('vault.unlock.going') };
};

/** Name and passphrase. */
export const PassphraseForm = ({ unlock, sentence, words }: UnlockFormProps) => {
  const { t } = useTranslation();
  const { go, going: goingWords } = useUnlockWords(words);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const nameField = useInitialFocus<HTMLInputElement>();
  const field = useRef<HTMLInputElement>(null);
  const form = useFormSubmit({ send: () => unlock({ name, passphrase }), explain: sentence });
  const submit = async () => {
    const isOpen = await form.submit();
    // Whatever came of it, the passphrase is not kept.
    setPassphrase('');
    if (!isOpen) field.current?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && passphrase !== '') {
          void submit();
        } else {
          (name.trim() === '' ? nameField : field).current?.focus();
        }
      }}
    >
      <Stack gap="md">
        <TextInput
          ref={nameField}
          label={t('vault.unlock.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          readOnly={form.running}
        />
        <SecretField
          ref={field}
          label={t('vault.unlock.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          readOnly={form.running}
        />
        <div aria-live="assertive">{form.notice === null ? null : <Notice tone="missing">{form.notice}</Notice>}</div>
        <Button type="submit" fullWidth loading={form.running}>
          {go}
        </Button>
        {form.running ? <Working words={goingWords} /> : null}
      </Stack>
    </form>
  );
};

/** The recovery key from the paper. */
export const RecoveryForm = ({ unlock, sentence, words }: UnlockFormProps) => {
  const { t } = useTranslation();
  const { go, going: goingWords } = useUnlockWords(words);
  const field = useInitialFocus<HTMLTextAreaElement>();
  const [recoveryKey, setRecoveryKey] = useState('');
  // The typed key stays: 35 characters are not typed twice for one slip.
  const form = useFormSubmit({ send: () => unlock({ recoveryKey }), explain: sentence });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (recoveryKey.trim() !== '') {
          void form.submit();
        }
      }}
    >
      <Stack gap="md">
        <Textarea
          ref={field}
          label={t('vault.unlock.recoveryKey')}
          description={t('vault.recovery.typeBackHint')}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
          error={form.notice}
          rows={2}
          autoComplete="off"
          spellCheck={false}
          readOnly={form.running}
        />
        <Button type="submit" fullWidth loading={form.running}>
          {go}
        </Button>
        {form.running ? <Working words={goingWords} /> : null}
      </Stack>
    </form>
  );
};
