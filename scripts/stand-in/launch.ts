import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import type { BrowserContext, Page } from 'playwright-core';
import { toBrowser, toShell } from './address.ts';
import { makeProfile, openBrowser, removeProfile } from './browser.ts';
import type { BrowserOptions } from './browser.ts';
import { profileVariable } from './electron/orphaned-profile.ts';
import { Link } from './link.ts';
import { PageLink } from './page-link.ts';
import { RendererProcess } from './renderer-process.ts';
import { Traffic } from './traffic.ts';
import type { Attempt } from './traffic.ts';
import type { BrowserSide, DialogQuestion, ShellSide } from './wire.ts';

export interface StandInOptions extends BrowserOptions {
  /** The built shell. */
  readonly main: string;
  readonly userData: string;
  /** Answers the system's dialogs: a path, a button's index, or null for dismissed. */
  readonly onDialog: (question: DialogQuestion, page: Page) => Promise<string | number | null>;
  readonly onCopy?: (text: string, page: Page) => Promise<void>;
  /** Where the browser's profile is and stays. A throwaway one is made when it is left out. */
  readonly profile?: string;
  /** More arguments for the shell, as a desktop would give it. */
  readonly args?: readonly string[];
  /** The file to which the shell's and the core's standard output and error are added; otherwise they are ours. */
  readonly outputFile?: string;
}

const printQuestion: DialogQuestion = { kind: 'print', options: { title: 'Print', message: 'Print this page?' } };

/**
 * Loses the first load after each end of the page's process, as Electron can (electron/electron #48661): for the test
 * that the shell does not rely on it.
 */
const losesLoads = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env['ALONGSIDE_STAND_IN_RENEW'] === 'lost';

const registerHook = new URL('./register.ts', import.meta.url).href;

/** Stops a process where it is; nothing of it runs until a signal ends it. */
const stop = (pid: number): void => {
  try {
    process.kill(pid, 'SIGSTOP');
  } catch {
    // It is gone.
  }
};

/** Sends a stopped process its signal and waits until it is gone. */
const endProcess = async (pid: number, signal: NodeJS.Signals): Promise<void> => {
  try {
    process.kill(pid, signal);
    process.kill(pid, 'SIGCONT');
    for (let looks = 0; looks < 200; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      process.kill(pid, 0);
    }
  } catch {
    // It is gone.
  }
};

/** Runs the built program without Electron: the shell in a Node process, its window in a browser. */
export class StandIn {
  readonly #options: StandInOptions;
  readonly #profile: string;
  readonly #child: ChildProcess;
  readonly shell: Link<BrowserSide, ShellSide>;
  readonly #traffic: Traffic;
  readonly #consoleErrors: string[] = [];
  #context: Promise<BrowserContext> | null = null;
  #page: Page | null = null;
  #pageLink: PageLink | null = null;
  /** What the shell asks of its window happens one after the other, in its order. */
  #queue: Promise<unknown> = Promise.resolve();
  #prints = 0;
  /** Resolves with the exit code when the shell has ended and the browser with it. */
  readonly ended: Promise<number>;

  private constructor(options: StandInOptions, profile: string) {
    this.#options = options;
    this.#profile = profile;
    const output = options.outputFile === undefined ? 'inherit' : openSync(options.outputFile, 'a', 0o600);
    // A profile that is to stay is not named to the shell, which removes it when no one else is left to.
    const leavesNothing = options.profile === undefined ? { [profileVariable]: profile } : {};
    const system = options.locale === undefined ? {} : { ALONGSIDE_STAND_IN_LOCALE: options.locale };
    this.#child = fork(options.main, [`--user-data-dir=${options.userData}`, ...(options.args ?? [])], {
      execPath: process.execPath,
      // As Electron's main process takes a rejection that no one handles.
      execArgv: ['--unhandled-rejections=warn-with-error-code', '--import', registerHook],
      serialization: 'advanced',
      env: { ...process.env, ...system, ...leavesNothing, ...options.env },
      stdio: ['inherit', output, output, 'ipc'],
    });
    if (output !== 'inherit') closeSync(output);
    this.shell = new Link<BrowserSide, ShellSide>(this.#child, this.#answers());
    this.#traffic = new Traffic(this.shell);
    this.ended = new Promise((resolve) => {
      this.#child.on('exit', (code) => void this.#clearAway().finally(() => resolve(code ?? 1)));
    });
  }

  /** Resolves as soon as the shell runs; `window()` waits for its page. */
  static async start(options: StandInOptions): Promise<StandIn> {
    return new StandIn(options, options.profile ?? (await makeProfile()));
  }

  /** The page, once it is loaded. Rejects when the shell ended without one. */
  async window(): Promise<Page> {
    const gone = this.ended.then((code) => Promise.reject(new Error(`the shell ended with ${code}`)));
    while (this.#page === null || !this.#loaded) {
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 10)), gone]);
    }
    return this.#page;
  }
  #loaded = false;

  get attempts(): readonly Attempt[] {
    return this.#traffic.attempts;
  }

  get consoleErrors(): readonly string[] {
    return this.#consoleErrors;
  }

  /** How often the shell printed. */
  get prints(): number {
    return this.#prints;
  }

  /** The page's link to its preload, for tests of what is between them. */
  get pageLink(): PageLink | null {
    return this.#pageLink;
  }

  get shellProcessId(): number | undefined {
    return this.#child.pid;
  }

  /** Resolves when all that the shell has asked of its window is done, loading a page among it. */
  async settled(): Promise<void> {
    let seen;
    while (seen !== this.#queue) await (seen = this.#queue);
  }

  /** Ends Alongside as its Quit would. */
  async quit(): Promise<void> {
    void this.shell.ask('quit').catch(() => {});
    await this.ended;
  }

  /** Ends the shell at once, as a crash or a power cut would. */
  async killShell(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  #answers(): ConstructorParameters<typeof Link<BrowserSide, ShellSide>>[1] {
    return {
      starting: async () => {
        this.#context ??= openBrowser(this.#profile, this.#options);
        // Reported by `openWindow`, which waits for it.
        this.#context.catch(() => {});
        return { dark: await this.#systemIsDark().catch(() => false) };
      },
      openWindow: ({ preload, granted }) => this.#inOrder(() => this.#openWindow(preload, granted)),
      loadUrl: (url) => this.#tryToLoad(() => url),
      reload: () => this.#tryToLoad((page) => this.#address ?? toShell(page.url())),
      endRenderer: ({ signal }) => {
        this.#dying = true;
        return this.#inOrder((page) => this.#endRenderer(page, signal));
      },
      toPage: ({ channel, args }) => this.#pageLink?.toPage(channel, args),
      evaluate: async (code) => (await this.#firstPage()).evaluate(code),
      closeWindow: () => this.#inOrder((page) => page.close()),
      focusWindow: () => this.#inOrder((page) => page.bringToFront()),
      setColourScheme: (scheme) =>
        this.#inOrder((page) =>
          page.emulateMedia({ colorScheme: scheme === 'system' ? (this.#options.colourScheme ?? null) : scheme }),
        ),
      print: async () => {
        const answer = this.#page === null ? null : await this.#options.onDialog(printQuestion, this.#page);
        if (answer === null) return 'Print job canceled';
        this.#prints += 1;
        return null;
      },
      dialog: async (question) => (this.#page === null ? null : this.#options.onDialog(question, this.#page)),
      copied: async (text) => {
        if (this.#page !== null) await this.#options.onCopy?.(text, this.#page);
      },
    };
  }
  /** As the shell names it. */
  #address: string | null = null;
  /** The site under which the browser sees the page; each has its own process. */
  #site = 0;
  /** The process that draws the page is about to end: what is loaded now is given to it and lost. */
  #dying = false;
  #loses = false;
  #renderer: RendererProcess | null = null;
  #rendererPid = 0;

  async #inOrder(step: (page: Page) => Promise<unknown>): Promise<void> {
    const done = this.#queue.then(async () => {
      const page = this.#page ?? (await this.#firstPage());
      if (!page.isClosed()) await step(page);
    });
    this.#queue = done.catch(() => {});
    await done;
  }

  async #tryToLoad(address: (page: Page) => string): Promise<void> {
    if (this.#dying || this.#loses) {
      this.#loses = false;
      return;
    }
    void this.shell.ask('loadBegun').catch(() => {});
    await this.#inOrder((page) => this.#load(page, address(page)));
  }

  async #firstPage(): Promise<Page> {
    if (this.#page !== null) return this.#page;
    const context = await (this.#context ??= openBrowser(this.#profile, this.#options));
    this.#page = context.pages()[0] ?? (await context.waitForEvent('page'));
    context.on('page', (another) => void another.close());
    return this.#page;
  }

  /** As the command that started the stand-in says; otherwise as the system does, which the browser knows. */
  async #systemIsDark(): Promise<boolean> {
    const { colourScheme } = this.#options;
    if (colourScheme !== undefined) return colourScheme === 'dark';
    const page = await this.#firstPage();
    return page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  }

  async #openWindow(preload: string | null, granted: string[]): Promise<void> {
    const page = this.#page ?? (await this.#firstPage());
    page.on('close', () => void this.shell.ask('windowClosed').catch(() => {}));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => this.#consoleErrors.push(error.message));
    // A page's wish to stay is the shell's to weigh, and it refuses it.
    page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
    await this.#traffic.watch(page.context(), page);
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || this.#address === null || toShell(frame.url()) !== this.#address) return;
      void this.shell.ask('navigated', { url: frame.url(), pid: this.#rendererPid }).catch(() => {});
    });
    this.#renderer = await RendererProcess.of(page.context(), page);
    await page.context().grantPermissions(granted);
    if (preload === null) return;
    this.#pageLink = await PageLink.attach(page, {
      preload,
      host: new URL(toBrowser('app://alongside/')).host,
      invoke: (channel, args, frame) => this.shell.ask('invoke', { channel, args, frame, foreignContents: false }),
      send: (channel, args, frame) => void this.shell.ask('send', { channel, args, frame, foreignContents: false }),
      begun: (document) => void this.shell.ask('documentBegun', document).catch(() => {}),
    });
  }

  async #load(page: Page, url: string): Promise<void> {
    this.#address = url;
    try {
      await this.#traffic.go(page, toBrowser(url, this.#site));
    } catch (error) {
      const failure = { code: -2, description: 'ERR_FAILED', url };
      // The browser's own page on the failure would come in the way of the next load.
      await page.waitForURL('chrome-error://chromewebdata/', { timeout: 1000 }).catch(() => {});
      if (!page.isClosed()) await this.shell.ask('loadFailed', failure);
      throw error;
    }
    this.#rendererPid = (await this.#renderer?.pid()) ?? 0;
    this.#loaded = true;
    await this.shell.ask('pageLoaded', { pid: this.#rendererPid });
  }

  /**
   * The tab goes to an empty page of another process first: its driver would give up one whose process ends. Until then
   * the old one is stopped. So nothing in it runs on, as in Electron, and it cannot end by itself before its signal.
   */
  async #endRenderer(page: Page, signal: 'SIGKILL' | 'SIGTRAP'): Promise<void> {
    const pid = this.#rendererPid;
    this.#rendererPid = 0;
    this.#site += 1;
    if (pid !== 0) stop(pid);
    await this.#traffic.goNowhere(page, toBrowser('app://nowhere/', this.#site));
    if (pid !== 0) await endProcess(pid, signal);
    this.#dying = false;
    this.#loses = losesLoads({ ...process.env, ...this.#options.env });
    await this.shell.ask('rendererGone', {
      reason: signal === 'SIGKILL' ? 'killed' : 'crashed',
      exitCode: constants.signals[signal],
    });
  }

  async #clearAway(): Promise<void> {
    this.shell.end();
    if (this.#context !== null) await this.#context.then((context) => context.close()).catch(() => {});
    if (this.#options.profile === undefined) await removeProfile(this.#profile);
  }
}
