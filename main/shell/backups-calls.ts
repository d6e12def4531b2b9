import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { backupsShellCalls, BackUpPlace } from '../../shared/backups/backups.ts';
import type { AutomaticBackUps } from './automatic-backups.ts';
import type { OpenedBackUp } from './opened-back-up.ts';
import type { HandlersOf, ShellCallOptions } from './shell-calls.ts';

type Options = Pick<
  ShellCallOptions,
  'settings' | 'session' | 'files' | 'words' | 'looksSynced' | 'showOpenDialog' | 'documents'
> & {
  readonly automatic: Pick<AutomaticBackUps, 'problem' | 'again'>;
  readonly opened: Pick<OpenedBackUp, 'take'>;
};

/** Where automatic backups of the vault in use go: beside it, unless another folder was chosen for this vault. */
export const backUpFolderOf = ({ settings, session }: Pick<ShellCallOptions, 'settings' | 'session'>): string => {
  const chosen = session.isDemo ? undefined : settings.backUpFolders[session.folder];
  return chosen ?? join(session.folder, 'backups');
};

const liesIn = (folder: string, outer: string): boolean => {
  const way = relative(outer, folder);
  return !isAbsolute(way) && way.split(/[/\\]/u)[0] !== '..';
};

/** The shell's part in backups: which folder, which file, and whether they are made automatically. */
export const createBackUpHandlers = (options: Options): HandlersOf<keyof typeof backupsShellCalls> => {
  const { settings, session, files, words, automatic } = options;
  const place = (): BackUpPlace => {
    const folder = backUpFolderOf(options);
    return {
      folder,
      file: files.keepPath(folder),
      inVaultFolder: liesIn(folder, session.folder),
      synced: options.looksSynced(folder),
      automatic: settings.automaticBackUps && !session.isDemo,
      problem: automatic.problem,
    };
  };
  return {
    'backups.place': place,
    'backups.choosePlace': async () => {
      const { title, button } = words().chooseBackUpFolder;
      const { canceled, filePaths } = await options.showOpenDialog({
        title,
        buttonLabel: button,
        defaultPath: dirname(backUpFolderOf(options)),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      const chosen = filePaths[0];
      if (canceled || chosen === undefined) return null;
      settings.set({ backUpFolders: { ...settings.backUpFolders, [session.folder]: chosen } });
      await automatic.again();
      return place();
    },
    'backups.setAutomatic': async ({ automatic: on }) => {
      settings.set({ automaticBackUps: on });
      if (on) await automatic.again();
      return place();
    },
    'backups.chooseFile': async () => {
      const { title, button } = words().chooseBackUp;
      const folder = backUpFolderOf(options);
      const { canceled, filePaths } = await options.showOpenDialog({
        title,
        buttonLabel: button,
        defaultPath: existsSync(folder) ? folder : options.documents,
        filters: [{ name: words().fileKinds.alongside, extensions: ['alongside'] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      const chosen = filePaths[0];
      if (canceled || chosen === undefined) return null;
      return { file: files.keepPath(chosen), name: basename(chosen) };
    },
    'backups.takeOpened': () => options.opened.take(files),
  };
};
