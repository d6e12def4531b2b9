import { AppError } from '../../../shared/contract/errors.ts';
import { passphraseStrength } from '../../../shared/vault/vault-rules.ts';

/**
 * Refuses a passphrase that is easy to guess, no matter whose it is.
 * @throws AppError vault.weakPassphrase
 */
export const refuseWeakPassphrase = (passphrase: string, name: string, field = 'passphrase'): void => {
  if (!passphraseStrength(passphrase, name).enough) throw new AppError('vault.weakPassphrase', { field });
};
