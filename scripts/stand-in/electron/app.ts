import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { answer, browser } from './browser-link.ts';
import { claimFolder } from './instance-lock.ts';
import { removeProfile } from './orphaned-profile.ts';
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

const switches: string[] = [];
/** The Chromium switches that the shell set, as `name=value`. The stand-in's browser has the like of its own. */
export const setSwitches: readonly string[] = switches;

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly name = 'Alongside';
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void switches.push(value === '' ? name : `${name}=${value}`),
  };
  #ending = false;

  getPath(name: Parameters<App['getPath']>[0]): string {
    const path = paths[name];
    if (path === undefined) throw new Error(`the stand-in has no path ${name}`);
    return path;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  requestSingleInstanceLock(): boolean {
    // Checked above.
    return claimFolder(userData ?? '', (args, workingFolder) => this.emit('second-instance', {}, args, workingFolder));
  }

  async whenReady(): Promise<void> {
    await browser.ask('starting');
  }

  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }

  exit(code = 0): void {
    if (this.#ending) return;
    this.#ending = true;
    endUtilityProcesses();
    process.exit(code);
  }
}

export const app = new StandInApp();
app satisfies Pick<App, 'getPath' | 'getLocale' | 'isPackaged' | 'name' | 'quit' | 'exit' | 'whenReady'>;

answer('quit', () => app.quit());
answer('openFile', (path) => void app.emit('open-file', { preventDefault: () => {} }, path));
// The browser's process is gone, killed perhaps: no process and no file may be left after it.
process.on('disconnect', () => {
  endUtilityProcesses();
  removeProfile(() => app.exit(1));
});
