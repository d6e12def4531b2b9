import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StrengthMeter } from '../strength-meter.tsx';
import type { NewPassphrase } from './new-passphrase.ts';
import { SecretField } from './secret-field.tsx';

export interface PassphraseFieldsProps {
  readonly chosen: NewPassphrase;
  readonly label: string;
  readonly repeatLabel: string;
}

/** A new passphrase, how good it is, and the same once more. */
export const PassphraseFields = ({ chosen, label, repeatLabel }: PassphraseFieldsProps) => {
  const { t } = useTranslation();
  const { id, passphrase, repeat, strength, errors } = chosen;
  return (
    <>
      <Stack gap={6}>
        <SecretField
          id={`${id}-passphrase`}
          label={label}
          description={t('vault.setUp.passphraseHint')}
          value={passphrase}
          onChange={(event) => chosen.setPassphrase(event.currentTarget.value)}
          error={errors.passphrase}
        />
        <StrengthMeter strength={strength} />
      </Stack>
      <SecretField
        id={`${id}-repeat`}
        label={repeatLabel}
        value={repeat}
        onChange={(event) => chosen.setRepeat(event.currentTarget.value)}
        error={errors.repeat}
      />
    </>
  );
};
