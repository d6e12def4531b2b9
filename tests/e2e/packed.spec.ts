import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { Platform } from 'electron-builder';
import { archiveProblems, filesOf } from '../../scripts/packaging/check-archive.ts';
import { fuses } from '../../scripts/packaging/fuses.ts';
import { pack, packWithoutElectron } from '../../scripts/packaging/pack.ts';
import { findElectron } from '../../scripts/real-electron/fetch-electron.ts';
import type { CallResult } from '../../shared/contract/errors.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { founder, WelcomePage } from './pages/vault-pages.ts';
import { type App, launchApp, withoutElectron } from './support/app.ts';

// One packing serves all of these.
test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.skip(process.platform !== 'linux', 'packs for Linux, with the native libraries that npm installed for it');

let output: string;
let packed: string;
const archive = (): string => join(packed, 'resources', 'app.asar');

test.beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'alongside-packed-'));
  packed = await packWithoutElectron(output);
});
test.afterAll(() => rmSync(output, { recursive: true, force: true }));

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Passphrases of the tests, the tour and the pictures. */
const passphrasesOfDevelopers = (): string[] =>
  globSync('{tests,scripts}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/passphrase: '([^']{8,})'/gu)].map(([, passphrase = '']) => passphrase),
  );

test('the archive holds Alongside, what it needs while it runs, and nothing else', { tag: '@full' }, () => {
  expect(archiveProblems(archive(), { platform: 'linux', archs: [process.arch] })).toEqual([]);
  const files = filesOf(archive());
  const ofBuild = readdirSync('out', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'built-from',
  );
  expect(files.filter(({ path }) => path.startsWith('out/'))).toHaveLength(ofBuild.length);
  expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(
    new Set(['node_modules', 'out', 'package.json', 'resources']),
  );
  expect(files.filter(({ unpacked }) => unpacked).map(({ path }) => path.split('/').at(-1))).toHaveLength(2);
  const bytes = readFileSync(archive());
  expect(passphrasesOfDevelopers()).toContain(founder.passphrase);
  expect(passphrasesOfDevelopers().filter((passphrase) => bytes.includes(passphrase))).toEqual([]);
});

test('beside the archive are Electron’s files and the native libraries', { tag: '@full' }, () => {
  expect(readdirSync(packed).toSorted()).toEqual([
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
    'alongside',
    'locales',
    'resources',
  ]);
  expect(readdirSync(join(packed, 'resources')).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
  expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'es-419.pak', 'es.pak']);
});

test('promise 26: packing blows the fuses in the binary', { tag: '@full' }, async () => {
  const wire = await getCurrentFuseWire(join(packed, 'alongside'));
  for (const fuse of Object.values(FuseV1Options)) {
    if (typeof fuse === 'number') expect([fuse, wire[fuse] === FuseState.ENABLE]).toEqual([fuse, fuses[fuse]]);
  }
});

test(
  'promise 26: Electron itself, packed, does not run as Node and takes no options for it (E)',
  { tag: '@full' },
  async () => {
    test.skip(withoutElectron !== null, withoutElectron ?? '');
    const folder = join(output, 'with-electron');
    await pack({
      electronDist: dirname(findElectron() ?? ''),
      output: folder,
      targets: Platform.LINUX.createTarget('dir'),
    });
    const binary = join(folder, 'linux-unpacked', 'alongside');
    for (const env of [{ ELECTRON_RUN_AS_NODE: '1' }, { NODE_OPTIONS: '--require=./never.js' }]) {
      const ran = spawnSync(binary, ['-e', 'process.exit(7)'], { env: { ...process.env, ...env }, timeout: 10_000 });
      expect(ran.status).not.toBe(7);
      expect(String(ran.stderr)).not.toContain('never.js');
    }
  },
);

test(
  'the packed program sets up a vault, writes a summary and a backup, from its own files alone',
  { tag: '@full' },
  async () => {
    const unpacked = join(output, 'extracted');
    extractAll(archive(), unpacked);
    const main = join(unpacked, 'out', 'main', 'index.js');
    // Resolved from there, nothing is found of what is installed here for developers.
    expect(() => createRequire(main).resolve('vitest')).toThrow();
    let app: App | null = null;
    try {
      app = await launchApp({ main });
      await (await new WelcomePage(app.page).setUp()).name.waitFor();
      const { recoveryKey } = valueOf(await app.call('vault.prepare', {}));
      valueOf(await app.call('vault.create', { ...founder, recoveryKey, zone: 'America/New_York' }));
      const { id: personId } = valueOf(await app.call('people.save', { preferredName: 'Ana Example' }));

      await app.dialogs.answer(join(output, 'summary.pdf'));
      const summary = valueOf(await app.call('files.chooseSave', { kind: 'caseSummary' }));
      const { password } = valueOf(await app.call('exports.makePassword', {}));
      valueOf(await app.call('exports.caseSummary', { personId, password, out: summary?.file ?? '' }));
      expect(readPdf(join(output, 'summary.pdf'), password)).toContain('Ana Example');

      // Read again after it was written, on a thread that loads its own file.
      valueOf(await app.call('backups.setAutomatic', { automatic: true }));
      const { file } = valueOf(await app.call('backups.place', {}));
      expect(valueOf(await app.call('backups.list', { folder: file })).backups).toMatchObject([{ usable: true }]);
      expect(valueOf(await app.call('vault.health', {})).lastCheck).toMatchObject({ ok: true });
    } finally {
      await app?.close();
    }
  },
);
