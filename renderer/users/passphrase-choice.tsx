import { Button, Group } from '@mantine/core';
import { IconDice5, IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../base/queries.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { PassphraseFields, type PassphraseFieldsProps } from '../vault/public/passphrase-fields.tsx';
import classes from './users.module.css';

/** A new passphrase: typed twice, or made up by Alongside and shown once. */
export const PassphraseChoice = ({ chosen, errors }: Pick<PassphraseFieldsProps, 'chosen' | 'errors'>) => {
  const { t } = useTranslation();
  const showError = useErrorToast();
  const make = useCallMutation('users.makePassphrase');
  const { passphrase, isMade } = chosen;
  if (isMade) {
    return (
      <div className={classes.made} role="group" aria-label={t('users.passphrase.made')}>
        <div className={classes.madeLabel}>{t('users.passphrase.made')}</div>
        <output className={classes.madeText}>{passphrase}</output>
        <p className={classes.soft}>{t('users.passphrase.madeHint')}</p>
        <Group gap="xs" mt="xs">
          <CopyButton text={passphrase} what={t('users.passphrase.made')}>
            {t('common.copy')}
          </CopyButton>
          <Button
            variant="subtle"
            leftSection={<IconKeyboard size={16} aria-hidden />}
            onClick={() => chosen.setMade(null)}
          >
            {t('users.passphrase.type')}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <>
      <PassphraseFields
        chosen={chosen}
        errors={errors}
        label={t('users.passphrase.new')}
        repeatLabel={t('users.passphrase.repeat')}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconDice5 size={16} aria-hidden />}
          loading={make.isPending}
          onClick={() => make.mutate({}, { onSuccess: (made) => chosen.setMade(made.passphrase), onError: showError })}
        >
          {t('users.passphrase.make')}
        </Button>
      </div>
    </>
  );
};
