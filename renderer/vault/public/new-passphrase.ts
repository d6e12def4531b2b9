import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseStrength, type PassphraseStrength } from '../../../shared/vault/vault-rules.ts';
import { passphrase as passphraseSchema } from '../../../shared/vault/vault.ts';
import { schemaProblem } from '../../ui/form.ts';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeat: string;
  /** It was made up by Alongside, so no one needs to type it twice. */
  readonly isMade: boolean;
  readonly strength: PassphraseStrength | null;
  /** Why it cannot be used yet, by field, for the form that it is part of. */
  readonly wrong: { readonly passphrase: string | undefined; readonly repeat: string | undefined };
  readonly setPassphrase: (passphrase: string) => void;
  readonly setRepeat: (repeat: string) => void;
  readonly setMade: (passphrase: string | null) => void;
}

/** A new passphrase that is being chosen, with the user's name, which must not be in it. */
export const useNewPassphrase = (name: string): NewPassphrase => {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isMade, setIsMade] = useState(false);
  const strength = passphrase === '' ? null : passphraseStrength(passphrase, name);
  const weak = strength?.enough === true ? undefined : t('errors.vault.weakPassphrase');
  return {
    passphrase,
    repeat,
    isMade,
    strength,
    wrong: {
      passphrase: schemaProblem(passphraseSchema, passphrase, t) ?? weak,
      repeat: isMade || repeat === passphrase ? undefined : t('vault.setUp.repeatDiffers'),
    },
    setPassphrase,
    setRepeat,
    setMade: (made) => {
      setPassphrase(made ?? '');
      setRepeat('');
      setIsMade(made !== null);
    },
  };
};
