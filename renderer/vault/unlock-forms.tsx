import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, useDelayed } from '../ui/states.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { SecretField } from './public/secret-field.tsx';

export interface UnlockFormProps {
  /** Resolves when the vault is open; rejects otherwise. */
  readonly unlock: (
    way: { readonly name: string; readonly passphrase: string } | { readonly recoveryKey: string },
  ) => Promise<void>;
  /** The sentence for what went wrong, where the page does not change. */
  readonly sentence: (error: unknown) => string;
  /** What the button does, and what is said while it takes long, when that is not to unlock. */
  readonly words?: { readonly go: string; readonly going: string };
}

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
  const [error, setError] = useState<unknown>(null);
  const [going, setGoing] = useState(false);
  const nameField = useInitialFocus<HTMLInputElement>();
  const field = useRef<HTMLInputElement>(null);
  const submit = async () => {
    setError(null);
    setGoing(true);
    try {
      await unlock({ name, passphrase });
    } catch (failure) {
      setError(failure);
      setGoing(false);
      field.current?.focus();
    } finally {
      // Whatever came of it, the passphrase is not kept.
      setPassphrase('');
    }
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
          readOnly={going}
        />
        <SecretField
          ref={field}
          label={t('vault.unlock.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          readOnly={going}
        />
        <div aria-live="assertive">{error === null ? null : <Notice tone="missing">{sentence(error)}</Notice>}</div>
        <Button type="submit" fullWidth loading={going}>
          {go}
        </Button>
        {going ? <Working words={goingWords} /> : null}
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
  const [error, setError] = useState<unknown>(null);
  const [going, setGoing] = useState(false);
  const submit = async () => {
    setError(null);
    setGoing(true);
    try {
      await unlock({ recoveryKey });
      setRecoveryKey('');
    } catch (failure) {
      // The typed key stays: 35 characters are not typed twice for one slip.
      setError(failure);
      setGoing(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (recoveryKey.trim() !== '') {
          void submit();
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
          error={error === null ? null : sentence(error)}
          rows={2}
          autoComplete="off"
          spellCheck={false}
          readOnly={going}
        />
        <Button type="submit" fullWidth loading={going}>
          {go}
        </Button>
        {going ? <Working words={goingWords} /> : null}
      </Stack>
    </form>
  );
};
