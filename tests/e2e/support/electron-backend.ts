import { createWriteStream } from 'node:fs';
import type * as Electron from 'electron';
import { _electron } from 'playwright-core';
import type { ElectronApplication } from 'playwright-core';
import { folders } from '../../../scripts/build-folders.ts';
import type { WindowState } from '../../../scripts/stand-in/wire.ts';
import type { AskedDialog, Backend, BackendOptions, DialogAnswer } from './backend.ts';
import { outliveCrashes } from './outlive-crashes.ts';

type Main = typeof Electron;

/** What `replaceDialogs` and `listenForUncaught` leave in Electron's main process for the tests to reach. */
interface MainGlobal {
  alongsideDialogs?: { answers: DialogAnswer[]; asked: AskedDialog[] };
  alongsideUncaught?: string[];
}

/** Notes what nothing caught, without taking it from the shell's own last resort. */
const listenForUncaught = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const found: string[] = [];
    Object.assign(globalThis, { alongsideUncaught: found });
    const note = (error: unknown): void =>
      void found.push(error instanceof Error ? (error.stack ?? '') : String(error));
    process.on('uncaughtExceptionMonitor', note);
    process.on('unhandledRejection', note);
  });

/** The system's dialogs cannot be clicked by a test, so the next answer is ready. */
const replaceDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }: Main) => {
    const state: NonNullable<MainGlobal['alongsideDialogs']> = { answers: [], asked: [] };
    Object.assign(globalThis, { alongsideDialogs: state });
    const ask = (kind: AskedDialog['kind'], options: AskedDialog['options']): DialogAnswer => {
      state.asked.push({ kind, options });
      return state.answers.shift() ?? null;
    };
    Object.assign(dialog, {
      showOpenDialog: async (_owner: object, options: AskedDialog['options']) => {
        const path = ask('open', options);
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
      showSaveDialog: async (_owner: object, options: AskedDialog['options']) => {
        const path = ask('save', options);
        return { canceled: path === null, filePath: path ?? '' };
      },
      showMessageBox: async (_owner: object, options: AskedDialog['options']) => ({
        response: ask('message', options) ?? 0,
      }),
    });
  });

const forgeIn =
  (app: ElectronApplication): Backend['forge'] =>
  (forged) =>
    app.evaluate(async ({ ipcMain, BrowserWindow }: Main, { channel, message, frame, foreignContents }) => {
      // Electron keeps its handlers in this map and offers no other way to send a message with a sender of one's own.
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: object, message: unknown) => unknown>;
      };
      const sender = foreignContents === true ? { id: -1 } : BrowserWindow.getAllWindows()[0]?.webContents;
      const senderFrame =
        frame === null ? null : { url: frame.url, parent: frame.isTop ? null : { url: '', parent: null } };
      return handlers.get(channel)?.({ sender, senderFrame }, message);
    }, forged);

const stateOf = (app: ElectronApplication): Promise<WindowState> =>
  app.evaluate(({ BrowserWindow, app: electronApp }: Main) => {
    const window = BrowserWindow.getAllWindows()[0];
    const contents = window?.webContents;
    // Not in the published types, but what Electron's own tests read.
    const preferences = (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> } | undefined
    )?.getLastWebPreferences();
    // What is sent to the test is a copy, and the session has none.
    const { session: _session, ...sent } = preferences ?? {};
    return {
      title: window?.getTitle() ?? '',
      background: window?.getBackgroundColor() ?? null,
      contentProtection: window?.isContentProtected() ?? false,
      webPreferences: sent,
      persistent: contents?.session.isPersistent() ?? true,
      // Electron gives none of the handlers out; what the page is refused is seen in the page.
      permissionGranted: null,
      permissionChecked: null,
      deviceGranted: null,
      captureGranted: null,
      cached: null,
      windowOpenAction: null,
      switches: ['host-resolver-rules'].filter((name) => electronApp.commandLine.hasSwitch(name)),
    };
  });

export const startOnElectron = async (executablePath: string, options: BackendOptions): Promise<Backend> => {
  const app = await _electron.launch({
    executablePath,
    // Otherwise Playwright switches it off on Linux, and nothing of what is seen would be so for anyone.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      options.main ?? folders.root,
      `--user-data-dir=${options.userData}`,
      `--lang=${options.locale}`,
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...options.env }, // a key that is listed has a value
    colorScheme: options.colourScheme,
    timezoneId: options.timezoneId,
  });
  if (options.outputFile !== undefined) {
    const output = createWriteStream(options.outputFile, { flags: 'a', mode: 0o600 });
    app.process().stdout?.pipe(output);
    app.process().stderr?.pipe(output);
  }
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  app.context().on('request', (request) => {
    if (!request.url().startsWith('app://alongside/')) requests.push(request.url());
  });
  const page = await app.firstWindow();
  outliveCrashes(page);
  page.on('console', (message) => void (message.type() === 'error' && consoleErrors.push(message.text())));
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  await page.emulateMedia({ reducedMotion: options.reducedMotion });
  await page.setViewportSize(options.viewport);
  await page.waitForLoadState('load');
  await replaceDialogs(app);
  await listenForUncaught(app);
  const ended = app.waitForEvent('close');
  // On Windows the process that Playwright knows is a command line's, and this one is its child.
  const shellPid = await app.evaluate(() => process.pid);
  return {
    page,
    requests: () => requests,
    consoleErrors: () => consoleErrors,
    answerDialog: (answer) =>
      app.evaluate((_electronMain: Main, given) => {
        (globalThis as MainGlobal).alongsideDialogs?.answers.push(given); // set by `replaceDialogs`
      }, answer),
    forgetAnswers: () => app.evaluate(() => void (globalThis as MainGlobal).alongsideDialogs?.answers.splice(0)), // likewise
    askedDialogs: () => app.evaluate(() => (globalThis as MainGlobal).alongsideDialogs?.asked ?? []), // likewise
    forge: forgeIn(app),
    windowState: () => stateOf(app),
    power: (event) => app.evaluate(({ powerMonitor }: Main, name) => void powerMonitor.emit(name), event),
    clipboardText: () => app.evaluate(({ clipboard }: Main) => clipboard.readText()),
    clipboardFormats: () =>
      app.evaluate(async ({ clipboard }: Main) => {
        const formats: Record<string, string> = {};
        for (const item of await clipboard.read()) {
          for (const type of item.types) {
            const payload: unknown = await item.getType(type);
            formats[type] = payload instanceof Blob ? await payload.text() : String(payload);
          }
        }
        return formats;
      }),
    pageProcessId: () =>
      app.evaluate(({ BrowserWindow }: Main) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0),
    crashPage: () =>
      app.evaluate(({ BrowserWindow }: Main) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
    uncaught: () => app.evaluate(() => (globalThis as MainGlobal).alongsideUncaught ?? []), // set by `listenForUncaught`
    writeClipboard: (text) => app.evaluate(({ clipboard }: Main, written) => clipboard.writeText(written), text),
    coreProcessIds: () =>
      app.evaluate(({ app: electronApp }: Main) =>
        electronApp
          .getAppMetrics()
          .flatMap(({ type, name, pid }) => (type === 'Utility' && name === 'Alongside core' ? pid : [])),
      ),
    shellProcessId: () => shellPid,
    quit: () => app.close(),
    openFile: (path) =>
      app.evaluate(
        ({ app: electronApp }: Main, opened) =>
          void electronApp.emit('open-file', { preventDefault: () => {} }, opened),
        path,
      ),
    kill: async () => {
      process.kill(shellPid, 'SIGKILL');
      await ended;
    },
    settled: () => app.windows()[0]?.waitForLoadState() ?? Promise.resolve(),
    ended,
  };
};
