import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The folder that is offered when none was chosen yet, inside the user's documents. */
export const defaultVaultFolder = (documents: string): string => join(documents, 'Alongside');

/** Files by which a vault's folder is recognized; `main/core/vault-files/vault-files.ts` writes them. */
const vaultFileNames = ['vault.header', 'vault.db'] as const;

/**
 * Where a vault goes when someone chose a folder: into it if it is empty or holds a vault already, and otherwise
 * into its own folder inside, so that its files are not among others.
 */
export const vaultFolderIn = (chosen: string, entries: readonly string[]): string =>
  entries.length === 0 || vaultFileNames.some((name) => entries.includes(name)) ? chosen : defaultVaultFolder(chosen);

/** Folder names by which the common syncing programs are recognized, compared without case. */
const syncedNames: readonly RegExp[] = [
  /^onedrive( - .+)?$/,
  /^dropbox( \(.+\))?$/,
  /^google ?drive( \(.+\))?$/,
  /^my drive$/,
  /^icloud ?drive$/,
  /^com~apple~clouddocs$/,
  /^mobile documents$/,
  /^cloudstorage$/,
  /^box( sync)?$/,
  /^nextcloud$/,
  /^owncloud$/,
  /^pcloud( ?drive)?$/,
  /^mega(sync)?$/,
  /^syncthing$/,
];

/** Files that a synchronizing program leaves at the top of the folder that it copies. */
const syncedMarkers = ['.dropbox', '.dropbox.cache', '.stfolder', '.sync.ffs_db', '.owncloudsync.log'] as const;

export interface PlaceSystem {
  readonly home: string;
  readonly exists: (path: string) => boolean;
  /** The path behind links; throws where nothing is. */
  readonly realPath: (path: string) => string;
}

export const realSystem = (home: string): PlaceSystem => ({
  home,
  exists: existsSync,
  realPath: (path) => realpathSync.native(path),
});

/** The folder as it is behind links, taken from the nearest ancestor that exists. */
const behindLinks = (folder: string, system: PlaceSystem): string => {
  try {
    return system.realPath(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(behindLinks(parent, system), basename(folder));
  }
};

const ancestorsOf = (folder: string): string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
};

/** iCloud's "Desktop & Documents" leaves both folders where they were and mirrors them under its own. */
const mirroredByICloud = (folder: string, { home, exists }: PlaceSystem): boolean =>
  ['Documents', 'Desktop'].some(
    (name) =>
      `${folder}${sep}`.startsWith(`${join(home, name)}${sep}`) &&
      exists(join(home, 'Library', 'Mobile Documents', 'com~apple~CloudDocs', name)),
  );

/** True when a folder looks like one that a program copies to other machines behind the user's back. */
export const looksSynced = (folder: string, system: PlaceSystem): boolean => {
  const real = behindLinks(folder, system);
  return (
    [folder, real].some((path) =>
      path.split(sep).some((name) => syncedNames.some((pattern) => pattern.test(name.toLowerCase()))),
    ) ||
    ancestorsOf(real).some((ancestor) => syncedMarkers.some((marker) => system.exists(join(ancestor, marker)))) ||
    mirroredByICloud(real, system)
  );
};
