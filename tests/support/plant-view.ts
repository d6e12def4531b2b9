import { readFileSync } from 'node:fs';
import { openBareWriter } from '../../main/core/db/open.ts';
import { openSlot, parseHeader, saltOf } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey } from '../../main/core/vault-files/key-derivation.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';

// Its own process for the end-to-end tests, whose runner cannot load the key derivation: does to the vault in the named
// folder what someone with another program could. The recovery key comes over standard input.
const files = vaultFiles(process.argv[2] ?? '');
const header = parseHeader(readFileSync(files.header, 'utf8'));
const slot = openSlot(header, deriveFromRecoveryKey(readFileSync(0, 'utf8'), saltOf(header)));
if (slot === null) throw new Error('this key opens no slot of the vault');
const db = openBareWriter(files.database, slot.dataKey);
db.exec('CREATE VIEW planted AS SELECT 1');
db.close();
