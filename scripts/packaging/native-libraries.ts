import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../build-folders.ts';

/** The folder of the library that derives keys, which npm installs for the processor it runs on and no other. */
const keyLibrary = (platform: NodeJS.Platform, arch: string): string => {
  const abi = platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : '';
  return `@node-rs/argon2-${platform}-${arch}${abi}`;
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
        `${keyLibrary(platform, arch)} is not installed. \`npm install --no-save --cpu=${arch} --os=${platform} ${keyLibrary(platform, arch)}\` brings it.`,
    );
