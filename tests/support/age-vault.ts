import { readFileSync } from 'node:fs';
import { openDatabase } from '../../main/core/db/open.ts';
import { openSlot, parseHeader, saltOf } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey } from '../../main/core/vault-files/key-derivation.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';

// Its own process for the end-to-end tests, whose runner cannot load the database driver: makes the closed vault
// in the named folder look as if a newer program had used it. The recovery key comes over standard input.
const folder = process.argv[2] ?? '';
const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));
const slot = openSlot(header, deriveFromRecoveryKey(readFileSync(0, 'utf8'), saltOf(header)));
if (slot === null) throw new Error('this key opens no slot of the vault');
const database = openDatabase(vaultFiles(folder).database, slot.dataKey);
database.writer.exec('PRAGMA user_version = 99990');
database.close();
