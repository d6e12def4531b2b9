/**
 * Every failure a caller may meet, as a code. The window words a code through `errors.<code>` of its
 * catalog, so a code may carry counts and field names but never a value that a person typed.
 */
export const errorCodes = [
  // the call itself
  'call.unknown',
  'call.refused',
  'input.rejected',
  'output.rejected',
  'cancelled',
  'unexpected',
  // the vault as a whole
  'vault.locked',
  'vault.alreadyOpen',
  'vault.wrongPassphrase',
  'vault.weakPassphrase',
  'vault.missing',
  'vault.headerMissing',
  'vault.headerDamaged',
  'vault.headerNewer',
  'vault.headerOlder',
  'vault.headerWeak',
  'vault.keysErased',
  'vault.databaseMissing',
  'vault.databaseDamaged',
  'vault.databaseOlder',
  'vault.schemaChanged',
  'vault.newer',
  'vault.notEncrypted',
  'vault.settingsRefused',
  'vault.exists',
  'vault.recoveryKeyMismatch',
  'vault.inUse',
  // who can open the vault
  'users.lastCoordinator',
  'users.tooMany',
  'users.yourself',
  // the disk
  'disk.full',
  'disk.readOnly',
  /** macOS keeps the folder from a program that was not allowed to use it. */
  'disk.notAllowed',
  'disk.failed',
  // records
  'record.notFound',
  'record.changedMeanwhile',
  'record.sealed',
  'record.notYours',
  'record.exists',
  'record.held',
  'directory.neverListed',
  'undo.notSafe',
  'detention.belongingsOut',
  'shifts.tooMuchText',
  // files that come in or go out
  'file.missing',
  'file.unreadable',
  'file.tooLarge',
  'file.wrongKind',
  'file.exists',
  'backup.damaged',
  'backup.newer',
  'backup.keysErased',
  'password.weak',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What crosses the bridge instead of an exception. `field` is a path such as `legalName.given`. */
export interface CallError {
  readonly code: ErrorCode;
  readonly field?: string | undefined;
  /** Counts, row numbers, limits: never personal data. */
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

/** An expected failure. Anything else that is thrown is a bug and crosses as `unexpected`. */
export class AppError extends Error implements CallError {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly details: CallError['details'];

  constructor(code: ErrorCode, options: { field?: string | undefined; details?: CallError['details'] } = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.field = options.field;
    this.details = options.details;
  }

  /** The value form of this error, safe to send to the window. */
  toCallError(): CallError {
    return { code: this.code, field: this.field, details: this.details };
  }
}

/** Closes a switch over a union: a new member fails to compile at every switch that forgets it. */
export const assertNever = (value: never): never => {
  throw new Error(`unhandled case of type ${typeof value}`);
};
