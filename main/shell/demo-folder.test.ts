import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDemoFolder, removeDemoFolder, removeLeftoverDemos } from './demo-folder.ts';

let temp = '';
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'demo-'));
});
afterEach(() => {
  rmSync(temp, { recursive: true });
});

describe('the demo’s folder', () => {
  test('is this user’s alone and is deleted with everything in it', async () => {
    const folder = await makeDemoFolder(temp, process.pid);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
    writeFileSync(join(folder, 'vault.db'), 'x');
    await removeDemoFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('is removed at the next start when its program is gone, and not while it runs', async () => {
    const gone = await makeDemoFolder(temp, 11);
    const running = await makeDemoFolder(temp, 22);
    mkdirSync(join(temp, 'alongside-demo-notes'));
    mkdirSync(join(temp, 'something else'));
    await removeLeftoverDemos(temp, (pid) => pid === 22);
    expect([gone, running].map((folder) => existsSync(folder))).toEqual([false, true]);
    expect(existsSync(join(temp, 'alongside-demo-notes'))).toBe(true);
    expect(existsSync(join(temp, 'something else'))).toBe(true);
  });
});
