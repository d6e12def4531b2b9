import { join } from 'node:path';
import {
  app,
  clipboard as systemClipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session as sessions,
  utilityProcess,
} from 'electron';
import { menuTemplate } from './app-menu.ts';
import { privilegedSchemes, serveWindowFiles } from './app-protocol.ts';
import { AppWindow } from './app-window.ts';
import { AutomaticBackUps, dayOnThisComputer } from './automatic-backups.ts';
import { AutomaticClearing } from './automatic-clearing.ts';
import { backUpFolderOf, createBackUpHandlers } from './backups-calls.ts';
import { setChromiumSwitches } from './chromium-switches.ts';
import { guardContents } from './contents-guard.ts';
import { CoreHost } from './core-host.ts';
import { isProcessAlive, makeDemoFolder, removeDemoFolder, removeLeftoverDemos } from './demo-folder.ts';
import { fillDemo } from './demo-team.ts';
import { FileHandles } from './file-handles.ts';
import { IdleClock, monotonicNow } from './idle-clock.ts';
import { listenToWindow } from './ipc.ts';
import { OpenedBackUp } from './opened-back-up.ts';
import { endGently } from './quit.ts';
import { refusedSwitch } from './refused-switches.ts';
import { reportBug } from './report-bug.ts';
import { SecretClipboard } from './secret-clipboard.ts';
import { SettingsFile } from './settings-file.ts';
import { createShellHandlers, type ShellCallOptions } from './shell-calls.ts';
import { shellWords } from './shell-words.ts';
import { watchSystem } from './system-watch.ts';
import { defaultVaultFolder, looksSynced, realSystem } from './vault-place.ts';
import { VaultSession } from './vault-session.ts';
import { hardenSession, windowPartition } from './window-session.ts';

const out = join(import.meta.dirname, '..');

const opened = new OpenedBackUp();

const start = async (): Promise<void> => {
  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'));
  const words = () => shellWords(settings.get().language, app.getLocale());
  const documents = app.getPath('documents');
  const temp = app.getPath('temp');
  const folder = settings.vaultFolder ?? defaultVaultFolder(documents);
  nativeTheme.themeSource = settings.get().colourScheme;

  const windowSession = sessions.fromPartition(windowPartition.name, windowPartition.options);
  hardenSession(windowSession);
  hardenSession(sessions.defaultSession);
  serveWindowFiles(windowSession.protocol, join(out, 'renderer'), join(out, 'main', 'renderer-files.json'));
  app.on('web-contents-created', (_event, contents) => guardContents(contents));

  const window = new AppWindow({
    session: windowSession,
    preload: join(out, 'preload', 'index.cjs'),
    packaged: app.isPackaged,
    onPageLost: () => void session.lock('system'),
  });
  const core = new CoreHost(folder, {
    fork: (vaultDir) =>
      utilityProcess.fork(join(out, 'main', 'core.js'), ['--vault', vaultDir], { serviceName: 'Alongside core' }),
    forceKill: (pid) => process.kill(pid, 'SIGKILL'),
    onEvent: (event) => window.send(event),
    onLost: (wasOpen) => void session.coreLost(wasOpen),
  });
  const files = new FileHandles();
  const clipboard = new SecretClipboard({
    clipboard: systemClipboard,
    makeItem: (entries) => new ClipboardItem(entries),
    platform: process.platform,
  });
  const session = new VaultSession({
    core,
    files,
    clipboard,
    folder,
    window: { send: (event) => window.send(event), renew: () => window.renew() },
    demo: {
      makeFolder: () => makeDemoFolder(temp, process.pid),
      removeFolder: removeDemoFolder,
      fill: fillDemo,
      userName: () => words().demoUser,
    },
  });
  const idle = new IdleClock({
    now: monotonicNow,
    idleMinutes: () => settings.get().idleMinutes,
    needsLock: () => session.needsLock,
    onIdle: () => void session.lock('idle'),
  });

  const setMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(), process.platform)));
  setMenu();
  const callOptions: ShellCallOptions = {
    settings,
    session,
    files,
    clipboard,
    idle,
    words,
    documents,
    looksSynced: (place) => looksSynced(place, realSystem(app.getPath('home'))),
    showOpenDialog: (options) => dialog.showOpenDialog(window.forDialogs, options),
    showSaveDialog: (options) => dialog.showSaveDialog(window.forDialogs, options),
    applySettings: ({ colourScheme }) => {
      nativeTheme.themeSource = colourScheme;
      setMenu();
    },
    print: () => window.print(),
    standIn: process.versions.electron === undefined,
  };
  const automatic = new AutomaticBackUps({
    core,
    folder: () => (session.isOpen && !session.isDemo && settings.automaticBackUps ? backUpFolderOf(callOptions) : null),
    today: dayOnThisComputer,
    now: () => performance.now(),
  });
  automatic.start();
  new AutomaticClearing({ core, isOpen: () => session.isOpen }).start();
  listenToWindow(ipcMain, {
    ourContents: () => window.contents,
    core,
    files,
    handlers: { ...createShellHandlers(callOptions), ...createBackUpHandlers({ ...callOptions, automatic, opened }) },
  });
  watchSystem({ powerMonitor, idle, needsLock: () => session.needsLock, lock: () => void session.lock('system') });
  endGently(app, () => session.end());
  opened.onOpened(() => window.send({ type: 'backUpOpened' }));
  app.on('second-instance', (_event, args, workingFolder) => {
    opened.openFrom(args, workingFolder);
    window.focus();
  });

  core.start();
  await Promise.all([window.load(), removeLeftoverDemos(temp, isProcessAlive)]);
};

const refuseToStart = (): void => {
  const { title, text } = shellWords(null, app.getLocale()).unsafeStart;
  dialog.showErrorBox(title, text);
  app.exit(1);
};

setChromiumSwitches(app);
protocol.registerSchemesAsPrivileged(privilegedSchemes);
if (app.isPackaged && refusedSwitch(app) !== null) {
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
    .catch((error: unknown) => {
      reportBug('start', error);
      app.exit(1);
    });
} else {
  // A second instance quits before it touches anything; the first one comes to the front.
  app.exit(0);
}
