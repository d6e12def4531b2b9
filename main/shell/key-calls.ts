import type { CallName, Contract } from '../../shared/contract.ts';

/** The core's calls that anyone may make, also at the unlock screen. */
type OpenToAnyone = {
  [N in CallName]: Contract[N]['runs'] extends 'core' ? (Contract[N]['roles'] extends 'anyone' ? N : never) : never;
}[CallName];

/** Whether a call brings a key into the core before there is a session. A new call does not compile until it is said. */
const withKeys: Readonly<Record<OpenToAnyone, boolean>> = {
  'vault.status': false,
  'vault.prepare': false,
  'vault.create': true,
  'vault.unlock': true,
  'vault.unlockWithRecoveryKey': true,
  'vault.repair': true,
  'backups.inspect': true,
  'backups.restore': true,
};

/** True for a call that opens the vault or a backup of it, for as long as it is in progress. */
export const bringsKeys = (call: string): boolean => Object.hasOwn(withKeys, call) && withKeys[call as OpenToAnyone];
