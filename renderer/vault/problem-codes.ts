import { AppError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { VaultProblemCode } from '../../shared/words/error-words.ts';

const codes: Readonly<Record<VaultProblemCode, true>> = {
  'vault.missing': true,
  'vault.headerMissing': true,
  'vault.headerDamaged': true,
  'vault.headerNewer': true,
  'vault.headerOlder': true,
  'vault.headerWeak': true,
  'vault.keysErased': true,
  'vault.databaseMissing': true,
  'vault.databaseDamaged': true,
  'vault.databaseOlder': true,
  'vault.schemaChanged': true,
  'vault.newer': true,
  'vault.notEncrypted': true,
  'vault.settingsRefused': true,
  'vault.exists': true,
  'vault.inUse': true,
  'disk.full': true,
  'disk.readOnly': true,
  'disk.notAllowed': true,
  'disk.failed': true,
};

/** True for the codes that fill the page because they concern the vault as a whole. */
const isVaultProblem = (code: ErrorCode): code is VaultProblemCode => Object.hasOwn(codes, code);

/** The problem of whatever was thrown, or null when it is none of the vault as a whole. */
export const vaultProblemOf = (error: unknown): VaultProblemCode | null =>
  error instanceof AppError && isVaultProblem(error.code) ? error.code : null;
