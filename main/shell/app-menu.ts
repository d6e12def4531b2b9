import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './shell-words.ts';

/**
 * The menu has only what text editing and zoom need: no reload, no developer tools, and
 * nothing that opens a page. On Windows and Linux its bar stays hidden; the shortcuts work all the same.
 */
export const menuTemplate = ({ menu }: ShellWords, platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin'
    ? [
        {
          label: 'Alongside',
          submenu: [
            { role: 'hide' },
            { role: 'hideOthers' },
            { role: 'unhide' },
            { type: 'separator' },
            { role: 'quit', label: menu.quit },
          ],
        } satisfies MenuItemConstructorOptions,
      ]
    : []),
  {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ],
  },
  {
    label: menu.view,
    submenu: [
      { role: 'resetZoom', label: menu.resetZoom },
      { role: 'zoomIn', label: menu.zoomIn },
      // The role's own is Ctrl+Shift+=, which no one presses for a plus.
      { role: 'zoomIn', label: menu.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: menu.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  },
  // What a person on macOS expects of every program's window.
  ...(platform === 'darwin'
    ? [
        {
          label: menu.window,
          submenu: [
            { role: 'minimize', label: menu.minimize },
            { role: 'close', label: menu.close },
          ],
        } satisfies MenuItemConstructorOptions,
      ]
    : []),
];

/** What a right click offers on a text: no word is looked up, and nothing is sent anywhere. */
export const textMenuTemplate = (
  { menu }: ShellWords,
  { isEditable, hasSelection }: { readonly isEditable: boolean; readonly hasSelection: boolean },
): MenuItemConstructorOptions[] => [
  ...(isEditable ? [{ role: 'cut', label: menu.cut, enabled: hasSelection } as const] : []),
  ...(isEditable || hasSelection ? [{ role: 'copy', label: menu.copy, enabled: hasSelection } as const] : []),
  ...(isEditable ? [{ role: 'paste', label: menu.paste } as const] : []),
  ...(isEditable ? [{ role: 'selectAll', label: menu.selectAll } as const] : []),
];

/** macOS' own entries in every Edit menu that send what is typed or selected away. To be set before Alongside is ready. */
export const withoutSystemEntries = (preferences: {
  setUserDefault(key: string, type: 'boolean', value: boolean): void;
}): void => {
  for (const key of ['NSDisabledDictationMenuItem', 'NSDisabledCharacterPaletteMenuItem']) {
    preferences.setUserDefault(key, 'boolean', true);
  }
};
