import { join } from 'node:path';
import {
  app,
  clipboard as systemClipboard,
  ClipboardItem,
  session as sessions,
  utilityProcess,
  type Session,
  type UtilityProcess,
} from 'electron';
import { serveWindowFiles } from './app-protocol.ts';
import { AppWindow } from './app-window.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { coreEnvironment } from './core-environment.ts';
import { CoreHost } from './core-host.ts';
import { makeDemoFolder, removeDemoFolder } from './demo-folder.ts';
import { fillDemo } from './demo-team.ts';
import { FileHandles } from './file-handles.ts';
import { IdleClock, monotonicNow } from './idle-clock.ts';
import { isProcessAlive } from './process-alive.ts';
import { SecretClipboard } from './secret-clipboard.ts';
import type { SettingsFile } from './settings-file.ts';
import type { ShellWords } from './shell-words.ts';
import { defaultVaultFolder } from './vault-place.ts';
import { VaultSession } from './vault-session.ts';
import { hardenSession, windowPartition } from './window-session.ts';

/** The window's own session, hardened and served with Alongside's files; the default one is hardened too. */
const openWindowSession = (out: string): Session => {
  const windowSession = sessions.fromPartition(windowPartition.name, windowPartition.options);
  hardenSession(windowSession);
  hardenSession(sessions.defaultSession);
  serveWindowFiles(windowSession.protocol, join(out, 'renderer'), join(out, 'main', 'renderer-files.json'));
  return windowSession;
};

/** Ends a process so that nothing of it is written anywhere; on Windows this is how every process is ended. */
const endAtOnce = (pid: number): void => void process.kill(pid, 'SIGKILL');

/** Starts the core: with nothing of the environment but what it needs, and leaving nothing when it crashes. */
const forkCore = (file: string, vaultDir: string): UtilityProcess => {
  const core = utilityProcess.fork(file, ['--vault', vaultDir], {
    serviceName: 'Alongside core',
    env: coreEnvironment(process.env),
    stdio: 'inherit',
  });
  core.once('spawn', () => forbidCoreDumps(core.pid ?? 0));
  return core;
};

/** What the shell consists of while Alongside runs. */
export interface ShellParts {
  readonly window: AppWindow;
  readonly core: CoreHost;
  readonly files: FileHandles;
  readonly clipboard: SecretClipboard;
  readonly session: VaultSession;
  readonly idle: IdleClock;
}

/** Makes the parts and connects them: the window shows what the core says, and losing either locks the vault. */
export const makeParts = (options: {
  /** The folder of the built program. */
  readonly out: string;
  readonly settings: SettingsFile;
  readonly words: () => ShellWords;
  /** No window shows its page. */
  readonly onHopeless: () => void;
}): ShellParts => {
  const { out, settings, words } = options;
  const folder = settings.vaultFolder ?? defaultVaultFolder(app.getPath('documents'));
  const window = new AppWindow({
    session: openWindowSession(out),
    preload: join(out, 'preload', 'index.cjs'),
    packaged: app.isPackaged,
    onPageLost: () => void session.lock('system'),
    kill: endAtOnce,
    onHopeless: options.onHopeless,
  });
  const core = new CoreHost(folder, {
    fork: (vaultDir) => forkCore(join(out, 'main', 'core.js'), vaultDir),
    forceKill: endAtOnce,
    isAlive: isProcessAlive,
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
      makeFolder: () => makeDemoFolder(app.getPath('temp'), process.pid),
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
  return { window, core, files, clipboard, session, idle };
};
