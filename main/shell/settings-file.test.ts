import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingsFile } from './settings-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const file = () => join(folder, 'deeper', 'settings.json');
const defaults = { language: null, colourScheme: 'system', idleMinutes: 5 };

describe('the settings file', () => {
  test('is not needed for the first start', () => {
    const settings = new SettingsFile(file());
    expect(settings.get()).toEqual(defaults);
    expect(settings.vaultFolder).toBeNull();
  });

  test('keeps what was set for the next start', () => {
    new SettingsFile(file()).set({ language: 'es', vaultFolder: 'somewhere' });
    const next = new SettingsFile(file());
    expect(next.get()).toEqual({ ...defaults, language: 'es' });
    expect(next.vaultFolder).toBe('somewhere');
  });

  test('leaves what is not named, or named as undefined, as it is', () => {
    const settings = new SettingsFile(file());
    settings.set({ idleMinutes: 12 });
    settings.set({ idleMinutes: undefined, colourScheme: 'dark' });
    expect(settings.get()).toEqual({ ...defaults, idleMinutes: 12, colourScheme: 'dark' });
  });

  test('is replaced as a whole, readable by this user alone', () => {
    new SettingsFile(file()).set({ idleMinutes: 12 });
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['settings.json']);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ idleMinutes: 12 });
  });

  test('loses only the entry that makes no sense', () => {
    const flat = join(folder, 'settings.json');
    writeFileSync(flat, JSON.stringify({ language: 'es', idleMinutes: -3, colourScheme: 'pink', vaultFolder: 7 }));
    expect(new SettingsFile(flat).get()).toEqual({ ...defaults, language: 'es' });
  });

  test('says so when it cannot be written', () => {
    const occupied = join(folder, 'occupied');
    writeFileSync(occupied, '');
    const settings = new SettingsFile(join(occupied, 'settings.json'));
    expect(() => settings.set({ idleMinutes: 12 })).toThrow('disk.failed');
  });

  test('is taken for empty when it cannot be read', () => {
    for (const content of ['', '{', 'null', '[]', '"x"']) {
      const flat = join(folder, 'settings.json');
      writeFileSync(flat, content);
      expect(new SettingsFile(flat).get(), content).toEqual(defaults);
    }
  });
});
