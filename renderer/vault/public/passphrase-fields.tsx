import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../base/form-submit.ts';
import { StrengthMeter } from '../strength-meter.tsx';
import type { NewPassphrase } from './new-passphrase.ts';
import { SecretField } from './secret-field.tsx';

export interface PassphraseFieldsProps {
  readonly chosen: NewPassphrase;
  /** Those of the form around it, under the names of `chosen.wrong`. */
  readonly errors: FieldErrors;
  readonly label: string;
  readonly repeatLabel: string;
}

/** A new passphrase, how good it is, and the same again. */
export const PassphraseFields = ({ chosen, errors, label, repeatLabel }: PassphraseFieldsProps) => {
  const { t } = useTranslation();
  const { passphrase, repeat, strength } = chosen;
  return (
    <>
      <Stack gap={6}>
        <SecretField
          label={label}
          description={t('vault.setUp.passphraseHint')}
          value={passphrase}
          onChange={(event) => chosen.setPassphrase(event.currentTarget.value)}
          error={errors['passphrase']}
        />
        <StrengthMeter strength={strength} />
      </Stack>
      <SecretField
        label={repeatLabel}
        value={repeat}
        onChange={(event) => chosen.setRepeat(event.currentTarget.value)}
        error={errors['repeat']}
      />
    </>
  );
};
