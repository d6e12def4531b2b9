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
  Shell,
} from 'electron';
import { answer, browser } from './browser-link.ts';

type Owner = object;

/** The browser's process answers: a test's next answer, or a question drawn over the page. */
export const dialog = {
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
dialog satisfies { [Name in keyof typeof dialog]: (owner: never, options: never) => ReturnType<Dialog[Name]> };

export const powerMonitor = new EventEmitter();
answer('power', (event) => void powerMonitor.emit(event));

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
    return this.#source === 'dark';
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
