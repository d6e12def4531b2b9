import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../files-out/sync-folder.ts';
import type { KnownKey } from '../records/signing-keys.ts';
import {
  parseFacts,
  prefixBytes,
  refuseForeignDigest,
  refuseForeignSeal,
  sealPrefix,
  startDigest,
  startPrefix,
  writeFacts,
} from './container.ts';
import { copyBytes } from './copy-bytes.ts';
import { asFileError } from './file-errors.ts';
import { sealHeader, unsealHeader } from './header.ts';
import { partOf, type BackUpSource } from './make-backup.ts';
import { headerOf, proveSealed, readStart } from './read-backup.ts';
import { sealKeys } from './renewed-keys.ts';

/** The facts of a backup with the slots that the vault has now; the newest entry stays that of the backup's own database. */
const renewedFacts = (source: BackUpSource, text: Buffer, keys: readonly KnownKey[]): Buffer => {
  const { header, dataKey } = source.lendForBackUp();
  const facts = parseFacts(text);
  const { newest } = unsealHeader(headerOf(facts), dataKey);
  return writeFacts({
    ...facts,
    header: JSON.stringify(sealHeader({ ...unsealHeader(header, dataKey), newest }, dataKey)),
    signingKeys: sealKeys(keys, dataKey),
  });
};

/**
 * Gives a backup of this vault the key slots that the vault has now, so that what was replaced since opens it no more.
 * The renewed file takes the name of the old one once it was read from start to end; whatever fails leaves the old one.
 *
 * @param keys the signing keys that the slots have now, and those that vouch for them
 * @returns false when its slots are those of now
 * @throws AppError file.*, backup.*, vault.headerDamaged, disk.*
 */
export const renewBackUp = async (source: BackUpSource, path: string, keys: readonly KnownKey[]): Promise<boolean> => {
  const part = partOf(path);
  const { header, dataKey } = source.lendForBackUp();
  try {
    {
      await using file = await open(path, 'r');
      const { start, factsText } = await readStart(file);
      refuseForeignSeal(start, dataKey);
      const before = unsealHeader(headerOf(parseFacts(factsText)), dataKey);
      if (before.slots.every((slot, place) => slot === header.slots[place])) return false;
      const facts = renewedFacts(source, factsText, keys);
      const prefix = startPrefix(facts, start.databaseLength);
      const [old, renewed] = [startDigest(start.prefix, factsText), startDigest(prefix, facts)];
      await rm(part, { force: true });
      await using target = await open(part, 'wx', 0o600);
      await target.chmod(0o600);
      await target.write(facts, 0, facts.length, prefixBytes);
      const both = { update: (bytes: Buffer): unknown => old.update(bytes) && renewed.update(bytes) };
      const from = { file, at: prefixBytes + factsText.length };
      await copyBytes(from, { file: target, at: prefixBytes + facts.length }, start.databaseLength, both);
      refuseForeignDigest(start, old.digest());
      sealPrefix(prefix, renewed.digest(), dataKey);
      await target.write(prefix, 0, prefix.length, 0);
      await target.sync();
    }
    await proveSealed(part, dataKey);
    await rename(part, path);
    syncFolder(dirname(path));
    return true;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw asFileError(error);
  }
};
