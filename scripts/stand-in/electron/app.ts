import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { chromiumLocale } from '../chromium-locale.ts';
import { answer, browser } from './browser-link.ts';
import { claimFolder } from './instance-lock.ts';
import { removeProfile } from './orphaned-profile.ts';
import { becomeReady } from './ready.ts';
import { endUtilityProcesses } from './utility-process.ts';

const userDataSwitch = '--user-data-dir=';
const userData = process.argv.find((argument) => argument.startsWith(userDataSwitch))?.slice(userDataSwitch.length);
if (userData === undefined) throw new Error(`the stand-in needs ${userDataSwitch}`);

const paths: Partial<Record<Parameters<App['getPath']>[0], string>> = {
  home: homedir(),
  documents: join(homedir(), 'Documents'),
  temp: tmpdir(),
  userData,
};

/** Those of `argv`, without their dashes, and those that the shell set, as `name=value`. */
const switches: string[] = process.argv.flatMap((argument) => (argument.startsWith('--') ? argument.slice(2) : []));
/** The Chromium switches that the shell was started with and those that it set. The stand-in's browser has its own. */
export const setSwitches: readonly string[] = switches;

/** The language that the system's user prefers, as the stand-in was started for. */
const preferred = (): string =>
  process.env['ALONGSIDE_STAND_IN_LOCALE'] ?? Intl.DateTimeFormat().resolvedOptions().locale;

class StandInApp extends EventEmitter {
  readonly isPackaged = process.env['ALONGSIDE_STAND_IN_PACKAGED'] === '1';
  readonly name = 'Alongside';
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void switches.push(value === '' ? name : `${name}=${value}`),
    hasSwitch: (name: string) => switches.some((entry) => entry === name || entry.startsWith(`${name}=`)),
    getSwitchValue: (name: string) =>
      switches.findLast((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1) ?? '',
  };
  #ending = false;
  #quitting = false;

  getPath(name: Parameters<App['getPath']>[0]): string {
    const path = paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: Parameters<App['setPath']>[0], path: string): void {
    paths[name as Parameters<App['getPath']>[0]] = path; // what can be set can be asked for
  }

  getLocale(): string {
    return chromiumLocale(preferred());
  }

  getPreferredSystemLanguages(): string[] {
    return [preferred()];
  }

  requestSingleInstanceLock(): boolean {
    return claimFolder(this.getPath('userData'), (args, workingFolder) =>
      this.emit('second-instance', {}, args, workingFolder),
    );
  }

  async whenReady(): Promise<void> {
    const { dark } = await browser.ask('starting');
    becomeReady(dark);
  }

  quit(): void {
    if (this.#quitting || this.#ending) return;
    this.#quitting = true;
    if (this.#isPrevented('before-quit') || this.#isPrevented('will-quit')) {
      this.#quitting = false;
      return;
    }
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.#ending) return;
    this.#ending = true;
    this.emit('quit', {}, code);
    endUtilityProcesses();
    process.exit(code);
  }

  #isPrevented(event: 'before-quit' | 'will-quit'): boolean {
    let prevented = false;
    this.emit(event, { preventDefault: () => (prevented = true) });
    return prevented;
  }
}

export const app = new StandInApp();
app satisfies Pick<
  App,
  | 'getPath'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'name'
  | 'quit'
  | 'exit'
  | 'whenReady'
  | 'requestSingleInstanceLock'
>;

answer('quit', () => app.quit());
answer('openFile', (path) => void app.emit('open-file', { preventDefault: () => {} }, path));
// As Electron does for the signals by which a session ends its programs.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
// The browser's process is gone, killed perhaps: no process and no file may be left after it.
process.on('disconnect', () => {
  endUtilityProcesses();
  removeProfile(() => app.exit(1));
});
