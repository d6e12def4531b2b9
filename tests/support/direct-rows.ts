import { v7 as uuidv7 } from 'uuid';
import type { WriteTransaction } from '../../main/core/records/write-transaction.ts';
import type { OpenVault } from '../../main/core/vault-files/vault.ts';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import type { TestCore } from './test-core.ts';

/** The vault inside a test's core, for what no call of the contract does (yet). */
export const vaultOf = (core: Pick<TestCore, 'dispatcher'>): OpenVault => {
  // `control` is the dispatcher's own; only tests look inside.
  const { vault } = (core.dispatcher as unknown as { control: { vault: OpenVault | null } }).control;
  if (vault === null) throw new Error('the vault is locked');
  return vault;
};

/** What a test's core takes for the present. */
const clockOf = (core: TestCore): Date => (core.dispatcher as unknown as { now(): Date }).now(); // private, as `control` is

/** Changes records through the audited path, outside any call. */
export const writeDirectly = <T>(core: TestCore, work: (tx: WriteTransaction) => T, at = clockOf(core)): T => {
  const vault = vaultOf(core);
  const db = vault.database.writer;
  const tx = vault.begin('test', at);
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work(tx);
    vault.sign(tx);
    db.exec('COMMIT');
    vault.committed(tx);
    return result;
  } catch (error) {
    db.rollback();
    throw error;
  }
};

/** Adds a volunteer with their own user and answers the user. */
export const addVolunteerUser = (core: TestCore, displayName: string): SessionUser & { volunteerId: string } =>
  writeDirectly(core, (tx) => {
    const id = uuidv7();
    const volunteerId = tx.insert('volunteer', { name: displayName });
    tx.insert('user', { id, display_name: displayName, role: 'volunteer', volunteer_id: volunteerId });
    return { id, displayName, role: 'volunteer' as const, volunteerId };
  });

/** What a test's vault signs with when a coordinator has it open. */
const signers = new WeakMap<OpenVault, OpenVault['signer']>();

/**
 * Makes the session that of another user, as if they had unlocked the vault. A volunteer of these has no slot, and so no key: they
 * sign nothing.
 */
export const becomeUser = (core: Pick<TestCore, 'dispatcher'>, { id, displayName, role }: SessionUser): void => {
  const vault = vaultOf(core);
  if (!signers.has(vault)) signers.set(vault, vault.signer);
  const signer = role === 'coordinator' ? signers.get(vault) : null;
  Object.assign(vault, { user: { id, displayName, role }, signer });
};
