import { join, relative } from 'node:path';
import { Arch, Platform } from 'electron-builder';
import { folders } from '../build-folders.ts';
import { buildAll } from '../build.ts';
import { electronVersion, findElectron } from '../real-electron/fetch-electron.ts';
import { electronIsTooOld } from './electron-age.ts';
import { localElectron } from './local-electron.ts';
import { missingLibraries } from './native-libraries.ts';
import { pack, packWithoutElectron, type PackOptions } from './pack.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What packing on one computer cannot show. */
const notChecked = `
Not checked here: that it starts (\`npm run check:electron\` does that), that it installs and uninstalls, and how the
system's own dialogs and warnings look. Run \`npm run check:electron\` on each system before you give this to anyone.`;

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

const wants = (name: string): boolean => process.argv.includes(name);

/**
 * `--dir`: the program as it would be installed, and no installer. `--trial`: the same in a folder of its own, signed by no
 * one, to be tried on this computer and given to no one.
 */
const chosen = (): Pick<PackOptions, 'targets' | 'trial' | 'output'> => {
  if (!wants('--dir') && !wants('--trial')) return {};
  const architectures = process.platform === 'darwin' ? [Arch.universal] : [];
  const targets = Platform.current().createTarget('dir', ...architectures);
  return { targets, ...(wants('--trial') && { trial: true, output: join(folders.root, 'dist', 'trial') }) };
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
    const electronDist = localElectron(binary, process.platform);
    const made = await pack({ ...(electronDist !== null && { electronDist }), ...chosen() });
    say(notChecked);
    say(`\nPackaged and checked:\n${made.map((file) => `  ${relative(folders.root, file)}`).join('\n')}`);
    return 0;
  } catch (error) {
    await packTheRest(messageOf(error));
    return 1;
  }
};

process.exitCode = await dist();
