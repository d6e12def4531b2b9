import { Anchor, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/errors.ts';
import { call } from '../app/bridge.ts';
import { Notice, useDelayed, useErrorWords } from '../ui/states.tsx';
import { type ClosedVaultProps, useChoosePlace } from './place.ts';
import { vaultProblemOf } from './problem-codes.ts';
import { SecretField } from './secret-field.tsx';
import { VaultPage } from './vault-page.tsx';
import { VaultProblem } from './vault-problem.tsx';

type Way = 'passphrase' | 'recoveryKey';

interface FormProps {
  /** Resolves when the vault is open; rejects otherwise. */
  readonly unlock: (way: { readonly name: string; readonly passphrase: string } | { readonly recoveryKey: string }) => Promise<void>;
  /** The sentence for what went wrong, where the page does not change. */
  readonly sentence: (error: unknown) => string;
}

const Working = () => {
  const { t } = useTranslation();
  return useDelayed() ? <span role="status">{t('vault.unlock.going')}</span> : null;
};

const PassphraseForm = ({ unlock, sentence }: FormProps) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = async () => {
    setError(null);
    setGoing(true);
    try {
      await unlock({ name, passphrase });
    } catch (failure) {
      setError(sentence(failure));
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
        }
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('vault.unlock.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          readOnly={going}
          autoFocus
        />
        <SecretField
          ref={field}
          label={t('vault.unlock.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          readOnly={going}
        />
        <div aria-live="assertive">{error === null ? null : <Notice tone="missing">{error}</Notice>}</div>
        <Button type="submit" fullWidth loading={going} disabled={name.trim() === '' || (passphrase === '' && !going)}>
          {t('vault.unlock.go')}
        </Button>
        {going ? <Working /> : null}
      </Stack>
    </form>
  );
};

const RecoveryForm = ({ unlock, sentence }: FormProps) => {
  const { t } = useTranslation();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const submit = async () => {
    setError(null);
    setGoing(true);
    try {
      await unlock({ recoveryKey });
      setRecoveryKey('');
    } catch (failure) {
      // The typed key stays: 35 characters are not typed twice for one slip.
      setError(sentence(failure));
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
          error={error}
          rows={2}
          autoComplete="off"
          spellCheck={false}
          readOnly={going}
          autoFocus
        />
        <Button type="submit" fullWidth loading={going} disabled={recoveryKey.trim() === ''}>
          {t('vault.unlock.go')}
        </Button>
        {going ? <Working /> : null}
      </Stack>
    </form>
  );
};

/** Asks for name and passphrase, or for the recovery key. A wrong one is answered by one sentence and nothing more. */
export const Unlock = ({ place, onOpened, onPlaceChosen }: ClosedVaultProps) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const choosePlace = useChoosePlace(onPlaceChosen);
  const [way, setWay] = useState<Way>('passphrase');
  const [problem, setProblem] = useState<unknown>(null);
  const unlock: FormProps['unlock'] = async (input) => {
    try {
      const { user } = await ('recoveryKey' in input
        ? call('vault.unlockWithRecoveryKey', input)
        : call('vault.unlock', input));
      onOpened(user);
    } catch (error) {
      if (vaultProblemOf(error) !== null) {
        setProblem(error);
      }
      throw error;
    }
  };
  const sentence = (error: unknown): string => {
    const code = error instanceof AppError ? error.code : 'unexpected';
    if (way === 'recoveryKey' && (code === 'vault.wrongPassphrase' || code === 'vault.recoveryKeyMismatch')) {
      const group = error instanceof AppError ? error.details?.['group'] : undefined;
      return group === undefined
        ? t('vault.unlock.recoveryWrong')
        : t('vault.unlock.recoveryGroupWrong', { group: String(group) });
    }
    return code === 'vault.wrongPassphrase' || code === 'input.rejected' ? t('vault.unlock.wrong') : words(error);
  };
  if (problem !== null) {
    return <VaultProblem error={problem} onTryAgain={() => setProblem(null)} onPlaceChosen={onPlaceChosen} />;
  }
  const isPassphrase = way === 'passphrase';
  return (
    <VaultPage
      title={isPassphrase ? t('vault.unlock.title') : t('vault.unlock.recoveryTitle')}
      lead={isPassphrase ? t('vault.unlock.lead') : t('vault.unlock.recoveryLead')}
      foot={
        <Group justify="space-between" gap="xs">
          <span>{t('vault.unlock.lies', { folder: place.folder })}</span>
          <Anchor component="button" type="button" size="xs" onClick={() => void choosePlace()}>
            {t('vault.unlock.otherFolder')}
          </Anchor>
        </Group>
      }
    >
      {isPassphrase ? (
        <PassphraseForm unlock={unlock} sentence={sentence} />
      ) : (
        <RecoveryForm unlock={unlock} sentence={sentence} />
      )}
      <Button
        variant="subtle"
        fullWidth
        mt="xs"
        onClick={() => setWay(isPassphrase ? 'recoveryKey' : 'passphrase')}
      >
        {isPassphrase ? t('vault.unlock.useRecovery') : t('vault.unlock.usePassphrase')}
      </Button>
    </VaultPage>
  );
};
