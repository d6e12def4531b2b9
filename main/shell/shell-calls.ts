import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { backupsShellCalls } from '../../shared/backups/backups.ts';
import type { Language } from '../../shared/basics/language.ts';
import type { CallName, CallOutput, ParsedInput } from '../../shared/contract.ts';
import type { Settings, SettingsInUse, shellCalls } from '../../shared/shell/shell.ts';
import { dayOnThisComputer } from './automatic-backups.ts';
import type { FileHandles } from './file-handles.ts';
import type { IdleClock } from './idle-clock.ts';
import { openLink, type LinkOpener } from './open-link.ts';
import { chosenSave, saveDialogOptions } from './save-dialog.ts';
import { clearsInSeconds } from './secret-clipboard.ts';
import type { SecretClipboard } from './secret-clipboard.ts';
import type { SettingsFile } from './settings-file.ts';
import { vaultFolderIn } from './vault-place.ts';
import type { VaultSession } from './vault-session.ts';

export type HandlersOf<Name extends CallName> = {
  readonly [N in Name]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** One handler for each call that the shell answers itself; a missing one does not compile. */
export type ShellHandlers = HandlersOf<keyof typeof shellCalls | keyof typeof backupsShellCalls>;

export interface ShellCallOptions extends LinkOpener {
  readonly settings: SettingsFile;
  readonly session: VaultSession;
  readonly files: FileHandles;
  readonly clipboard: SecretClipboard;
  readonly idle: Pick<IdleClock, 'active'>;
  readonly systemLanguage: () => Language;
  readonly looksSynced: (folder: string) => boolean;
  readonly showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  readonly showSaveDialog: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly documents: string;
  /** Brings the window in line with settings that were just changed. */
  readonly applySettings: (settings: Settings) => void;
  readonly print: () => Promise<boolean>;
  readonly standIn: boolean;
  readonly hearsScreenLock: () => boolean;
}

export const createShellHandlers = (options: ShellCallOptions): HandlersOf<keyof typeof shellCalls> => {
  const { settings, session, files, clipboard, idle, words, looksSynced } = options;
  let lastSaveFolder = options.documents;
  const inUse = (): SettingsInUse => ({ ...settings.get(), systemLanguage: options.systemLanguage() });

  return {
    'settings.get': inUse,
    'settings.set': (change) => {
      settings.set(change);
      options.applySettings(settings.get());
      return inUse();
    },
    'system.get': () => ({ hearsScreenLock: options.hearsScreenLock() }),
    'place.get': () => ({
      folder: session.folder,
      demo: session.isDemo,
      synced: looksSynced(session.folder),
      standIn: options.standIn,
    }),
    'place.choose': async () => {
      const { title, button } = words().chooseFolder;
      const { canceled, filePaths } = await options.showOpenDialog({
        title,
        buttonLabel: button,
        defaultPath: dirname(session.folder),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      const chosen = filePaths[0];
      if (canceled || chosen === undefined) return null;
      const folder = vaultFolderIn(chosen, await readdir(chosen));
      settings.set({ vaultFolder: folder });
      await session.moveTo(folder);
      return { folder, synced: looksSynced(folder) };
    },
    'demo.start': async () => {
      await session.startDemo();
      return {};
    },
    'vault.lock': async () => {
      await session.lock('asked');
      return {};
    },
    'window.active': () => {
      idle.active();
      return {};
    },
    'window.print': async () => ({ printed: await options.print() }),
    'files.chooseSave': async ({ kind }) => {
      const { canceled, filePath } = await options.showSaveDialog(
        saveDialogOptions(kind, words(), lastSaveFolder, dayOnThisComputer()),
      );
      if (canceled || filePath === '') return null;
      const { path, name } = chosenSave(kind, filePath);
      lastSaveFolder = dirname(path);
      return { file: files.keepPath(path), name };
    },
    'links.open': async ({ url }) => ({ result: await openLink(url, options) }),
    'clipboard.copy': async ({ text }) => {
      await clipboard.copy(text);
      return { clearsInSeconds };
    },
  };
};
