import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../build-folders.ts';

/** The folder of the library that derives keys, which npm installs for the processor it runs on and no other. */
const keyLibrary = (platform: NodeJS.Platform, arch: string): string => {
  const abi = platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : '';
  return `@node-rs/argon2-${platform}-${arch}${abi}`;
};

/** The version that npm has installed for this computer: both processors' have to be of the same. */
const keyLibraryVersion = (): string => {
  const file = join(folders.root, 'node_modules', '@node-rs', 'argon2', 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }; // npm's own file
  return version;
};

/** Native libraries that packing for a system needs and that are not installed, each with how to get it. */
export const missingLibraries = (
  platform: NodeJS.Platform,
  isInstalled = (name: string) => existsSync(join(folders.root, 'node_modules', name)),
): string[] =>
  (platform === 'darwin' ? ['x64', 'arm64'] : [process.arch])
    .filter((arch) => !isInstalled(keyLibrary(platform, arch)))
    .map(
      (arch) =>
        // `--cpu` and `--os` do not help: npm refuses a package that is for another computer, unless it is forced.
        `${keyLibrary(platform, arch)} is not installed. \`npm install --no-save --force ${keyLibrary(platform, arch)}@${keyLibraryVersion()}\` brings it.`,
    );
