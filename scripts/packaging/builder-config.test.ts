import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
import { folders } from '../build-folders.ts';
import { signedByNoOne } from './pack.ts';

const packageFile = JSON.parse(readFileSync(join(folders.root, 'package.json'), 'utf8'));
const icons = join(folders.root, 'resources', 'icons');

/** By electron-builder's own schema, with its own check. */
const check = (config: Configuration): Promise<void> =>
  // It only ever adds to the log.
  validateConfiguration(config, { isEnabled: false, add: () => {} } as unknown as Parameters<
    typeof validateConfiguration
  >[1]);

describe('the configuration of electron-builder', () => {
  let config: Configuration;
  beforeAll(async () => {
    config = await getConfig(folders.root, 'electron-builder.yml', null);
  });

  test('fits its own schema, which a misspelt key does not', async () => {
    await expect(check(config)).resolves.toBeUndefined();
    await expect(check({ ...config, asarUnpak: '**' } as Configuration)).rejects.toThrow(
      /unknown property 'asarUnpak'/u,
    );
  });

  test('makes what each system expects', () => {
    expect(config.linux?.target).toEqual(['AppImage', 'deb']);
    expect(config.mac?.target).toEqual([{ target: 'dmg', arch: ['universal'] }]);
    expect(config.win?.target).toEqual(['nsis', 'portable']);
  });

  test('looks for no update and publishes nothing', () => {
    expect(config.publish).toBeNull();
    const all = { ...packageFile.dependencies, ...packageFile.devDependencies };
    expect(Object.keys(all).filter((name) => name.includes('updater'))).toEqual([]);
    expect(config.dmg?.writeUpdateInfo).toBe(false);
    expect(config.nsis?.differentialPackage).toBe(false);
  });

  test('starts with Chromium’s sandbox on Linux too', () => {
    // An AppImage made by the tool's oldest version, or without a setting, is started with --no-sandbox.
    expect(config.toolsets?.appimage).not.toBe('0.0.0');
    expect(config.toolsets?.appimage).toBeDefined();
    expect(config.appImage?.executableArgs).toEqual([]);
    expect(readFileSync(join(folders.root, 'electron-builder.yml'), 'utf8')).not.toMatch(/^[^#]*no-sandbox/mu);
  });

  test('lets the deb’s program make Chromium’s sandbox on every system', () => {
    const script = readFileSync(join(folders.root, config.deb?.afterInstall ?? ''), 'utf8');
    expect(script).toMatch(/^chmod 4755 .*chrome-sandbox/mu);
    expect(script).not.toContain('chmod 0755');
    // What electron-builder fills in; an older or newer one of its own would have to be looked at again.
    expect(new Set(script.match(/\$\{\w+\}/gu))).toEqual(new Set(['${executable}', '${sanitizedProductName}']));
  });

  test('names the deb’s libraries as each Debian and Ubuntu knows them, and what hears the screen’s lock', () => {
    const depends = config.deb?.depends ?? [];
    for (const renamed of ['libgtk-3-0', 'libasound2', 'libatspi2.0-0']) {
      expect(depends).toContain(`${renamed}t64 | ${renamed}`);
    }
    expect(depends).toContain('dbus-bin | dbus');
  });

  test('keeps Chromium’s words for Latin America’s Spanish', () => {
    expect(config.electronLanguages).toEqual(['en-US', 'es', 'es-419']);
  });

  test('has a file handed over as its path on Linux', () => {
    expect(config.linux?.executableArgs).toEqual(['%F']);
  });

  test('packages nothing unsigned for macOS, and says why the vault’s folder is looked at', () => {
    expect(config.mac?.forceCodeSigning).toBe(true);
    expect(config.mac?.extendInfo).toHaveProperty('NSDocumentsFolderUsageDescription');
  });

  test('gives up one thing of macOS’ hardened runtime, and asks for nothing else', () => {
    expect(config.mac?.hardenedRuntime).toBe(true);
    expect(config.mac?.entitlementsInherit).toBe(config.mac?.entitlements);
    const entitlements = readFileSync(join(folders.root, config.mac?.entitlements ?? ''), 'utf8');
    expect([...entitlements.matchAll(/<key>(.*)<\/key>\s*<(\w+)/gu)].map(([, key, value]) => [key, value])).toEqual([
      ['com.apple.security.cs.allow-jit', 'true'],
    ]);
  });

  test('registers backups, and no file that Alongside cannot open', () => {
    const [association, ...others] = [config.fileAssociations ?? []].flat();
    expect(others).toEqual([]);
    expect(association).toMatchObject({ ext: 'alongside', name: 'Alongside backup', icon: 'back-up' });
  });

  test('finds every icon that it names', () => {
    for (const name of ['icon.icns', 'icon.ico', 'back-up.icns', 'back-up.ico']) {
      expect(existsSync(join(icons, name))).toBe(true);
    }
    expect(readdirSync(join(icons, 'linux'))).toContain('512x512.png');
    expect([config.mac?.icon, config.win?.icon, config.linux?.icon]).toEqual(['icon.icns', 'icon.ico', 'linux']);
  });

  test('ties the Linux window to its entry in the menu', () => {
    expect(packageFile.desktopName).toBe(`${config.linux?.executableName}.desktop`);
    expect(config.linux?.syncDesktopName).toBe(true);
  });
});

test('a trial build is signed by no one, so that macOS starts it on the computer that made it, and a release never is', async () => {
  const config = await getConfig(folders.root, 'electron-builder.yml', { mac: signedByNoOne });
  await expect(check(config)).resolves.toBeUndefined();
  expect(config.mac).toMatchObject({ identity: '-', hardenedRuntime: false, forceCodeSigning: false });
  expect(readFileSync(join(folders.root, 'electron-builder.yml'), 'utf8')).not.toMatch(/^\s*identity:/mu);
});
