import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../build-folders.ts';

/** Where npm has put the `electron` package. */
export const electronPackage = join(folders.root, 'node_modules', 'electron');

const readLine = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

/** The version of Electron that the package is for. */
export const electronVersion = (folder = electronPackage): string => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }; // npm's own file
  return version;
};

/** Electron's own binary, if its package has downloaded the one it is for; null otherwise. Never starts a download. */
export const findElectron = (folder = electronPackage): string | null => {
  const name = readLine(join(folder, 'path.txt'));
  if (name === null) return null;
  const downloaded = readLine(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  if (downloaded !== undefined && downloaded !== electronVersion(folder)) return null;
  const binary = join(folder, 'dist', name);
  return existsSync(binary) ? binary : null;
};

/** What a failed download says, in words for a person, on one line. */
export const reasonOf = (output: string): string => {
  const first =
    output
      .split('\n')
      .map((line) => line.trim())
      .find((line) => /error|failed|\w/i.test(line) && !line.startsWith('at ')) ?? '';
  const words = first.replace(/^(?:\w*Error|Error): /, '');
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up/i.test(output)) {
    return `github.com can’t be reached from this computer (${words})`;
  }
  if (/checksum|sha-?256/i.test(output)) return `what was downloaded isn’t the Electron that was expected (${words})`;
  if (/ENOSPC/.test(output)) return 'the disk is full';
  return words === '' ? 'the download ended without a word' : words;
};

export type Fetched = { readonly binary: string } | { readonly reason: string };

export interface FetchOptions {
  readonly folder?: string;
  readonly say: (text: string) => void;
  /** Shows how far it is; called every second. */
  readonly tick?: (seconds: number) => void;
  readonly limitMs?: number;
}

/** However slow the connection: about 120 MB. */
const tenMinutes = 10 * 60_000;

/** Runs the package's own `install.js`: since Electron 42, installing the package downloads nothing. */
const download = ({ folder = electronPackage, tick, limitMs = tenMinutes }: FetchOptions): Promise<string | null> =>
  new Promise((resolve) => {
    const begun = Date.now();
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    const ticking = setInterval(() => tick?.(Math.round((Date.now() - begun) / 1000)), 1000);
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const end = (reason: string | null): void => {
      clearInterval(ticking);
      clearTimeout(timer);
      resolve(reason);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => {
      if (code === 0) return end(null);
      end(signal === 'SIGKILL' ? `it took longer than ${Math.round(limitMs / 1000)} seconds` : reasonOf(output));
    });
  });

/** Electron's binary, downloaded if it is not there; or why there is none, on one line. */
export const fetchElectron = async (options: FetchOptions): Promise<Fetched> => {
  const { folder = electronPackage, say } = options;
  const found = findElectron(folder);
  if (found !== null) return { binary: found };
  if (!existsSync(join(folder, 'install.js'))) return { reason: 'its npm package isn’t installed; run npm install' };
  say(`Downloading Electron ${electronVersion(folder)} from github.com (about 120 MB, once)…`);
  const failed = await download(options);
  if (failed !== null) return { reason: `it couldn’t be downloaded: ${failed}` };
  const binary = findElectron(folder);
  return binary === null ? { reason: 'it was downloaded, but its binary isn’t there' } : { binary };
};
