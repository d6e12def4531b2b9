import { join } from 'node:path';
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  shell,
  systemPreferences,
} from 'electron';
import type { Language } from '../../shared/basics/language.ts';
import { menuTemplate, textMenuTemplate, withoutSystemEntries } from './app-menu.ts';
import { privilegedSchemes } from './app-protocol.ts';
import type { AppWindow } from './app-window.ts';
import { AutomaticBackUps, dayOnThisComputer } from './automatic-backups.ts';
import { AutomaticClearing } from './automatic-clearing.ts';
import { backUpFolderOf, createBackUpHandlers } from './backups-calls.ts';
import { setChromiumSwitches } from './chromium-switches.ts';
import { guardContents } from './contents-guard.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { removeLeftoverDemos } from './demo-folder.ts';
import { listenToWindow } from './ipc.ts';
import { LastResort } from './last-resort.ts';
import { makeParts, type ShellParts } from './make-parts.ts';
import { OpenedBackUp } from './opened-back-up.ts';
import { isProcessAlive } from './process-alive.ts';
import { endGently } from './quit.ts';
import { refusedSwitch } from './refused-switches.ts';
import { SettingsFile } from './settings-file.ts';
import { createShellHandlers, type ShellCallOptions } from './shell-calls.ts';
import { shellWords, systemLanguage as preferredLanguage, type ShellWords } from './shell-words.ts';
import { makeSmokeFolder, Smoke, smokeFileIn } from './smoke.ts';
import { watchSystem } from './system-watch.ts';
import { looksSynced, realSystem } from './vault-place.ts';

const out = join(import.meta.dirname, '..');

const smokeFile = smokeFileIn(process.argv);
const smoke = smokeFile === null ? null : { file: smokeFile, folder: makeSmokeFolder() };
if (smoke !== null) app.setPath('userData', smoke.folder);

const opened = new OpenedBackUp();

/** What the system's user wants to read. */
const systemLanguage = (): Language => preferredLanguage(app.getPreferredSystemLanguages());

/** The shell's words, before and after the settings have been read. */
let words = (): ShellWords => shellWords(systemLanguage());

/** Locks and removes what there is to remove, once there is something. */
let clearAway = (): Promise<void> => Promise.resolve();

const lastResort = new LastResort({
  clearAway: () => clearAway(),
  tell: () => {
    const { title, text } = words().hadToClose;
    dialog.showErrorBox(title, text);
  },
  exit: (code) => app.exit(code),
});

const setMenu = (words: ShellWords): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, process.platform)));

/** What the shell's own calls work with. */
const callOptionsOf = (
  parts: ShellParts,
  settings: SettingsFile,
  words: () => ShellWords,
): Omit<ShellCallOptions, 'hearsScreenLock'> => ({
  ...parts,
  settings,
  words,
  documents: app.getPath('documents'),
  looksSynced: (place) => looksSynced(place, realSystem(app.getPath('home'))),
  showOpenDialog: (options) => dialog.showOpenDialog(parts.window.forDialogs, options),
  showSaveDialog: (options) => dialog.showSaveDialog(parts.window.forDialogs, options),
  showMessageBox: (options) => dialog.showMessageBox(parts.window.forDialogs, options),
  openExternal: (url) => shell.openExternal(url),
  applySettings: ({ colourScheme }) => {
    nativeTheme.themeSource = colourScheme;
    setMenu(words());
  },
  print: () => parts.window.print(),
  standIn: process.versions.electron === undefined,
  systemLanguage,
});

/** Answers the window's calls, and starts what runs without them. */
const beginWork = (
  { window, core, files, session, idle }: ShellParts,
  withoutWatch: Omit<ShellCallOptions, 'hearsScreenLock'>,
): void => {
  const { settings } = withoutWatch;
  const { hearsScreenLock } = watchSystem({
    powerMonitor,
    idle,
    needsLock: () => session.needsLock,
    lock: () => void session.lock('system'),
    lockAtOnce: () => session.lockAtOnce(),
    onSessionEnd: (listener) => window.onSessionEnd(listener),
  });
  const options: ShellCallOptions = { ...withoutWatch, hearsScreenLock };
  const automatic = new AutomaticBackUps({
    core,
    folder: () => (session.isOpen && !session.isDemo && settings.automaticBackUps ? backUpFolderOf(options) : null),
    today: dayOnThisComputer,
    now: () => performance.now(),
  });
  automatic.start();
  new AutomaticClearing({ core, isOpen: () => session.isOpen }).start();
  listenToWindow(ipcMain, {
    ourContents: () => window.contents,
    core,
    files,
    handlers: { ...createShellHandlers(options), ...createBackUpHandlers({ ...options, automatic, opened }) },
  });
};

/** Tries the program out, when it was started for that, on a throwaway vault; it then ends by itself. */
const beginSmoke = ({ window, core, files }: ShellParts, file: string, folder: string): void => {
  const { electron, chrome, node } = process.versions;
  const facts = { electron, chrome, node, platform: process.platform, arch: process.arch, packaged: app.isPackaged };
  const contents = (): AppWindow['contents'] => window.contents;
  const quit = (code: number): void => void clearAway().finally(() => app.exit(code));
  void new Smoke({ file, folder, facts, contents, core, files, clipboard, quit }).run();
};

const start = async (): Promise<void> => {
  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'));
  words = () => shellWords(settings.get().language ?? systemLanguage());
  if (smoke !== null) settings.set({ vaultFolder: join(smoke.folder, 'vault') });
  nativeTheme.themeSource = settings.get().colourScheme;
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_at, { isEditable, selectionText }) => {
      const template = textMenuTemplate(words(), { isEditable, hasSelection: selectionText !== '' });
      if (template.length > 0) Menu.buildFromTemplate(template).popup();
    });
  });

  const parts = makeParts({
    out,
    settings,
    words: () => words(),
    onHopeless: () => void lastResort.fail('window', null),
  });
  const { window, core, session } = parts;
  clearAway = () => session.end();
  setMenu(words());
  beginWork(
    parts,
    callOptionsOf(parts, settings, () => words()),
  );
  endGently(app, () => session.end());
  opened.onOpened(() => {
    window.send({ type: 'backUpOpened' });
    window.focus();
  });
  app.on('activate', () => window.focus());
  app.on('second-instance', (_event, args, workingFolder) => {
    opened.openFrom(args, workingFolder);
    window.focus();
  });

  // A system that lets a hidden window's clocks run late would lock and clear the clipboard late.
  powerSaveBlocker.start('prevent-app-suspension');
  core.start();
  window.load();
  if (smoke !== null) beginSmoke(parts, smoke.file, smoke.folder);
  await removeLeftoverDemos(app.getPath('temp'), isProcessAlive);
};

const refuseToStart = (): void => {
  const { title, text } = words().unsafeStart;
  dialog.showErrorBox(title, text);
  app.exit(1);
};

lastResort.listenTo(process);
forbidCoreDumps(process.pid);
setChromiumSwitches(app);
if (process.platform === 'darwin') withoutSystemEntries(systemPreferences);
protocol.registerSchemesAsPrivileged(privilegedSchemes);
if (app.isPackaged && refusedSwitch(process.argv, process.platform) !== null) {
  // No page is loaded and no vault is looked at; before it is ready Alongside can show no words.
  void app.whenReady().then(refuseToStart);
} else if (app.requestSingleInstanceLock()) {
  // macOS reports an opened file before Alongside is ready; elsewhere it is among the arguments.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.open(path);
  });
  opened.openFrom(process.argv, process.cwd());
  // Not awaited: Electron is ready only once this module has run to its end.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => lastResort.fail('start', error));
} else {
  // A second instance quits before it touches anything; the first one comes to the front.
  process.stderr.write('Alongside runs already: its window comes to the front.\n');
  app.exit(0);
}
