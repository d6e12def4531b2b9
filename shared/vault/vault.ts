import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { line } from '../contract/fields.ts';
import { sessionUser } from '../contract/session-user.ts';

/** The name that a user types to unlock; it is part of the key and is nowhere in the clear. */
export const userName = line(80).min(1);
/** A passphrase as typed. Its strength is judged by `passphraseStrength` in `vault-rules.ts`. */
export const passphrase = z.string().min(1).max(1024);

const vaultStatus = z.object({
  /** `none`: no vault is at the place; `locked`; `open`. */
  state: z.enum(['none', 'locked', 'open']),
  user: sessionUser.nullable(),
  /** What was typed to open it. After a recovery key the window offers to set a new passphrase. */
  openedWith: z.enum(['passphrase', 'recoveryKey']).nullable(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

/** A setting of `vault.check`: what was asked for and what the driver read back. */
export const readBack = z.object({ name: z.string(), wanted: z.string(), found: z.string(), ok: z.boolean() });

export const vaultCalls = {
  /** `vault.keysErased` where someone erased the keys of the vault that is here. */
  'vault.status': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: z.object({}),
    output: vaultStatus,
  }),
  /** Makes a recovery key and keeps it in memory until `vault.create` or `vault.prepare` again. Writes nothing. */
  'vault.prepare': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** Writes a new vault with its first coordinator and opens it; refuses a place that already holds one. */
  'vault.create': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: z.object({
      name: userName,
      passphrase,
      /** The recovery key of `vault.prepare`, typed back; case, spaces and hyphens do not matter. */
      recoveryKey: z.string().max(200),
      /** The zone in which the team agrees on times, for appointments that name none. */
      zone: z.string().min(1).max(64),
      /** For a vault whose passphrase no one learns, the demo's: this machine is not measured for more passes than the least. */
      throwAway: z.boolean().default(false),
    }),
    output: z.object({ user: sessionUser }),
  }),
  'vault.unlock': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: z.object({ name: userName, passphrase }),
    output: z.object({ user: sessionUser }),
  }),
  /** Opens the vault with the recovery key; the session is that of the first coordinator. */
  'vault.unlockWithRecoveryKey': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: z.object({ recoveryKey: z.string().max(200) }),
    output: z.object({ user: sessionUser }),
  }),
  /** Gives the session's user another passphrase. A wrong present one is `vault.wrongPassphrase` and nothing more. */
  'vault.changePassphrase': defineCall({
    kind: 'keys',
    runs: 'core',
    roles: everyRole,
    input: z.object({ current: passphrase, next: passphrase }),
    output: z.object({}),
  }),
  /** Makes a recovery key and keeps it in memory until it is typed back or the vault is locked. Writes nothing. */
  'vault.prepareRecoveryKey': defineCall({
    kind: 'control',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** Puts the key of `vault.prepareRecoveryKey`, typed back, in the place of the one before. */
  'vault.replaceRecoveryKey': defineCall({
    kind: 'keys',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ recoveryKey: z.string().max(200) }),
    output: z.object({}),
  }),
  /**
   * Gives the vault a new data key, the caller a new passphrase, and the key of `vault.prepareRecoveryKey`, typed back,
   * the recovery key's place. Every other user is disabled until they get a new passphrase. Leaves the vault locked.
   */
  'vault.rekey': defineCall({
    kind: 'control',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ current: passphrase, next: passphrase, recoveryKey: z.string().max(200) }),
    /** How many users were disabled. */
    output: z.object({ disabled: z.number().int() }),
  }),
  /**
   * Takes every row of a vault whose tables, indexes, views, or triggers are not as Alongside makes them (`vault.schemaChanged`)
   * over into a file of its own making, under the same key; the old file is kept. Takes a coordinator's passphrase or the
   * recovery key. Leaves the vault locked.
   */
  'vault.repair': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: z.union([z.object({ name: userName, passphrase }), z.object({ recoveryKey: z.string().max(200) })]),
    output: z.object({
      /** Name of the folder inside the vault's that keeps the old file; null if nothing was wrong. */
      kept: z.string().nullable(),
      /** What was planted, changed, or missing: `planted trigger x`. */
      objects: z.array(z.string()),
    }),
  }),
  /**
   * Overwrites every key slot in the vault's folder, those of backups in there among them, and ends the session. Only a
   * backup that is elsewhere can be restored afterward. It does not wait for a job: jobs are stopped.
   */
  'vault.eraseKeys': defineCall({
    kind: 'control',
    runs: 'core',
    roles: coordinatorOnly,
    // Said out loud, so that nothing that was called by mistake erases anything.
    input: z.object({ confirm: z.literal('eraseKeys') }),
    output: z.object({
      /** Files of the folder that could not be written to and still hold slots. */
      left: z.number().int(),
    }),
  }),
  /** Reads every page and index, verifies MACs, foreign keys and the audit chain, and reads the settings back. */
  'vault.check': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ ok: z.boolean(), problems: z.array(z.string()), settings: z.array(readBack) }),
  }),
  'vault.profile': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({
      user: sessionUser,
      zone: z.string(),
      /** How many there are; null for a volunteer, who does not see it. */
      people: z.number().int().nullable(),
      appointments: z.number().int().nullable(),
    }),
  }),
};
