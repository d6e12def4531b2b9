import { gone, inFile } from './mutation.ts';

const wholeVault = { by: ['main/core/vault-files/vault.test.ts'] };
const open = inFile('main/core/db/open.ts', ['main/core/db/open.test.ts']);
const schema = inFile('main/core/db/migrations/0010-first.sql', ['main/core/db/open.test.ts']);
const migrate = inFile('main/core/db/migrate.ts', ['main/core/db/open.test.ts']);
const cost = inFile('main/core/vault-files/key-derivation.ts', ['main/core/vault-files/key-derivation.test.ts']);
const header = inFile('main/core/vault-files/header.ts', ['main/core/vault-files/header.test.ts']);
const slots = inFile('main/core/vault-files/open-header.ts', ['tests/faults/key-slots.test.ts']);
const vault = inFile('main/core/vault-files/vault.ts', ['main/core/vault-files/vault.test.ts']);
const known = inFile('main/core/vault-files/known-slots.ts', ['tests/faults/older-header.test.ts']);
const olderHeader = { by: ['tests/faults/older-header.test.ts'] };
const ownSchema = { by: ['main/core/db/schema.test.ts'] };
const check = inFile('main/core/vault-files/check-worker.ts', ['main/core/db/schema.test.ts']);
const files = inFile('main/core/vault-files/vault-files.ts', ['main/core/vault-files/vault.test.ts']);
const control = inFile('main/core/vault/vault-control.ts', ['main/core/vault/vault-control.test.ts']);
const repair = inFile('main/core/vault/repair.ts', ['main/core/vault/repair.test.ts']);
const recovery = inFile('main/core/vault-files/recovery-key.ts', ['main/core/vault-files/recovery-key.test.ts']);

/** Keys, and every open of the vault. */
export const vaultMutations = [
  open('pragma-temp-store', "  { pragma: 'temp_store', set: 'MEMORY', wanted: '2' },\n", gone),
  open('pragma-journal-mode', "  { pragma: 'journal_mode', set: 'WAL', wanted: 'wal', writerOnly: true },\n", gone),
  open('pragma-synchronous', "  { pragma: 'synchronous', set: 'FULL', wanted: '2' },\n", gone),
  open('pragma-secure-delete', "  { pragma: 'secure_delete', set: 'ON', wanted: '1' },\n", gone),
  open('pragma-foreign-keys', "  { pragma: 'foreign_keys', set: 'ON', wanted: '1' },\n", gone),
  open('pragma-trusted-schema', "  { pragma: 'trusted_schema', set: 'OFF', wanted: '0' },\n", gone),
  open('pragma-cell-size-check', "  { pragma: 'cell_size_check', set: 'ON', wanted: '1' },\n", gone),
  open('pragma-fullfsync', "  { pragma: 'fullfsync', set: 'ON', wanted: '1', only: 'darwin' },\n", gone),
  open(
    'pragma-checkpoint-fullfsync',
    "  { pragma: 'checkpoint_fullfsync', set: 'ON', wanted: '1', only: 'darwin' },\n",
    gone,
  ),
  open('cipher-other', `"cipher='sqlcipher'"`, `"cipher='chacha20'"`, { breaksSetUp: true }),
  open('cipher-not-read-back', "  add('cipher', 'sqlcipher', connection.pragma('cipher'));\n", gone),
  open('sqlcipher-4', "'legacy=4'", "'legacy=3'", { by: ['tests/integration/independent-sqlcipher.test.ts'] }),
  open('empty-key', "  if (dataKey.length !== 32) throw new AppError('vault.settingsRefused');\n", gone),
  open('read-back-ignored', 'if (wrong !== undefined) throw', 'if (wrong === null) throw'),
  open('plain-file', "if (start.equals(plainMagic)) throw new AppError('vault.notEncrypted');", gone, wholeVault),
  open(
    'cut-file',
    "    if (statSync(file).size < pageBytes) throw new AppError('vault.databaseDamaged');\n",
    gone,
    wholeVault,
  ),
  open(
    'emptied-file',
    "    if (!options.create && versionOf(asWriter(writer)) === 0) throw new AppError('vault.databaseDamaged');\n",
    gone,
  ),
  open('database-mode', "openSync(file, 'wx', 0o600)", "openSync(file, 'wx', 0o644)"),
  open('search-secure-delete-not-read-back', '    refuseMismatch(readSearchSettings(writer));\n', gone),
  schema(
    'search-secure-delete',
    "INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1);\n",
    gone,
    { breaksSetUp: true },
  ),
  schema(
    'search-secure-delete-of-texts',
    "INSERT INTO text_search (text_search, rank) VALUES ('secure-delete', 1);\n",
    gone,
    { breaksSetUp: true },
  ),
  migrate(
    'newer-vault',
    "  if (versionOf(db) > (list.at(-1)?.version ?? newestVersion)) throw new AppError('vault.newer');\n",
    gone,
    wholeVault,
  ),
  migrate('copy-before-migration', '  if (from > 0) keepCopyAside(db, file);\n', gone),
  cost('argon2-memory-floor', 'memoryKiB: 256 * 1024, iterations', 'memoryKiB: 64 * 1024, iterations'),
  cost('argon2-passes-floor', 'iterations: 3, parallelism', 'iterations: 1, parallelism'),
  cost('argon2-weak-accepted', "  if (weak) throw new AppError('vault.headerWeak');\n", gone),
  cost('argon2-absurd-accepted', "  if (absurd) throw new AppError('vault.headerDamaged');\n", gone),
  cost('argon2i', 'const argon2id = 2;', 'const argon2id = 1;'),
  cost('passphrase-without-name', 'Buffer.concat([length, nameBytes, Buffer', 'Buffer.concat([Buffer'),
  cost('passphrase-bytes-kept', '    secret.fill(0);\n', gone),
  header(
    'header-mac',
    "if (!sameBytes(macOf(header, dataKey), Buffer.from(header.mac, 'base64'))) throw",
    'if (dataKey.length === 0) throw',
    wholeVault,
  ),
  header(
    'header-checksum',
    "  if (checksumOf(header, header.mac) !== header.checksum) throw new AppError('vault.headerDamaged');\n",
    gone,
  ),
  header('header-newer', 'version.data.version > headerVersion', 'version.data.version > 1000'),
  header('header-cost-unchecked', '  refuseCost(header.kdf);\n', gone, wholeVault),
  header(
    'slots-tell-the-team',
    'Array.from({ length: slotCount }, () => randomBytes(slotBytes)',
    'Array.from({ length: slotCount }, () => Buffer.alloc(slotBytes)',
  ),
  header('slot-order-tells', 'free[randomInt(free.length)]', 'free[0]'),
  header(
    'cleared-slot-tells',
    'places.includes(place) ? randomBytes(slotBytes)',
    'places.includes(place) ? Buffer.alloc(slotBytes)',
  ),
  slots('slot-not-proved', '    this.prove(owner, keys, signer);\n    return place;\n', '    return place;\n'),
  vault('older-database', '      refuseOlderDatabase(db, header);\n', gone),
  vault(
    'older-database-hash',
    "row === undefined || Buffer.from(row.hash).toString('base64') !== header.newest.hash",
    'row === undefined',
  ),
  header('header-mac-unasked', '  refuseForeignMac(header, dataKey);\n', gone, wholeVault),
  header(
    'header-tells-how-much',
    'state: sealState(header, dataKey)',
    'state: Buffer.alloc(76, header.newest.seq).toString("base64")',
  ),
  vault('vault-id-tells-when', 'const vaultId = uuidv4()', 'const vaultId = uuidv7()'),
  vault('disabled-user-slots-stay', 'file.remove(leftSlots(database.reader, header, slot))', 'void leftSlots', {
    by: ['main/core/users/users-calls.test.ts', 'tests/faults/key-slots.test.ts'],
  }),
  vault('newest-entry-not-noted', '      this.header.setNewest(newestOf(this.head));\n', gone),
  files('vault-folder-mode', 'recursive: true, mode: 0o700', 'recursive: true, mode: 0o755'),
  files('header-mode', "openSync(file, 'w', 0o600)", "openSync(file, 'w', 0o644)"),
  files('lock-mode', "openSync(file, 'a', 0o600)", "openSync(file, 'a', 0o644)"),
  files('two-openers', "handle.exec('BEGIN EXCLUSIVE');", "handle.exec('BEGIN');"),
  open('schema-unread-at-open', '    if (!options.create) refuseChangedSchema(writer);\n', gone, ownSchema),
  repair('repair-by-a-volunteer', "    if (user.role !== 'coordinator') throw new AppError('call.refused');\n", gone),
  repair('repair-of-lost-rows', "object.startsWith('missing table')", 'object.length < 0'),
  repair(
    'repair-of-damage',
    "  if (others.length > 0) throw new AppError('vault.databaseDamaged');\n",
    '  void others;\n',
  ),
  check('schema-unread-in-check', '  problems.push(...schemaDifferences(db));\n', gone),
  check('schema-unread-in-copy', '    refuseChangedSchema(db);\n', gone),
  known(
    'replaced-slots-count',
    '(counts.get(owner) ?? slotDigest(header, place)) !== slotDigest(header, place)',
    'false',
    { by: ['tests/faults/key-slots.test.ts'] },
  ),
  vault('replaced-credential-opens', '      refuseReplacedSlot(db, header, slot);\n', gone, olderHeader),
  vault('older-header', '      refuseOlderHeader(db, header);\n', gone, olderHeader),
  files(
    'header-in-place',
    '    renameSync(files.headerNew, files.header);\n',
    '    writeFileSync(openSync(files.header, "w"), text);\n',
    { by: ['tests/faults/key-slots.test.ts', 'tests/faults/failing-disk.test.ts'] },
  ),
  control('weak-passphrase', '    refuseWeakPassphrase(passphrase, name);\n', gone),
  control(
    'recovery-key-not-typed-back',
    'state.pendingRecoveryKey === null || typed !== state.pendingRecoveryKey',
    'state.pendingRecoveryKey === null',
  ),
  recovery('recovery-group-order', '[...data, group + 1]', '[...data, 1]'),
  recovery('recovery-check', ' || symbols[dataPerGroup] !== checkOf(data, group)', gone),
  recovery('recovery-bits', 'symbolsOf(random(18))', 'symbolsOf(random(9))'),
];
