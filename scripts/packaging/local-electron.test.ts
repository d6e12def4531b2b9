import { expect, test } from 'vitest';
import { localElectron } from './local-electron.ts';

test('the Electron of development is packed on Linux and Windows, and never on macOS', () => {
  expect(localElectron('/here/electron/dist/electron', 'linux')).toBe('/here/electron/dist');
  expect(localElectron('/here/electron/dist/electron.exe', 'win32')).toBe('/here/electron/dist');
  expect(localElectron('/here/dist/Electron.app/Contents/MacOS/Electron', 'darwin')).toBeNull();
  expect(localElectron(null, 'linux')).toBeNull();
});
