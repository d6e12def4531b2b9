import { readFileSync } from 'node:fs';
import { openSlot, parseHeader, saltOf } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey } from '../../main/core/vault-files/key-derivation.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';

// Its own process for the end-to-end tests, whose runner cannot load the key derivation: writes the data key of
// the vault in the named folder, in hex. The recovery key comes over standard input.
const header = parseHeader(readFileSync(vaultFiles(process.argv[2] ?? '').header, 'utf8'));
const slot = openSlot(header, deriveFromRecoveryKey(readFileSync(0, 'utf8'), saltOf(header)));
if (slot === null) throw new Error('this key opens no slot of the vault');
process.stdout.write(slot.dataKey.toString('hex'));
