import { gone, inFile } from './mutation.ts';

const forged = ['tests/faults/signed-log.test.ts'];
const keys = { by: ['tests/faults/signing-keys.test.ts'] };
const verify = inFile('main/core/records/verify-log.ts', forged);
const witness = inFile('main/core/records/log-witness.ts', forged);
const known = inFile('main/core/records/signing-keys.ts', forged);
const stretches = inFile('main/core/records/log-signatures.ts', forged);
const header = inFile('main/core/vault-files/header.ts', forged);
const begin = inFile('main/core/vault-files/begin-signing.ts', keys.by);
const change = inFile('main/core/vault-files/slot-change.ts', keys.by);
const dispatch = inFile('main/core/process/dispatch.ts', forged);

/** Who signs what, and what a check of the log believes. */
export const signingMutations = [
  dispatch('acts-unsigned', '      vault.sign(tx);\n', gone),
  verify('signature-unread', "if (!isSigned(vaultId, signature, hash)) return 'rewritten';", gone),
  verify('cut-end-unnoticed', "if (hash === undefined) return 'cut';", 'if (hash === undefined) return null;'),
  verify('unsigned-entries-pass', 'if (since !== undefined && lastSeq >= since)', 'if (since === -1)'),
  verify('signs-for-others', ': userId === key.ownerId;', ': true;'),
  verify('ended-key-signs', 'const inTime = signature.firstSeq <= keys.lastBeginning(key);', 'const inTime = true;'),
  verify(
    'root-from-the-vault',
    'sameKey(publicKey, trust.root) && sameKey(issuer, trust.root)',
    'sameKey(publicKey, issuer)',
  ),
  verify('lost-keys-pass', 'broken === null && signed.from !== null', 'broken === null'),
  verify(
    'anyone-vouches',
    'return this.witness.wasCoordinator(by.ownerId, seq) || this.witness',
    'return true || this.witness',
    keys,
  ),
  witness('anyone-promotes', 'if (row.seq !== 1 && !this.coordinators.has(row.user_id)) return;', gone),
  known('vouching-unread', 'isSignedBy(key.issuer, statement(vaultId, key), key.signature)', 'vaultId !== key.ownerId'),
  stretches(
    'stretch-without-its-hash',
    '[firstSeq, lastSeq, hex(hash)]',
    '[firstSeq, lastSeq, hex(hash.subarray(0, 0))]',
  ),
  header(
    'signer-can-be-taken-away',
    'signer === null ? slotContext(header) : signedContext(header, signerPart)',
    'slotContext(header)',
  ),
  begin('planted-key-vouched-for', ' && !vouchedFor.has(key.ownerId) && wasThere(key.ownerId)', gone),
  begin('volunteer-makes-the-root', 'if (root === null && !isCoordinator) return null;', gone),
  change('session-keeps-its-old-key', 'if (this.nextKey !== null) this.signer?.become(this.nextKey);', gone),
];
