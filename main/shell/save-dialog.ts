import { basename, extname, join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import type { CallInput } from '../../shared/contract.ts';
import type { ShellWords } from './shell-words.ts';

type SaveKind = CallInput<'files.chooseSave'>['kind'];

const extensions = {
  caseSummary: 'pdf',
  attorneyPacket: 'pdf',
  brokenRows: 'csv',
  backUp: 'alongside',
  changes: 'age',
  changesPlain: 'csv',
  calendarFile: 'ics',
  planPaper: 'pdf',
  familyPacket: 'pdf',
  walletCard: 'pdf',
  caregiverSheet: 'pdf',
  roleCard: 'pdf',
} as const satisfies Record<SaveKind, string>;

/**
 * What the save dialog shows. The name comes from a fixed list: nothing of the vault is in it. Only a backup's
 * names its day too.
 */
export const saveDialogOptions = (
  kind: SaveKind,
  words: ShellWords,
  folder: string,
  today: string,
): SaveDialogOptions => {
  const extension = extensions[kind];
  const name = kind === 'backUp' ? `${words.fileNames.backUp}-${today}` : words.fileNames[kind];
  return {
    title: words.save.title,
    defaultPath: join(folder, `${name}.${extension}`),
    filters: [{ name: words.fileKinds[extension], extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  };
};

/** The chosen path with its extension (some systems leave it out), and the name that the window shows. */
export const chosenSave = (kind: SaveKind, chosen: string): { path: string; name: string } => {
  const path = extname(chosen) === '' ? `${chosen}.${extensions[kind]}` : chosen;
  return { path, name: basename(path) };
};
