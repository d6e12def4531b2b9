import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseV1Options } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import type { AfterPackContext, CliOptions } from 'electron-builder';
import { folders } from '../build-folders.ts';
import { archiveProblems } from './check-archive.ts';
import { fuses } from './fuses.ts';
import { layOutElectron } from './made-up-electron.ts';

export interface PackOptions {
  /** An unpacked Electron; left out, electron-builder downloads it. */
  readonly electronDist?: string;
  /** Instead of `dist/`. */
  readonly output?: string;
  /** Instead of every target that `electron-builder.yml` has for this system. */
  readonly targets?: NonNullable<CliOptions['targets']>;
  /** For this computer alone: signed by no one, which macOS runs where it was made and nowhere else. */
  readonly trial?: boolean;
}

/** Signed with no certificate. The hardened runtime would refuse libraries that no team has signed. */
export const signedByNoOne = {
  identity: '-',
  hardenedRuntime: false,
  forceCodeSigning: false,
  notarize: false,
} as const;

/** `universal` is packed twice before its halves are joined, each with the libraries of both processors. */
const archsOf = ({ electronPlatformName, arch }: AfterPackContext): readonly string[] =>
  electronPlatformName === 'darwin' ? ['x64', 'arm64'] : [Arch[arch]];

/** Electron's binary in the packed program. electron-builder's own help brings an older list of fuses along. */
const binaryOf = ({ packager, appOutDir, electronPlatformName }: AfterPackContext): string => {
  const { productFilename } = packager.appInfo;
  switch (electronPlatformName) {
    case 'darwin':
      return join(appOutDir, `${productFilename}.app`);
    case 'win32':
      return join(appOutDir, `${productFilename}.exe`);
    default:
      // Linux' packager has it, and it is the only one left.
      return join(appOutDir, (packager as unknown as { executableName: string }).executableName);
  }
};

const finish = async (context: AfterPackContext): Promise<void> => {
  const { packager, appOutDir, electronPlatformName } = context;
  const archive = join(packager.getResourcesDir(appOutDir), 'app.asar');
  // The three systems that `electron-builder.yml` has targets for.
  const platform = electronPlatformName as 'linux' | 'darwin' | 'win32';
  const problems = archiveProblems(archive, { platform, archs: archsOf(context) });
  if (problems.length > 0) throw new Error(`The packed archive must not go out:\n${problems.join('\n')}`);
  // Of the halves of a universal program nothing is left but the whole, which comes here again.
  if (!appOutDir.endsWith('-temp')) await flipFuses(binaryOf(context), fuses);
};

/** Packs what was built into `out/` for this system, checks the archive, blows the fuses; answers the files made. */
export const pack = ({ electronDist, output, targets, trial = false }: PackOptions = {}): Promise<string[]> =>
  build({
    projectDir: folders.root,
    publish: 'never',
    config: {
      extends: join(folders.root, 'electron-builder.yml'),
      afterPack: finish,
      ...(electronDist !== undefined && { electronDist }),
      ...(output !== undefined && { directories: { output } }),
      ...(trial && { mac: signedByNoOne }),
    },
    ...(targets !== undefined && { targets }),
  });

const fuseCount = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;

/**
 * Packs for Linux as `pack` does, into a folder and with something in Electron's place: what there is to see of a
 * packed program where Electron is not available. Answers the folder that would be installed.
 */
export const packWithoutElectron = async (output: string): Promise<string> => {
  const electronDist = mkdtempSync(join(tmpdir(), 'alongside-made-up-electron-'));
  try {
    layOutElectron(electronDist, fuseCount);
    await pack({ electronDist, output, targets: Platform.LINUX.createTarget('dir') });
    return join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  } finally {
    rmSync(electronDist, { recursive: true, force: true });
  }
};
