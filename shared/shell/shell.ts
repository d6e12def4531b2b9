import { z } from 'zod';
import { language } from '../basics/language.ts';
import { defineCall, everyRole } from '../contract/contract-kit.ts';
import { fileHandle } from '../contract/fields.ts';
import { paperKinds } from '../exports/paper-kinds.ts';

export const colourSchemes = ['system', 'light', 'dark'] as const;

/** The few settings that live outside the vault, because they are needed before it opens. None is personal. */
export const settings = z.object({
  language: language.nullable(),
  colourScheme: z.enum(colourSchemes),
  /** Minutes without a key or click until the vault locks itself. */
  idleMinutes: z.number().int().min(1).max(60),
});
export type Settings = z.infer<typeof settings>;

/** What the window is told of them. */
export const settingsInUse = settings.extend({
  /** What holds while no language was chosen. */
  systemLanguage: language,
});
export type SettingsInUse = z.infer<typeof settingsInUse>;

export const shellCalls = {
  'settings.get': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: settingsInUse,
  }),
  'settings.set': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: settings.partial(),
    output: settingsInUse,
  }),
  /** What of the computer a person should know, because it takes something from what Alongside does. */
  'system.get': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({
      /** False where nothing says that the screen was locked, so that idle time and sleep alone lock the vault. */
      hearsScreenLock: z.boolean(),
    }),
  }),
  /** Where the vault is (or would be), and whether this window shows a throwaway demo vault. */
  'place.get': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({
      folder: z.string(),
      demo: z.boolean(),
      /** True when the folder looks like one that OneDrive, iCloud, Dropbox or Google Drive copies elsewhere. */
      synced: z.boolean(),
      /** True for the development stand-in, false in real Electron. */
      standIn: z.boolean(),
    }),
  }),
  /** Opens a folder dialog; null when it was dismissed. The core is started afresh for the chosen folder. */
  'place.choose': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({ folder: z.string(), synced: z.boolean() }).nullable(),
  }),
  /** Makes a throwaway vault with made-up people, opens it and reloads the window. It is erased when Alongside quits. */
  'demo.start': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({}),
  }),
  /** Ends the core process, and with it the keys, and reloads the window to the unlock screen. */
  'vault.lock': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({}),
  }),
  /** Informs the shell that someone is at the keyboard; resets the idle clock. */
  'window.active': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({}),
  }),
  /** Prints the page that is shown (the recovery key, a plan) through the system's dialog. */
  'window.print': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: 'anyone',
    input: z.object({}),
    output: z.object({ printed: z.boolean() }),
  }),
  /** Opens a save dialog with a neutral default name; null when it was dismissed. */
  'files.chooseSave': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: everyRole,
    input: z.object({
      kind: z.enum([
        'caseSummary',
        'attorneyPacket',
        'brokenRows',
        'backUp',
        'changes',
        'changesPlain',
        'calendarFile',
        ...paperKinds,
      ]),
    }),
    output: z.object({ file: fileHandle, name: z.string() }).nullable(),
  }),
  /**
   * Opens an address of the allow-list in the system's browser, once someone has confirmed it in the system's dialog;
   * refuses any other. `failed`: the system could not open it.
   */
  'links.open': defineCall({
    kind: 'control',
    runs: 'shell',
    roles: everyRole,
    input: z.object({ url: z.string().max(500) }),
    output: z.object({ result: z.enum(['opened', 'dismissed', 'failed']) }),
  }),
  /** Copies text to the clipboard; it is cleared after 30 s, on lock and on quit, unless something else was copied since. */
  'clipboard.copy': defineCall({
    kind: 'control',
    runs: 'shell',
    // The recovery key is copied before there is a session; the text comes from the window, so nothing is revealed.
    roles: 'anyone',
    input: z.object({ text: z.string().max(20_000) }),
    output: z.object({ clearsInSeconds: z.number().int() }),
  }),
};
