import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { folders } from '../build-folders.ts';
import { buildAll } from '../build.ts';
import { findElectron } from '../system.ts';
import { electronIsTooOld } from './electron-age.ts';
import { missingLibraries } from './native-libraries.ts';
import { pack, packWithoutElectron } from './pack.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const electronVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(folders.root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  return String(version);
};

/** What can be seen without Electron is packed and checked all the same, so that a mistake shows on any machine. */
const packTheRest = async (reason: string): Promise<void> => {
  say(`\nThis couldn’t be packaged for installing: ${reason}
electron-builder needs Electron’s binary and, for AppImage, deb, dmg, and nsis, its own tools. It downloads both.
Run this where the network reaches github.com, or put Electron’s binary in node_modules/electron with
\`node node_modules/electron/install.js\`.`);
  if (process.platform !== 'linux') return;
  const folder = await packWithoutElectron(join(folders.root, 'dist', 'without-electron'));
  say(`\nPackaged and checked without it: ${relative(folders.root, join(folder, 'resources', 'app.asar'))}`);
};

/** Builds Alongside and packs it for this system into `dist/`; says plainly what is missing where that cannot be. */
const dist = async (): Promise<number> => {
  const problems = [electronIsTooOld(electronVersion(), new Date()) ?? [], missingLibraries(process.platform)].flat();
  if (problems.length > 0) {
    say(problems.join('\n'));
    return 1;
  }
  await buildAll();
  const binary = findElectron();
  try {
    const made = await pack(binary === null ? {} : { electronDist: dirname(binary) });
    say(`\nPackaged and checked:\n${made.map((file) => `  ${relative(folders.root, file)}`).join('\n')}`);
    return 0;
  } catch (error) {
    await packTheRest(messageOf(error));
    return 1;
  }
};

process.exitCode = await dist();
