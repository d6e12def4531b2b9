import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { closeIfStill, type ControlHandlers, type ControlName, type ControlState } from '../context/control.ts';
import { eraseKeysIn, keysAreErased } from '../vault-files/erase-keys.ts';
import { leastCost } from '../vault-files/key-derivation.ts';
import { newRecoveryKey, readTypedKey } from '../vault-files/recovery-key.ts';
import { holdsVault } from '../vault-files/vault-files.ts';
import {
  createVault,
  keysOfPassphrase,
  keysOfRecoveryKey,
  unlockVault,
  unlockVaultWithRecoveryKey,
  type OpenVault,
} from '../vault-files/vault.ts';
import { rekeyVault } from './rekey.ts';
import { repairVault } from './repair.ts';
import { refuseWeakPassphrase } from './vault-api.ts';

const refuseOpen = (state: ControlState): void => {
  if (state.vault !== null) throw new AppError('vault.alreadyOpen');
};

/** Asked when the call's turn comes: the session may have changed since it was let in. */
const coordinatorsVault = ({ vault }: ControlState): OpenVault => {
  if (vault === null) throw new AppError('vault.locked');
  if (vault.user.role !== 'coordinator') throw new AppError('call.refused');
  return vault;
};

/** How long erasing the keys waits for jobs to end, in milliseconds; with the erasing itself it stays below two seconds. */
const patience = 1000;

export const vaultControl = {
  'vault.status': (state) => {
    if (state.vault !== null) return { state: 'open', user: state.vault.user, openedWith: state.vault.openedWith };
    if (keysAreErased(state.vaultDir)) throw new AppError('vault.keysErased');
    return { state: holdsVault(state.vaultDir) ? 'locked' : 'none', user: null, openedWith: null };
  },
  'vault.prepare': (state) => {
    refuseOpen(state);
    state.pendingRecoveryKey = newRecoveryKey();
    return { recoveryKey: state.pendingRecoveryKey };
  },
  'vault.create': async (state, { name, passphrase, recoveryKey, zone, throwAway }) => {
    refuseOpen(state);
    refuseWeakPassphrase(passphrase, name);
    const typed = readTypedKey(recoveryKey);
    if (state.pendingRecoveryKey === null || typed !== state.pendingRecoveryKey) {
      throw new AppError('vault.recoveryKeyMismatch', { field: 'recoveryKey' });
    }
    const options = { name, passphrase, recoveryKey: typed, zone, random: randomBytes };
    state.vault = await createVault(state.vaultDir, throwAway ? { ...options, cost: leastCost } : options);
    state.pendingRecoveryKey = null;
    return { user: state.vault.user };
  },
  'vault.unlock': async (state, { name, passphrase }) => {
    refuseOpen(state);
    state.vault = await unlockVault(state.vaultDir, name, passphrase);
    return { user: state.vault.user };
  },
  'vault.unlockWithRecoveryKey': async (state, { recoveryKey }) => {
    refuseOpen(state);
    state.vault = await unlockVaultWithRecoveryKey(state.vaultDir, readTypedKey(recoveryKey));
    return { user: state.vault.user };
  },
  'vault.prepareRecoveryKey': (state) => {
    const vault = coordinatorsVault(state);
    vault.pendingRecoveryKey = newRecoveryKey();
    return { recoveryKey: vault.pendingRecoveryKey };
  },
  'vault.rekey': async (state, typed, tools) => {
    const vault = coordinatorsVault(state);
    refuseWeakPassphrase(typed.next, vault.user.displayName, 'next');
    if (typed.next === typed.current) throw new AppError('input.rejected', { field: 'next' });
    const recoveryKey = readTypedKey(typed.recoveryKey);
    if (recoveryKey !== vault.pendingRecoveryKey) {
      throw new AppError('vault.recoveryKeyMismatch', { field: 'recoveryKey' });
    }
    return rekeyVault(
      vault,
      { ...typed, recoveryKey },
      {
        at: tools.now(),
        progress: (stage) => tools.progress(stage, 0, 1),
        closeVault: () => closeIfStill(state, vault, tools),
      },
    );
  },
  'vault.repair': async (state, typed, tools) => {
    refuseOpen(state);
    const repaired = await repairVault(
      state.vaultDir,
      'recoveryKey' in typed
        ? keysOfRecoveryKey(readTypedKey(typed.recoveryKey))
        : keysOfPassphrase(typed.name, typed.passphrase),
      { at: tools.now(), progress: (stage) => tools.progress(stage, 0, 1) },
    );
    tools.endProcess();
    return { ...repaired, objects: [...repaired.objects] };
  },
  'vault.eraseKeys': async (state, _input, tools) => {
    const vault = coordinatorsVault(state);
    eraseKeysIn(state.vaultDir);
    state.vault = null;
    tools.endProcess();
    vault.header.forget();
    await tools.stopOthers(patience);
    vault.close();
    // Again: a job may have been about to write a copy of the slots.
    return eraseKeysIn(state.vaultDir);
  },
} satisfies ControlHandlers<Extract<ControlName, `vault.${string}`>>;
