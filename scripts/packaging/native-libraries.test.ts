import { expect, test } from 'vitest';
import { missingLibraries } from './native-libraries.ts';

test('for this computer nothing is missing once the packages are installed', () => {
  expect(missingLibraries(process.platform === 'darwin' ? 'linux' : process.platform, () => true)).toEqual([]);
  if (process.platform === 'linux') expect(missingLibraries('linux')).toEqual([]);
});

test('a universal program for macOS wants the libraries of both processors', () => {
  expect(missingLibraries('darwin', (name) => name.endsWith('-arm64'))).toEqual([
    expect.stringMatching(
      /^@node-rs\/argon2-darwin-x64 is not installed\. `npm install --no-save --force @node-rs\/argon2-darwin-x64@2\.2\.1` brings it\.$/u,
    ),
  ]);
  expect(missingLibraries('darwin', () => false)).toHaveLength(2);
});
