import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackUpContents, BackUpCredentials } from '../../shared/backups/backups.ts';
import type { CallInput } from '../../shared/contract.ts';
import { AppError, assertNever } from '../../shared/contract/errors.ts';
import type { ChosenBackUp } from '../backups/public/restore-wish.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useEndSession } from '../base/session.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { Notice, useErrorWords } from '../ui/states.tsx';
import type { Place } from './place.ts';
import { VaultPage } from './public/vault-page.tsx';
import { RestoreInside } from './restore-inside.tsx';
import { PassphraseForm, RecoveryForm } from './unlock-forms.tsx';

type Step =
  | { readonly name: 'file' }
  | { readonly name: 'key'; readonly chosen: ChosenBackUp }
  | {
      readonly name: 'inside';
      readonly chosen: ChosenBackUp;
      readonly credentials: BackUpCredentials;
      readonly contents: BackUpContents;
    }
  | { readonly name: 'here'; readonly chosen: ChosenBackUp; readonly credentials: BackUpCredentials };

export interface RestoreWizardProps {
  readonly wish: ChosenBackUp | 'choose';
  readonly place: Place;
  /** Leaves the wizard without having restored anything. */
  readonly onLeave: () => void;
}

/** The file and, where it is one of a folder, its name in there, as calls take them. */
const asInput = ({ file, name }: ChosenBackUp) => ({ file, ...(name !== undefined && { name }) });

const ChooseFile = ({
  onChosen,
  onLeave,
}: {
  readonly onChosen: (chosen: ChosenBackUp) => void;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [error, setError] = useState<unknown>(null);
  const choose = async () => {
    setError(null);
    try {
      const chosen = await call('backups.chooseFile', {});
      if (chosen !== null) onChosen({ file: chosen.file, shown: chosen.name });
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <VaultPage
      title={t('backups.wizard.title')}
      lead={t('backups.wizard.fileLead')}
      step={t('vault.steps.label', { step: 1, total: 3 })}
      focusTitle
    >
      <Stack gap="xs">
        {error === null ? null : (
          <Notice tone="missing" alert>
            {words(error)}
          </Notice>
        )}
        <Button fullWidth onClick={() => void choose()}>
          {t('backups.wizard.choose')}
        </Button>
        <Button fullWidth variant="subtle" onClick={onLeave}>
          {t('common.cancel')}
        </Button>
      </Stack>
    </VaultPage>
  );
};

/** What a form says of an error, given its sentence for a passphrase or key that opens nothing. */
const useRefusal = (wrong: string): ((error: AppError) => string) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  return (error) => {
    const { code } = error;
    const group = error.details?.['group'];
    if (code === 'vault.recoveryKeyMismatch' && group !== undefined) {
      return t('vault.unlock.recoveryGroupWrong', { group: String(group) });
    }
    const isWrong =
      code === 'vault.wrongPassphrase' || code === 'vault.recoveryKeyMismatch' || code === 'input.rejected';
    return isWrong ? wrong : words(error);
  };
};

interface OpenBackUpProps {
  readonly chosen: ChosenBackUp;
  readonly onOpened: (credentials: BackUpCredentials, contents: BackUpContents) => void;
  readonly onOtherFile: () => void;
  readonly onLeave: () => void;
}

const OpenBackUp = ({ chosen, onOpened, onOtherFile, onLeave }: OpenBackUpProps) => {
  const { t } = useTranslation();
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase');
  const isPassphrase = way === 'passphrase';
  const look = async (credentials: BackUpCredentials) => {
    onOpened(credentials, await call('backups.inspect', { ...asInput(chosen), credentials }));
  };
  const sentence = useRefusal(isPassphrase ? t('backups.wizard.wrong') : t('backups.wizard.recoveryWrong'));
  const form = { unlock: look, sentence, words: { go: t('backups.wizard.open'), going: t('backups.wizard.opening') } };
  return (
    <VaultPage
      title={t('backups.wizard.openTitle')}
      lead={isPassphrase ? t('backups.wizard.openLead', { name: chosen.shown }) : t('backups.wizard.recoveryLead')}
      step={t('vault.steps.label', { step: 2, total: 3 })}
    >
      {isPassphrase ? <PassphraseForm {...form} /> : <RecoveryForm {...form} />}
      <Button variant="subtle" fullWidth mt="xs" onClick={() => setWay(isPassphrase ? 'recoveryKey' : 'passphrase')}>
        {isPassphrase ? t('vault.unlock.useRecovery') : t('vault.unlock.usePassphrase')}
      </Button>
      <Button variant="subtle" fullWidth onClick={onOtherFile}>
        {t('backups.wizard.chooseOther')}
      </Button>
      <Button variant="subtle" fullWidth onClick={onLeave}>
        {t('common.cancel')}
      </Button>
    </VaultPage>
  );
};

/** Over a vault that can be read, someone who may open it as a coordinator has to agree; or the backup goes beside it. */
const OpenHere = ({
  folder,
  replace,
  putBeside,
  onLeave,
}: {
  readonly folder: string;
  readonly replace: (here: BackUpCredentials) => Promise<void>;
  readonly putBeside: () => Promise<void>;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation();
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase');
  const isPassphrase = way === 'passphrase';
  const sentence = useRefusal(t('backups.wizard.presentWrong'));
  const beside = useFormSubmit({ send: putBeside });
  const form = { unlock: replace, sentence, words: { go: t('backups.wizard.go'), going: t('backups.wizard.going') } };
  return (
    <VaultPage
      title={t('backups.wizard.presentTitle')}
      lead={t('backups.wizard.presentLead', { folder })}
      step={t('vault.steps.label', { step: 3, total: 3 })}
      focusTitle
    >
      {isPassphrase ? <PassphraseForm {...form} /> : <RecoveryForm {...form} />}
      <Button variant="subtle" fullWidth mt="xs" onClick={() => setWay(isPassphrase ? 'recoveryKey' : 'passphrase')}>
        {isPassphrase ? t('vault.unlock.useRecovery') : t('vault.unlock.usePassphrase')}
      </Button>
      <p>{t('backups.wizard.besideHint')}</p>
      <FormNotice form={beside} />
      <Button variant="default" fullWidth loading={beside.running} onClick={() => void beside.submit()}>
        {t('backups.wizard.besideGo')}
      </Button>
      <Button variant="subtle" fullWidth onClick={onLeave}>
        {t('common.cancel')}
      </Button>
    </VaultPage>
  );
};

/** From a file to a restored vault: which file, what opens it, what is inside, done. Works with and without a vault. */
export const RestoreWizard = ({ wish, place, onLeave }: RestoreWizardProps) => {
  const endSession = useEndSession();
  const [step, setStep] = useState<Step>(wish === 'choose' ? { name: 'file' } : { name: 'key', chosen: wish });
  const restore = async (
    chosen: ChosenBackUp,
    rest: Pick<CallInput<'backups.restore'>, 'credentials' | 'here' | 'beside'>,
  ) => {
    const done = await call('backups.restore', { ...asInput(chosen), ...rest });
    // The passphrase is forgotten with the wizard that held it.
    endSession({ name: 'restored', ...done });
  };
  switch (step.name) {
    case 'file':
      return <ChooseFile onChosen={(chosen) => setStep({ name: 'key', chosen })} onLeave={onLeave} />;
    case 'key':
      return (
        <OpenBackUp
          key={step.chosen.shown}
          chosen={step.chosen}
          onOpened={(credentials, contents) => setStep({ name: 'inside', chosen: step.chosen, credentials, contents })}
          onOtherFile={() => setStep({ name: 'file' })}
          onLeave={onLeave}
        />
      );
    case 'inside': {
      const { chosen, credentials, contents } = step;
      return (
        <RestoreInside
          shown={chosen.shown}
          contents={contents}
          folder={place.folder}
          restore={async () => {
            try {
              await restore(chosen, { credentials });
            } catch (error) {
              if (!(error instanceof AppError) || error.field !== 'here') throw error;
              setStep({ name: 'here', chosen, credentials });
            }
          }}
          onLeave={onLeave}
        />
      );
    }
    case 'here': {
      const { chosen, credentials } = step;
      return (
        <OpenHere
          folder={place.folder}
          replace={(here) => restore(chosen, { credentials, here })}
          putBeside={() => restore(chosen, { credentials, beside: true })}
          onLeave={onLeave}
        />
      );
    }
    default:
      return assertNever(step);
  }
};
