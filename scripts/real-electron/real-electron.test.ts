import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchElectron, findElectron, reasonOf } from './fetch-electron.ts';
import { findPacked } from './packed-program.ts';
import { missingOf, planFor, runElectron, surroundingsOf, type Surroundings } from './run-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-electron-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '45.4.1' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An `electron` package whose `install.js` does this. */
const packageThat = (install: string): string => {
  writeFileSync(join(folder, 'install.js'), install);
  return folder;
};

/** Brings a program that writes down how it was started. */
const brings = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('dist');
  writeFileSync('dist/version', 'v45.4.1');
  writeFileSync('dist/electron', '#!/bin/sh\\n{ ulimit -c; echo "$ELECTRON_RUN_AS_NODE"; printf "%s\\\\n" "$@"; } > "$(dirname "$0")/started"\\nexit 5\\n', { mode: 0o755 });
  writeFileSync('path.txt', 'electron');
`;

const silent = { say: () => {} };

describe('Electron’s binary', () => {
  test('is fetched where it is not there, once', async () => {
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const binary = join(folder, 'dist', 'electron');
    expect(await fetchElectron({ folder: packageThat(brings), say })).toEqual({ binary });
    expect(said).toEqual(['Downloading Electron 45.4.1 from github.com (about 120 MB, once)…']);
    packageThat('process.exit(1)');
    expect(await fetchElectron({ folder, say })).toEqual({ binary });
    expect(said).toHaveLength(1);
  });

  test('of another version than the package’s is not taken', () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'version'), 'v44.0.0');
    writeFileSync(join(folder, 'dist', 'electron'), '');
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder)).toBeNull();
  });

  test.each([
    [
      'process.stderr.write("TypeError: fetch failed\\n    at node:internal\\n"); process.exit(1)',
      /^it couldn’t be downloaded: github\.com can’t be reached from this computer \(fetch failed\)$/,
    ],
    [
      'process.stderr.write("Error: Generated checksum for \\"x.zip\\" did not match expected checksum.\\n"); process.exit(1)',
      /isn’t the Electron that was expected/,
    ],
    ['process.exit(1)', /ended without a word/],
    ['', /its binary isn’t there/],
  ])('that cannot be had leaves a reason on one line: %s', async (install, reason) => {
    const fetched = await fetchElectron({ folder: packageThat(install), ...silent });
    const given = 'reason' in fetched ? fetched.reason : '';
    expect(given).toMatch(reason);
    expect(given).not.toContain('\n');
  });

  test('that takes too long is given up', async () => {
    const fetched = await fetchElectron({
      folder: packageThat('setInterval(() => {}, 1000)'),
      ...silent,
      limitMs: 300,
    });
    expect(fetched).toEqual({ reason: 'it couldn’t be downloaded: it took longer than 0 seconds' });
  });

  test('is not looked for without its package', async () => {
    expect(await fetchElectron({ folder, ...silent })).toEqual({ reason: expect.stringMatching(/run npm install/) });
  });

  test('fails for a reason that a person can read', () => {
    expect(reasonOf('Error: ENOSPC: no space left on device, write\n')).toBe('the disk is full');
    expect(reasonOf('HTTPError: Response code 403 (Forbidden)\n    at x')).toBe('Response code 403 (Forbidden)');
  });
});

const ordinary: Surroundings = {
  platform: 'linux',
  isRoot: false,
  hasUserNamespaces: true,
  hasSandboxHelper: false,
  missingLibraries: [],
};
const what = { binary: '/here/dist/electron', program: '/here', userData: '/home/ana/.config/alongside-development' };

describe('Electron is started', () => {
  test('with a folder of its own, apart from the installed program’s, and never as a plain Node', () => {
    expect(planFor(what, ordinary, { ELECTRON_RUN_AS_NODE: '1', LANG: 'es_MX.UTF-8' })).toEqual({
      args: ['--user-data-dir=/home/ana/.config/alongside-development', '/here'],
      env: { LANG: 'es_MX.UTF-8' },
      remarks: [],
    });
  });

  test('without its sandbox for root alone, which is said', () => {
    const plan = planFor(what, { ...ordinary, isRoot: true, hasUserNamespaces: false }, {});
    expect(plan).toMatchObject({
      args: [expect.any(String), '--no-sandbox', '/here'],
      remarks: [expect.stringContaining('without its sandbox')],
    });
  });

  test('not where the system allows no sandbox, with the command that helps', () => {
    expect(planFor(what, { ...ordinary, hasUserNamespaces: false }, {})).toEqual({
      reason: expect.stringContaining("sudo chmod 4755 '/here/dist/chrome-sandbox'"),
    });
    expect(planFor(what, { ...ordinary, hasUserNamespaces: false, hasSandboxHelper: true }, {})).toHaveProperty('args');
    expect(planFor(what, { ...ordinary, platform: 'darwin', hasUserNamespaces: false }, {})).toHaveProperty('args');
  });

  test('not without the libraries that it needs, which are named', () => {
    const missingLibraries = missingOf(
      '\tlinux-vdso.so.1 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n',
    );
    expect(missingLibraries).toEqual(['libgtk-3.so.0']);
    expect(planFor(what, { ...ordinary, missingLibraries }, {})).toEqual({
      reason: expect.stringContaining('libgtk-3.so.0'),
    });
  });

  test.skipIf(process.platform === 'win32')(
    'as what was fetched, with these arguments and without core dumps',
    async () => {
      const fetched = await fetchElectron({ folder: packageThat(brings), ...silent });
      if ('reason' in fetched) throw new Error(fetched.reason);
      const { binary } = fetched;
      const plan = planFor(
        { ...what, binary },
        { ...surroundingsOf(binary), missingLibraries: [] },
        { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      );
      if ('reason' in plan) throw new Error(plan.reason);
      expect(await runElectron(binary, plan)).toEqual({ code: 5 });
      const [coreSize, asNode, ...args] = readFileSync(join(folder, 'dist', 'started'), 'utf8')
        .trimEnd()
        .split('\n');
      expect([coreSize, asNode, args]).toEqual(['0', '', [...plan.args]]);
    },
  );

  test.skipIf(process.platform === 'win32')('or there is a reason: it ended at once', async () => {
    const binary = join(folder, 'electron');
    for (const [script, reason] of [
      ['#!/bin/sh\nkill -TRAP $$\n', 'it ended at once, by SIGTRAP'],
      ['#!/nowhere\n', 'its binary doesn’t run here'],
    ] as const) {
      writeFileSync(binary, script);
      chmodSync(binary, 0o755);
      expect(await runElectron(binary, { args: [], env: process.env, remarks: [] })).toEqual({ reason });
    }
  });
});

test.each([
  'linux-unpacked/alongside',
  'linux-arm64-unpacked/alongside',
  'win-unpacked/Alongside.exe',
  'win-arm64-unpacked/Alongside.exe',
  'mac-universal/Alongside.app/Contents/MacOS/Alongside',
])('the packed program is found in dist/trial/%s', (place) => {
  expect(findPacked(folder)).toBeNull();
  const binary = join(folder, ...place.split('/'));
  mkdirSync(dirname(binary), { recursive: true });
  writeFileSync(binary, '');
  expect(findPacked(folder)).toBe(binary);
});
