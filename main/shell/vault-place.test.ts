import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksSynced, vaultFolderIn } from './vault-place.ts';
import type { PlaceSystem } from './vault-place.ts';

const root = resolve('/');
const home = join(root, 'users', 'made-up');
const inHome = (...parts: string[]) => join(home, ...parts);

/** A file system in which only the given paths exist, and the given links lead elsewhere. */
const system = (existing: readonly string[] = [], links: Readonly<Record<string, string>> = {}): PlaceSystem => ({
  home,
  exists: (path) => existing.includes(path),
  realPath: (path) => {
    const target = links[path];
    if (target !== undefined) return target;
    if (path === root || path === home || existing.includes(path)) return path;
    throw new Error('not there');
  },
});

test('a vault goes into a chosen folder that is empty or holds one, else into its own folder inside', () => {
  expect(vaultFolderIn('chosen', [])).toBe('chosen');
  expect(vaultFolderIn('chosen', ['vault.header', 'vault.db'])).toBe('chosen');
  expect(vaultFolderIn('chosen', ['vault.db', 'notes.txt'])).toBe('chosen');
  expect(vaultFolderIn('chosen', ['notes.txt'])).toBe(join('chosen', 'Alongside'));
});

describe('promise 7: a folder that is copied elsewhere', () => {
  test.each([
    ['OneDrive', inHome('OneDrive', 'Alongside')],
    ['OneDrive of an organisation', inHome('OneDrive - Made Up Org', 'Documents', 'Alongside')],
    ['Dropbox', inHome('Dropbox', 'team')],
    ['Dropbox of a team', inHome('Dropbox (Made Up Org)', 'team')],
    ['Google Drive', inHome('Google Drive', 'Alongside')],
    ['Google Drive on macOS', inHome('Library', 'CloudStorage', 'GoogleDrive-x', 'My Drive')],
    ['iCloud', inHome('Library', 'Mobile Documents', 'com~apple~CloudDocs', 'Alongside')],
    ['Nextcloud', inHome('Nextcloud', 'Alongside')],
  ])('is told for %s', (_name, folder) => {
    expect(looksSynced(folder, system())).toBe(true);
  });

  test('is recognized by the mark that Dropbox leaves at its top', () => {
    expect(looksSynced(inHome('Team files', 'deep', 'Alongside'), system([inHome('Team files', '.dropbox')]))).toBe(
      true,
    );
  });

  test('is recognized behind a link, even before the folder itself exists', () => {
    const links = { [inHome('Documents')]: inHome('OneDrive', 'Documents') };
    expect(looksSynced(inHome('Documents', 'Alongside'), system([], links))).toBe(true);
  });

  test('is recognized when iCloud mirrors the documents', () => {
    const mirror = inHome('Library', 'Mobile Documents', 'com~apple~CloudDocs', 'Documents');
    expect(looksSynced(inHome('Documents', 'Alongside'), system([mirror]))).toBe(true);
    expect(looksSynced(inHome('Vaults', 'Alongside'), system([mirror]))).toBe(false);
  });

  test('is not seen where there is none', () => {
    for (const folder of [
      inHome('Documents', 'Alongside'),
      inHome('One drive to rule them'),
      inHome('dropboxes'),
      root,
    ]) {
      expect(looksSynced(folder, system()), folder).toBe(false);
    }
  });
});
