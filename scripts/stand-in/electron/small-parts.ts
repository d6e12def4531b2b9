import { EventEmitter } from 'node:events';
import type {
  Dialog,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
  PowerSaveBlocker,
  Shell,
} from 'electron';
import type { PowerEvent } from '../wire.ts';
import { answer, browser } from './browser-link.ts';
import { systemIsDark } from './ready.ts';

type Owner = object;

/** The browser's process answers: a test's next answer, or a question drawn over the page. */
const asked = {
  showOpenDialog: async (_owner: Owner, options: OpenDialogOptions): Promise<OpenDialogReturnValue> => {
    const path = await browser.ask('dialog', { kind: 'open', options });
    return typeof path === 'string' ? { canceled: false, filePaths: [path] } : { canceled: true, filePaths: [] };
  },
  showSaveDialog: async (_owner: Owner, options: SaveDialogOptions): Promise<SaveDialogReturnValue> => {
    const path = await browser.ask('dialog', { kind: 'save', options });
    return typeof path === 'string' ? { canceled: false, filePath: path } : { canceled: true, filePath: '' };
  },
  showMessageBox: async (_owner: Owner, options: MessageBoxOptions): Promise<MessageBoxReturnValue> => {
    const button = await browser.ask('dialog', { kind: 'message', options });
    return { response: typeof button === 'number' ? button : (options.cancelId ?? 0), checkboxChecked: false };
  },
};
asked satisfies { [Name in keyof typeof asked]: (owner: never, options: never) => ReturnType<Dialog[Name]> };

export const dialog = {
  ...asked,
  /** Electron's is there as long as it is shown; this one is written to the terminal as well. */
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}\n${content}\n`);
    void browser.ask('dialog', { kind: 'error', options: { title, message: content } }).catch(() => {});
  },
};
dialog satisfies Pick<Dialog, 'showErrorBox'>;

/** What each system says; the others are never heard there (electron.d.ts, `PowerMonitor`). */
const powerEvents: Readonly<Partial<Record<NodeJS.Platform, readonly PowerEvent[]>>> = {
  linux: ['suspend', 'resume', 'shutdown'],
  darwin: ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen', 'user-did-resign-active'],
  win32: ['suspend', 'resume', 'lock-screen', 'unlock-screen'],
};

export const powerMonitor = new EventEmitter();
answer('power', (event) => {
  if (powerEvents[process.platform]?.includes(event) !== true) {
    throw new Error(`Electron does not report ${event} on ${process.platform}`);
  }
  // The machine waits for no more than what a listener does before it returns.
  powerMonitor.emit(event, { preventDefault: () => {} });
});

class StandInTheme {
  #source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    this.#source = source;
    void browser.ask('setColourScheme', source);
  }

  get shouldUseDarkColors(): boolean {
    if (this.#source !== 'system') return this.#source === 'dark';
    return systemIsDark();
  }
}
export const nativeTheme = new StandInTheme();
nativeTheme satisfies Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;

/** The browser's own shortcuts do what the menu would; nothing is drawn. */
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ items: template }),
  setApplicationMenu: (_menu: object | null): void => {},
};

/** Opens nothing: during development no address may lead out of Alongside. */
export const shell = {
  openExternal: (_url: string): Promise<void> => Promise.reject(new Error('the stand-in opens no address')),
};
shell satisfies Pick<Shell, 'openExternal'>;

/** Nothing is put to sleep here. */
export const powerSaveBlocker = {
  start: (_type: Parameters<PowerSaveBlocker['start']>[0]): number => 1,
  stop: (_id: number): boolean => true,
};
powerSaveBlocker satisfies Pick<PowerSaveBlocker, 'start' | 'stop'>;

/** What macOS keeps for a program; there is no macOS here. */
export const systemPreferences = { setUserDefault: (_key: string, _type: string, _value: unknown): void => {} };
