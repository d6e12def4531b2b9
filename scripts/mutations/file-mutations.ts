import { gone, inFile } from './mutation.ts';

const once = inFile('main/core/files-out/write-once.ts', ['main/core/files-out/write-once.test.ts']);
const password = inFile('shared/exports/exports-rules.ts', ['main/core/files-out/password.test.ts']);
const exported = inFile('main/core/exports/exports-calls.ts', ['main/core/exports/exports-calls.test.ts']);
const pair = inFile('main/core/exports/write-pair.ts', ['main/core/exports/exports-calls.test.ts']);
const limits = inFile('main/core/imports/sheet-limits.ts', [
  'main/core/imports/sheet-reader.test.ts',
  'main/core/imports/read-source.test.ts',
]);
const zip = inFile('main/core/imports/zip.ts', ['main/core/imports/sheet-reader.test.ts']);
const source = inFile('main/core/imports/read-source.ts', ['main/core/imports/read-source.test.ts']);
const csv = inFile('main/core/files-out/csv.ts', ['main/core/files-out/csv.test.ts']);
const cells = inFile('main/core/imports/row-cells.ts', ['main/core/imports/hostile-sheets.test.ts']);
const saved = inFile('main/core/imports/save-broken.ts', ['main/core/imports/fix-row.test.ts']);
const made = inFile('main/core/vault-files/make-backup.ts', [
  'main/core/backups/backups-calls.test.ts',
  'tests/faults/damaged-backups.test.ts',
]);
const read = inFile('main/core/vault-files/read-backup.ts', [
  'tests/faults/damaged-backups.test.ts',
  'main/core/backups/backups-calls.test.ts',
]);
const container = inFile('main/core/vault-files/container.ts', [
  'tests/faults/damaged-backups.test.ts',
  'main/core/vault-files/container.test.ts',
]);
const worker = inFile('main/core/vault-files/check-worker.ts', [
  'tests/faults/damaged-backups.test.ts',
  'main/core/vault-files/check-copy.test.ts',
]);
const restore = inFile('main/core/backups/restore-backup.ts', [
  'main/core/backups/backups-calls.test.ts',
  'main/core/users/users-calls.test.ts',
]);
const fuse = inFile('scripts/packaging/fuses.ts', ['scripts/packaging/fuses.test.ts']);
const builder = inFile('electron-builder.yml', ['scripts/packaging/builder-config.test.ts']);

const fuses: readonly (readonly [name: string, safe: boolean])[] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', false],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
];

const mostOf: readonly (readonly [name: string, find: string, replace: string])[] = [
  ['bytes', 'bytes: 20 * 1024 * 1024', 'bytes: 20_000 * 1024 * 1024'],
  ['rows', 'rows: 50_000', 'rows: 50_000_000'],
  ['columns', 'columns: 200', 'columns: 200_000'],
  ['cell', 'cell: 20_000', 'cell: 20_000_000'],
  ['unpacked', 'unpackedBytes: 200 * 1024', 'unpackedBytes: 200_000 * 1024'],
  ['entries', 'entries: 2_000', 'entries: 2_000_000'],
];

/** What leaves the vault, what comes in, backups and the packaged program. */
export const fileMutations = [
  once('export-mode', "openSync(path, 'wx', 0o600)", "openSync(path, 'wx', 0o644)"),
  once('export-mode-after-mask', '    fchmodSync(handle, 0o600);\n', gone),
  once('export-overwrites', "openSync(path, 'wx', 0o600)", "openSync(path, 'w', 0o600)"),
  once(
    'export-removes-what-is-not-ours',
    'if (there?.dev === dev && there.ino === ino) unlinkSync(path);',
    'if (there !== undefined) unlinkSync(path);',
  ),
  password('export-password-length', 'const shortest = 16;', 'const shortest = 6;'),
  password('export-password-guessed', 'const leastBits = 60;', 'const leastBits = 20;'),
  password('export-password-different', 'const leastDifferent = 8;', 'const leastDifferent = 3;'),
  password('export-password-made', 'export const passwordGroups = 5;', 'export const passwordGroups = 3;'),
  pair('export-password-unchecked', '  requireStrongPassword(password);\n', gone),
  exported(
    'export-plain-unconfirmed',
    'if (plain && !isTypedCode(',
    'if (plain && isTypedCode === undefined && !isTypedCode(',
  ),
  pair(
    'export-data-in-the-clear',
    'const data = plain ? json : await encryptWithPassword(json, password);',
    'const data = json;',
  ),
  ...mostOf.map(([name, find, replace]) => limits(`sheet-${name}`, find, replace)),
  zip('bomb-declared', "    if (total > sheetLimits.unpackedBytes) throw tooLarge('unpackedBytes');\n", gone),
  zip('bomb-that-lies', '{ maxOutputLength: Math.max(1, entry.unpacked) }', '{}'),
  zip('bomb-of-entries', "  if (count > sheetLimits.entries) throw tooLarge('entries');\n", gone),
  source('sheet-size-unasked', "    if (facts.size > sheetLimits.bytes) throw tooLarge('bytes');\n", gone),
  source('sheet-device', "    if (!facts.isFile()) throw unreadable('notAFile');\n", gone),
  csv('formulas', '.replace(beforeFormula, "$&\'")', gone),
  csv('formulas-inside-a-cell', '(?:^|[,;|])', '(?:^)'),
  csv('formulas-after-blanks', '[\\s\\u200b"]*[=+', '[=+'),
  csv('formulas-in-wide-letters', '＝＋－＠', gone),
  cells('long-cells-read', 'const longestRead = 500;', 'const longestRead = 20_000;'),
  saved('broken-rows-without-word', "  requireTypedWord(input.confirmation, t('imports.broken.saveWord'));\n", gone),
  saved(
    'broken-rows-unrecorded',
    "  insertExport(tx, {\n    id: exportId, kind: 'brokenRows',",
    "  void ({\n    id: exportId, kind: 'brokenRows',",
  ),
  made('back-up-mode', '  await target.chmod(0o600);\n', '  await target.chmod(0o644);\n'),
  made('back-up-not-read-again', 'await proveWritten(', 'void proveWritten; void ('),
  made('back-up-not-compared', "proof === 'bytes' ? [compare()]", "proof === 'bytes' ? [compare] "),
  read('back-up-digest', '    refuseForeignDigest(start, digest.digest());\n', '    digest.digest();\n'),
  read('back-up-seal', '  refuseForeignSeal(extracted.start, dataKey);\n', gone),
  read(
    'back-up-of-another-day',
    'newest.seq !== (copy.newest?.seq ?? 0) || (copy.newest !== null && newest.hash !== copy.newest.hash)',
    'newest.seq < 0',
  ),
  read('back-up-copy-mode', "open(database, 'wx', 0o600)", "open(database, 'wx', 0o644)"),
  container('back-up-cut', ' && prefixBytes + factsLength + databaseLength === fileBytes', gone),
  container('back-up-newer', "  if (version > backUpVersion) throw new AppError('backup.newer');\n", gone),
  container('back-up-facts-unbounded', 'factsLength <= mostFacts && ', gone),
  worker('back-up-pages-unread', 'if (problems.length > 0) return', 'if (problems.length < 0) return'),
  restore('restore-over-anyones', '!(await mayReplace(folder, typed))', '(await mayReplace(folder, []), false)'),
  restore(
    'restore-by-a-volunteer',
    "      if (roleOf(opened) !== 'coordinator') throw new AppError('call.refused');\n",
    gone,
  ),
  ...fuses.map(([name, safe]) =>
    fuse(`fuse-${name}`, `[FuseV1Options.${name}]: ${safe}`, `[FuseV1Options.${name}]: ${!safe}`),
  ),
  fuse('fuse-unknown', 'strictlyRequireAllFuses: true', 'strictlyRequireAllFuses: false'),
  builder('appimage-sandbox', '  executableArgs: []\n', gone),
  builder('appimage-tool', '  appimage: 1.0.3\n', '  appimage: 0.0.0\n'),
  builder('mac-runtime', 'hardenedRuntime: true', 'hardenedRuntime: false'),
  builder('updates', 'publish: null', 'publish: github'),
];
