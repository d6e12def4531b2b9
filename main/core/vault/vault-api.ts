import { AppError } from '../../../shared/contract/errors.ts';
import { passphraseStrength } from '../../../shared/vault/vault-rules.ts';

/**
 * Refuses a passphrase that is soon guessed, whoever it is for.
 * @throws AppError vault.weakPassphrase
 */
export const refuseWeakPassphrase = (passphrase: string, name: string, field = 'passphrase'): void => {
  if (!passphraseStrength(passphrase, name).enough) throw new AppError('vault.weakPassphrase', { field });
};
