import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where electron-builder puts the program of each system, by its own names: those of x64 have none in them. */
const places: readonly (readonly string[])[] = [
  ['linux-unpacked', 'alongside'],
  ['linux-arm64-unpacked', 'alongside'],
  ['win-unpacked', 'Alongside.exe'],
  ['win-arm64-unpacked', 'Alongside.exe'],
  ['mac-universal', 'Alongside.app', 'Contents', 'MacOS', 'Alongside'],
];

/** The binary of the program that was packed into this folder; null when there is none. */
export const findPacked = (folder: string): string | null =>
  places.map((parts) => join(folder, ...parts)).find(existsSync) ?? null;
