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
      { role: 'zoomOut', label: menu.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  },
];
