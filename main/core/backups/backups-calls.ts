import { statSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatISO } from 'date-fns';
import { dayOfBackUp } from '../../../shared/backups/backups-rules.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers, JobContext, ReadContext } from '../context/context.ts';
import { keysToShow } from '../records/signing-keys.ts';
import { getMeta, noteTold, untoldRestore } from '../records/vault-meta.ts';
import { asFileError } from '../vault-files/file-errors.ts';
import { lastCheckOf } from '../vault-files/last-check.ts';
import { makeBackUp } from '../vault-files/make-backup.ts';
import { proveSealed } from '../vault-files/read-backup.ts';
import { renewBackUp } from '../vault-files/renew-backup.ts';
import { keptVaultsIn } from '../vault-files/restore-swap.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';
import { countByHand, lastBackUpAt } from './backups-queries.ts';
import { findBackUps, freeName, pruneBackUps, toListed } from './kept-backups.ts';

const pathOf = (context: ReadContext, handle: string): string => {
  const source = context.file(handle);
  if (!('path' in source)) throw new AppError('file.wrongKind', { field: 'file' });
  return source.path;
};

const vaultIdOf = ({ db }: ReadContext): string => {
  const vaultId = getMeta(db, 'vaultId');
  if (vaultId === undefined) throw new AppError('vault.databaseDamaged');
  return vaultId;
};

/** Makes a backup and leaves a note of it in the record of changes, after the copy. */
const makeNoted = async (context: JobContext, path: string, kind: 'chosen' | 'automatic') => {
  const madeAt = context.now().toISOString();
  // No one waits for an automatic one. One that is asked for is compared; its caller has the vault checked as well.
  const proof = kind === 'automatic' ? 'pages' : 'bytes';
  const { bytes } = await makeBackUp(context.vault, context.tx.db, path, madeAt, proof, context.progress);
  context.tx.note('user', vaultIdOf(context), { backUp: kind, bytes });
  return { bytes, madeAt };
};

/** Only the vault's own folder is made; a chosen drive that is not there must not turn into a folder of its name. */
const makeDefaultFolder = async (vaultFolder: string, folder: string): Promise<void> => {
  if (dirname(folder) !== vaultFolder) return;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asFileError(error);
  }
};

/** Whether a file that is named as a backup is one of this vault as it is, and whole: anyone can write such a name and header. */
const isProved = async (context: JobContext, path: string): Promise<boolean> => {
  try {
    await proveSealed(path, context.vault.lendForBackUp().dataKey);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

const freeBytesIn = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
};

export const backupsHandlers = {
  'backups.create': (context, { file }) => makeNoted(context, pathOf(context, file), 'chosen'),

  'backups.automatic': async (context, input) => {
    const folder = pathOf(context, input.folder);
    await makeDefaultFolder(context.folder, folder);
    const vaultId = vaultIdOf(context);
    const today = formatISO(context.now(), { representation: 'date' });
    const found = await findBackUps(folder, vaultId);
    for (const { name, ours } of found) {
      if (!ours || dayOfBackUp(name) !== today) continue;
      if (await isProved(context, join(folder, name))) return { made: false, removed: 0 };
    }
    await makeNoted(context, join(folder, freeName(today, found)), 'automatic');
    return { made: true, removed: await pruneBackUps(folder, vaultId, context.vault.lendForBackUp().dataKey) };
  },

  'backups.renew': async (context, input) => {
    const folder = pathOf(context, input.folder);
    const ours = (await findBackUps(folder, vaultIdOf(context))).filter((one) => one.ours);
    const left: string[] = [];
    const keys = keysToShow(context.db);
    let renewed = 0;
    for (const [done, { name }] of ours.entries()) {
      await context.progress('backupRenewing', done, ours.length);
      try {
        if (await renewBackUp(context.vault, join(folder, name), keys)) renewed += 1;
      } catch (error) {
        if (!(error instanceof AppError) || error.code.startsWith('disk.')) throw error;
        left.push(name);
      }
    }
    if (renewed > 0) context.tx.note('user', vaultIdOf(context), { backUpsRenewed: renewed });
    return {
      renewed,
      left,
      byHand: { count: countByHand(context.db), newestAt: lastBackUpAt(context.db, ['backups.create']) },
      keptVaults: keptVaultsIn(context.folder),
    };
  },

  'backups.list': async (context, input) => ({
    backups: (await findBackUps(pathOf(context, input.folder), vaultIdOf(context))).map(toListed),
  }),

  'backups.restored': ({ db, user }) => ({ restored: untoldRestore(db, user.id) }),

  'backups.noteRead': ({ tx, user }) => {
    const restored = untoldRestore(tx.db, user.id);
    if (restored === null) return {};
    noteTold(tx.db, user.id, tx.at);
    tx.note('user', user.id, { toldOfRestore: restored.restoredAt });
    return {};
  },

  'vault.health': async (context) => {
    const checked = lastCheckOf(context.folder);
    // Every page of an automatic backup is read after it was written, and with it what it was copied from.
    const provedAt = lastBackUpAt(context.db, ['backups.automatic']);
    const provedByBackUp = provedAt !== null && (checked === null || checked.at < provedAt);
    return {
      lastBackUpAt: lastBackUpAt(context.db),
      lastCheck: provedByBackUp ? { at: provedAt, ok: true } : checked,
      vaultBytes: statSync(vaultFiles(context.folder).database).size,
      freeBytes: await freeBytesIn(context.folder),
      settings: [...context.settings()],
    };
  },
} satisfies Handlers<
  | 'backups.create'
  | 'backups.automatic'
  | 'backups.renew'
  | 'backups.list'
  | 'backups.restored'
  | 'backups.noteRead'
  | 'vault.health'
>;
