/** What `import … from 'electron'` finds on the stand-in: the part of the API that the shell uses. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard, ClipboardItem } from './clipboard.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol, session } from './session.ts';
export { dialog, Menu, nativeTheme, powerMonitor, powerSaveBlocker, shell, systemPreferences } from './small-parts.ts';
export { utilityProcess } from './utility-process.ts';
