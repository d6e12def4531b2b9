import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole, roles } from '../contract/contract-kit.ts';
import { errorCodes } from '../contract/errors.ts';
import { fileHandle, id, instant } from '../contract/fields.ts';
import { passphrase, readBack, userName } from '../vault/vault.ts';
import { backUpName } from './backups-rules.ts';

/** A backup: a file that a dialog chose, or one of the list, named inside its folder. */
const backUpFile = z.object({ file: fileHandle, name: z.string().regex(backUpName).optional() });

/** What opens a backup is what opened the vault when it was made. */
const credentials = z.union([z.object({ name: userName, passphrase }), z.object({ recoveryKey: z.string().max(200) })]);
export type BackUpCredentials = z.infer<typeof credentials>;

const listed = z.object({
  name: z.string(),
  madeAt: instant,
  bytes: z.number().int(),
  /** False when the file was cut short or belongs to another vault. */
  usable: z.boolean(),
});
export type ListedBackUp = z.infer<typeof listed>;

/** What is in a backup that was opened and read from end to end. */
const contents = z.object({
  madeAt: instant,
  vaultId: id,
  /** What is in the folder now: the same vault, another one, none, one whose header cannot be read, or whose keys were erased. */
  here: z.enum(['same', 'other', 'none', 'unreadable', 'erased']),
  /** Restoring is for coordinators and for the recovery key. */
  role: z.enum(roles),
  /** What follows is null for a volunteer, who does not see how many there are. */
  newestEntryAt: instant.nullable(),
  people: z.number().int().nullable(),
  appointments: z.number().int().nullable(),
  notes: z.number().int().nullable(),
});
export type BackUpContents = z.infer<typeof contents>;

/** Where automatic backups go. */
const place = z.object({
  folder: z.string(),
  /** Stands for the folder in calls to the core. */
  file: fileHandle,
  /** True when it is in the vault's own folder: then erasing the keys erases those of the backups too. */
  inVaultFolder: z.boolean(),
  /** True when the folder looks like one that a service copies elsewhere. */
  synced: z.boolean(),
  automatic: z.boolean(),
  /** Why the last automatic backup could not be written; null when it could, or was not tried yet. */
  problem: z.enum(errorCodes).nullable(),
});
export type BackUpPlace = z.infer<typeof place>;

export const backupsCalls = {
  /** Writes a backup to a place that a save dialog chose, and compares what was written with the vault. `vault.check` reads every page. */
  'backups.create': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ file: fileHandle }),
    output: z.object({ bytes: z.number().int(), madeAt: instant }),
  }),
  /** Writes today's backup into the folder unless it is there, reads every page of what was written, and removes those that are no longer kept. */
  'backups.automatic': defineCall({
    kind: 'job',
    runs: 'core',
    roles: everyRole,
    input: z.object({ folder: fileHandle }),
    output: z.object({ made: z.boolean(), removed: z.number().int() }),
  }),
  /**
   * Gives the automatic backups in the folder the key slots that the vault has now: what was replaced, or whose access was
   * turned off, opens them no more. Answers what it cannot reach as far as it knows of any.
   */
  'backups.renew': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ folder: fileHandle }),
    output: z.object({
      renewed: z.number().int(),
      /** Names of files in the folder that are damaged, or sealed with an earlier key of the vault. */
      left: z.array(z.string()),
      /** Backups that were saved by hand, and the newest one's time: where they are now no one knows. */
      byHand: z.object({ count: z.number().int(), newestAt: instant.nullable() }),
      /** Names of folders inside the vault's with vaults that were replaced or restored aside. */
      keptVaults: z.array(z.string()),
    }),
  }),
  /** The backups in the folder, newest first. */
  'backups.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ folder: fileHandle }),
    output: z.object({ backups: z.array(listed) }),
  }),
  /** Opens a backup, reads all of it and says what is inside. The vault is not touched. */
  'backups.inspect': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: backUpFile.extend({ credentials }),
    output: contents,
  }),
  /**
   * Puts the backup in the vault's place; what was there is kept in its own folder. Leaves the vault locked. Over a closed
   * vault that can be read it asks for a coordinator's passphrase or the recovery key of that vault: `vault.wrongPassphrase`
   * at the field `here` where neither `here` nor `credentials` opens it so.
   */
  'backups.restore': defineCall({
    kind: 'control',
    runs: 'core',
    roles: 'anyone',
    input: backUpFile.extend({
      credentials,
      /** What opens the vault that is in the folder now. */
      here: credentials.optional(),
      /** Leaves the vault as it is, and puts the backup into a folder of its own inside the vault's. */
      beside: z.boolean().default(false),
    }),
    output: z.object({
      /** Name of the folder inside the vault's that keeps the replaced one; null when there was nothing to keep. */
      kept: z.string().nullable(),
      /** Name of the folder inside the vault's that the backup was put into; null when it took the vault's place. */
      beside: z.string().nullable(),
    }),
  }),
  /** The restore that brought the vault here, until the session's user has read of it; null afterward, and without one. */
  'backups.restored': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({ restored: z.object({ madeAt: instant, restoredAt: instant }).nullable() }),
  }),
  /** Notes that the session's user has read of the restore. */
  'backups.noteRead': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({}),
  }),
  'vault.health': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({
      lastBackUpAt: instant.nullable(),
      /** The last time that every page was read: by a check, or in an automatic backup after it was written. */
      lastCheck: z.object({ at: instant, ok: z.boolean() }).nullable(),
      vaultBytes: z.number().int(),
      /** Free on the disk of the vault's folder; null if the system does not say. */
      freeBytes: z.number().int().nullable(),
      settings: z.array(readBack),
    }),
  }),
};

export const backupsShellCalls = {
  'backups.place': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: coordinatorOnly,
    input: z.object({}),
    output: place,
  }),
  /** Opens a folder dialog; null when it was dismissed. */
  'backups.choosePlace': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: coordinatorOnly,
    input: z.object({}),
    output: place.nullable(),
  }),
  'backups.setAutomatic': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: coordinatorOnly,
    input: z.object({ automatic: z.boolean() }),
    output: place,
  }),
  /** Opens a file dialog for a backup to restore; null when it was dismissed. */
  'backups.chooseFile': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({ file: fileHandle, name: z.string() }).nullable(),
  }),
  /** The backup that someone opened from the system's desktop, once; null when there is none. */
  'backups.takeOpened': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({ file: fileHandle, name: z.string() }).nullable(),
  }),
};
