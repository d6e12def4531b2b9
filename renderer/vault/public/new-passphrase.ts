import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseStrength, type PassphraseStrength } from '../../../shared/vault/vault-rules.ts';
import { passphrase as passphraseSchema } from '../../../shared/vault/vault.ts';
import { issueWords } from '../../ui/form.ts';

export interface NewPassphrase {
  readonly id: string;
  readonly passphrase: string;
  readonly repeat: string;
  /** It was made up by the program, so nobody needs to type it twice. */
  readonly isMade: boolean;
  readonly strength: PassphraseStrength | null;
  readonly errors: { readonly passphrase?: string | undefined; readonly repeat?: string | undefined };
  readonly setPassphrase: (passphrase: string) => void;
  readonly setRepeat: (repeat: string) => void;
  readonly setMade: (passphrase: string | null) => void;
  /** True when it can be used; otherwise the field that needs mending says so and, unless told not to, takes the focus. */
  readonly check: (options?: { readonly focus: boolean }) => boolean;
}

/** A new passphrase that is being chosen, with the user's name, which must not be in it. */
export const useNewPassphrase = (name: string): NewPassphrase => {
  const { t } = useTranslation();
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isMade, setIsMade] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const strength = passphrase === '' ? null : passphraseStrength(passphrase, name);
  const issue = passphraseSchema.safeParse(passphrase).error?.issues[0];
  const weak = strength?.enough === true ? undefined : t('errors.vault.weakPassphrase');
  const found = {
    passphrase: issue ? issueWords(issue, t) : weak,
    repeat: isMade || repeat === passphrase ? undefined : t('vault.setUp.repeatDiffers'),
  };
  return {
    id,
    passphrase,
    repeat,
    isMade,
    strength,
    // Only after the first attempt, and then at once: a complaint goes as soon as it is mended.
    errors: attempted ? found : {},
    setPassphrase,
    setRepeat,
    setMade: (made) => {
      setPassphrase(made ?? '');
      setRepeat('');
      setIsMade(made !== null);
      setAttempted(false);
    },
    check: ({ focus } = { focus: true }) => {
      setAttempted(true);
      const wrong = (['passphrase', 'repeat'] as const).find((field) => found[field] !== undefined);
      if (wrong !== undefined && focus) document.getElementById(`${id}-${wrong}`)?.focus();
      return wrong === undefined;
    },
  };
};
