import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folders } from '../build-folders.ts';
import { electronIsTooOld, supportedElectron } from './electron-age.ts';
import { fuses } from './fuses.ts';
import { madeUpBinary } from './made-up-electron.ts';

/** Every fuse that the installed `@electron/fuses` knows, and what it has to be in the packaged program. */
const wanted: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  // No cookie is ever kept, and the system's key store is left alone.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // A snapshot of another process is a way in; we have none.
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Without it V8 checks each access by itself: slower, and no safer.
  WasmTrapHandlers: true,
};
const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
const { devDependencies } = JSON.parse(readFileSync(join(folders.root, 'package.json'), 'utf8'));

describe('promise 26: the fuses of the packaged program', () => {
  let folder: string;
  let binary: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-fuses-'));
    binary = join(folder, 'electron');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('leave no way to run other code or to debug it, and all are named', () => {
    expect(Object.fromEntries(known.map((fuse) => [FuseV1Options[fuse], fuses[fuse]]))).toEqual(wanted);
    expect(fuses.strictlyRequireAllFuses).toBe(true);
  });

  test('are blown as they are named', async () => {
    writeFileSync(binary, madeUpBinary(known.length));
    await flipFuses(binary, fuses);
    const wire = await getCurrentFuseWire(binary);
    expect(Object.fromEntries(known.map((fuse) => [FuseV1Options[fuse], wire[fuse] === FuseState.ENABLE]))).toEqual(
      wanted,
    );
  });

  test('fail the packaging when Electron has one that no one has decided on', async () => {
    const untouched = madeUpBinary(known.length + 1);
    writeFileSync(binary, untouched);
    await expect(flipFuses(binary, fuses)).rejects.toThrow(/only provided a config for/u);
    expect(readFileSync(binary).equals(untouched)).toBe(true);
  });
});

describe('promise 26: the Electron that is packaged', () => {
  const readOn = new Date(supportedElectron.readOn);

  test('is one version, of the newest three majors', () => {
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(electronIsTooOld(devDependencies.electron, readOn)).toBeNull();
    expect(supportedElectron.majors).toHaveLength(3);
  });

  test('is refused when its major gets no fixes anymore, and when no one has looked for too long', () => {
    const oldest = Math.min(...supportedElectron.majors);
    expect(electronIsTooOld(`${oldest - 1}.9.9`, readOn)).toContain('newest three');
    expect(electronIsTooOld(devDependencies.electron, new Date(readOn.getTime() + 112 * 86_400_000))).toBeNull();
    expect(electronIsTooOld(devDependencies.electron, new Date(readOn.getTime() + 113 * 86_400_000))).toContain(
      '113 days',
    );
  });
});
