import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findElectron } from '../../../scripts/real-electron/fetch-electron.ts';
import type { PowerEvent } from '../../../scripts/stand-in/wire.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract.ts';
import type { CallResult } from '../../../shared/contract/errors.ts';
import type { Settings } from '../../../shared/shell/shell.ts';
import type { Backend, BackendOptions, DialogAnswer } from './backend.ts';
import { startOnElectron } from './electron-backend.ts';
import { startOnStandIn } from './stand-in-backend.ts';

export interface LaunchOptions extends Partial<Omit<BackendOptions, 'userData' | 'env'>> {
  /** Where the vault is or will be. A fresh folder is made, and removed by `close`, when it is left out. */
  readonly vaultDir?: string;
  /** Where the shell keeps its settings; likewise. */
  readonly userData?: string;
  /** Answers for the first dialogs, in their order. */
  readonly answers?: readonly DialogAnswer[];
  readonly settings?: Partial<Settings>;
  readonly env?: Readonly<Record<string, string>>;
}

/** `electron` for those who want to see it there: then a stand-in would show nothing. */
const wanted = process.env['ALONGSIDE_BACKEND'];
const electron = wanted === 'stand-in' ? null : findElectron();
if (wanted === 'electron' && electron === null) {
  throw new Error('ALONGSIDE_BACKEND is electron, and its binary is not there: node node_modules/electron/install.js');
}

/** Linux says over D-Bus alone that its screen is locked; lock.spec listens there. */
const systemLock: PowerEvent = process.platform === 'linux' ? 'suspend' : 'lock-screen';

const firstSettings: Settings = { language: 'en', colourScheme: 'system', idleMinutes: 5 };

/** What only Electron itself can show is skipped with this reason, by the test's name, where it is not null. */
export const withoutElectron: string | null =
  electron === null
    ? "needs Electron's binary, which is not on this machine: the development stand-in runs instead"
    : null;

const start = (options: BackendOptions): Promise<Backend> =>
  electron === null ? startOnStandIn(options) : startOnElectron(electron, options);

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

const goneSoon = async (pid: number): Promise<void> => {
  while (!isGone(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** How the window looks for a test that takes Alongside as it comes. */
export interface Look extends Partial<Settings> {
  readonly viewport?: BackendOptions['viewport'];
}

/** The running program, as a test or the tour drives it. */
export class App {
  readonly userData: string;
  readonly #options: BackendOptions;
  readonly #temporary: string;
  #backend: Backend;
  #folder: string;
  #vaultDir: string;
  /** How much of what the backend has counted belongs to who used Alongside before. */
  #before = { asked: 0, errors: 0, requests: 0 };

  constructor(backend: Backend, options: BackendOptions, vaultDir: string, temporary: string) {
    this.#backend = backend;
    this.#options = options;
    this.#temporary = temporary;
    this.#folder = join(temporary, 'run');
    this.#vaultDir = vaultDir;
    this.userData = options.userData;
  }

  /** Where the vault is or will be. */
  get vaultDir(): string {
    return this.#vaultDir;
  }

  /** A folder for what is chosen in dialogs. Another one after `asNew`. */
  get folder(): string {
    return this.#folder;
  }

  /** The window's page. Another one after `restart`. */
  get page(): Page {
    return this.#backend.page;
  }

  get backend(): Backend {
    return this.#backend;
  }

  readonly dialogs = {
    /** Is ready for the next dialog: a path, a button's index, or null for dismissed. */
    answer: (answer: DialogAnswer) => this.#backend.answerDialog(answer),
    asked: async () => (await this.#backend.askedDialogs()).slice(this.#before.asked),
  };

  readonly clipboard = {
    text: () => this.#backend.clipboardText(),
    /** Copies as another program would. */
    write: (text: string) => this.#backend.writeClipboard(text),
  };

  /** Makes a call over the window's bridge. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<CallOutput<Name>>> {
    return this.rawCall(name, input) as Promise<CallResult<CallOutput<Name>>>; // the core answers by the contract
  }

  /** The same without types, for calls and inputs that the contract does not have. */
  rawCall(name: string, input: unknown): Promise<CallResult<unknown>> {
    return this.page.evaluate(
      ([asked, given]) => {
        // The preload has put it there.
        const { alongside } = window as unknown as {
          alongside: { call(name: string, input: unknown, id: string): Promise<CallResult<unknown>> };
        };
        return alongside.call(asked, given, crypto.randomUUID());
      },
      [name, input] as const,
    );
  }

  /** Requests that were tried and are not for Alongside's own files. */
  requests(): readonly string[] {
    return this.#backend.requests().slice(this.#before.requests);
  }

  /** What the page wrote as an error, refusals by the content security policy among it. */
  consoleErrors(): readonly string[] {
    return this.#backend.consoleErrors().slice(this.#before.errors);
  }

  /** Sends the shell what the system would: by default that the screen was locked, or on Linux, that it goes to sleep. */
  lockSystem(event: PowerEvent = systemLock): Promise<void> {
    return this.#backend.power(event);
  }

  /** Does something that empties the window (a lock, a crash of the core) and waits until the fresh page is loaded. */
  async untilFreshPage(action: () => Promise<unknown>): Promise<void> {
    await this.page.evaluate(() => Object.assign(window, { olderPage: true }));
    await action();
    await this.page.waitForFunction(
      () => !('olderPage' in window) && 'alongside' in window && document.readyState === 'complete',
    );
    // A call made while the browser still learns of the new page can be left without its answer.
    await this.#backend.settled();
  }

  /** Locks as the person's own lock button does. */
  lock(): Promise<void> {
    // The answer goes to a page that is being replaced.
    return this.untilFreshPage(() => this.rawCall('vault.lock', {}).catch(() => {}));
  }

  /** Opens the throwaway vault, unless a vault is open. */
  async openDemo(): Promise<void> {
    const status = await this.call('vault.status', {});
    if (status.ok && status.value.state === 'open') return;
    await this.untilFreshPage(() => this.rawCall('demo.start', {}).catch(() => {}));
  }

  /** Ends the core process at once, as a crash would. */
  async killCore(): Promise<void> {
    for (const pid of await this.#backend.coreProcessIds()) {
      process.kill(pid, 'SIGKILL');
      await goneSoon(pid);
    }
  }

  /** Ends every process of Alongside at once, as a power cut would. `restart` starts it again. */
  async killAll(): Promise<void> {
    const cores = await this.#backend.coreProcessIds();
    for (const pid of cores) process.kill(pid, 'SIGKILL');
    await this.#backend.kill();
    await Promise.all(cores.map(goneSoon));
  }

  /** Quits, if Alongside still runs, and starts it on the same folders. */
  async restart(): Promise<void> {
    await this.#backend.quit().catch(() => {});
    this.#backend = await start(this.#options);
    this.#before = { asked: 0, errors: 0, requests: 0 };
  }

  /**
   * Makes the running program as good as one that was just started, for far less time: a fresh page, first settings, a
   * folder of its own for the vault, which `prepare` may put one into.
   */
  async asNew(look: Look = {}, prepare: (vaultDir: string) => unknown = () => {}): Promise<void> {
    const left = this.#folder;
    this.#folder = await mkdtemp(join(this.#temporary, 'run-'));
    this.#vaultDir = join(this.#folder, 'vault');
    await mkdir(this.#vaultDir);
    await prepare(this.#vaultDir);
    await this.#dress(look);
    const status = await this.call('vault.status', {});
    const wasOpen = status.ok && status.value.state === 'open';
    await this.dialogs.answer(this.#vaultDir);
    if (wasOpen) await this.untilFreshPage(() => this.rawCall('place.choose', {}).catch(() => {}));
    else {
      await this.call('place.choose', {});
      await this.lock();
    }
    await rm(left, { recursive: true });
    await this.#startCounting();
  }

  async #dress({ viewport = this.#options.viewport, ...changed }: Look): Promise<void> {
    await this.#backend.forgetAnswers();
    await this.page.setViewportSize(viewport);
    await this.page.mouse.move(0, 0);
    await this.call('settings.set', { ...firstSettings, ...changed });
  }

  async #startCounting(): Promise<void> {
    this.#before = {
      asked: (await this.#backend.askedDialogs()).length,
      errors: this.#backend.consoleErrors().length,
      requests: this.#backend.requests().length,
    };
  }

  async close(): Promise<void> {
    await this.#backend.quit().catch(() => {});
    await rm(this.#temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Starts the built program on folders of its own. The caller closes it. */
export const launchApp = async (options: LaunchOptions = {}): Promise<App> => {
  const temporary = await mkdtemp(join(tmpdir(), 'alongside-test-'));
  const vaultDir = options.vaultDir ?? join(temporary, 'run', 'vault');
  const userData = options.userData ?? join(temporary, 'user-data');
  await mkdir(join(temporary, 'run'));
  await mkdir(userData, { recursive: true });
  await writeFile(
    join(userData, 'settings.json'),
    JSON.stringify({ ...firstSettings, ...options.settings, vaultFolder: vaultDir }),
  );
  const timezoneId = options.timezoneId ?? 'America/New_York';
  const backendOptions: BackendOptions = {
    userData,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'en-US',
    timezoneId,
    colourScheme: options.colourScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    headed: options.headed ?? false,
    env: { TZ: timezoneId, ...options.env },
    ...(options.outputFile === undefined ? {} : { outputFile: options.outputFile }),
    ...(options.shortLived === undefined ? {} : { shortLived: options.shortLived }),
    ...(options.browser === undefined ? {} : { browser: options.browser }),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.main === undefined ? {} : { main: options.main }),
    ...(options.args === undefined ? {} : { args: options.args }),
  };
  const backend = await start(backendOptions).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  });
  const app = new App(backend, backendOptions, vaultDir, temporary);
  for (const answer of options.answers ?? []) await app.dialogs.answer(answer);
  return app;
};
