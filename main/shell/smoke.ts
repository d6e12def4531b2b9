import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clipboard, WebContents } from 'electron';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import type { CallResult } from '../../shared/contract/errors.ts';
import { dayOnThisComputer } from './automatic-backups.ts';
import type { CoreHost } from './core-host.ts';
import type { FileHandles } from './file-handles.ts';

const smokeSwitch = '--smoke=';

/** The file for the outcome when the program was started to try itself out; null otherwise. */
export const smokeFileIn = (args: readonly string[]): string | null =>
  args.find((argument) => argument.startsWith(smokeSwitch))?.slice(smokeSwitch.length) ?? null;

/** A folder for this try alone, removed at its end: no one's settings and no one's vault are looked at. */
export const makeSmokeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-smoke-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface SmokeOptions {
  readonly file: string;
  /** For what is written on the way. */
  readonly folder: string;
  /** What there is to know of the program and the system. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly contents: () => Pick<WebContents, 'executeJavaScript' | 'getOSProcessId' | 'isCrashed'>;
  readonly core: Pick<CoreHost, 'killNow'>;
  readonly files: Pick<FileHandles, 'keepPath'>;
  readonly clipboard: Pick<Clipboard, 'readText' | 'has' | 'read'>;
  readonly quit: (code: number) => void;
}

/** However slow the computer, a step that takes longer has failed. */
const stepAtMost = 60_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Tries the program out on a throwaway vault with made-up people: what only Electron itself, and only the packed
 * program, can show. Every step is one line of JSON in the file.
 */
export class Smoke {
  readonly #options: SmokeOptions;
  #calls = 0;

  constructor(options: SmokeOptions) {
    this.#options = options;
  }

  /** Runs every step until one fails, and quits with 0 or 1. */
  async run(): Promise<void> {
    const { file, facts, quit } = this.#options;
    writeFileSync(file, '');
    const steps: readonly (readonly [name: string, step: () => Promise<object | void>])[] = [
      ['start', () => Promise.resolve(facts)],
      ['page', () => this.#untilPage()],
      ['demo', () => this.#untilFreshPage(() => this.#call('demo.start', {}))],
      ['times', () => this.#times()],
      ['summary', () => this.#summary()],
      ['backup', () => this.#backUp()],
      ['clipboard', () => this.#clipboard()],
      ['lock', () => this.#untilFreshPage(() => this.#call('vault.lock', {}))],
      ['locked', () => this.#expectLocked()],
      ['demo again', () => this.#untilFreshPage(() => this.#call('demo.start', {}))],
      ['core killed', () => this.#untilFreshPage(() => Promise.resolve(this.#options.core.killNow()))],
      ['core again', () => this.#expectLocked()],
    ];
    for (const [name, step] of steps) {
      if (!(await this.#try(name, step))) return quit(1);
    }
    quit(0);
  }

  async #try(name: string, step: () => Promise<object | void>): Promise<boolean> {
    const begun = performance.now();
    const write = (outcome: object): void =>
      appendFileSync(
        this.#options.file,
        `${JSON.stringify({ step: name, ms: Math.round(performance.now() - begun), ...outcome })}\n`,
      );
    try {
      const late = pause(stepAtMost).then(() => Promise.reject(new Error('it took too long')));
      const seen = await Promise.race([step(), late]);
      write({ ok: true, ...seen });
      return true;
    } catch (error) {
      // Everyone in the vault is made up.
      write({ ok: false, why: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }

  /** Makes a call as the page does. */
  async #call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    this.#calls += 1;
    const args = [name, input, `smoke-${this.#calls}`].map((part) => JSON.stringify(part)).join(', ');
    const made: unknown = await this.#options.contents().executeJavaScript(`alongside.call(${args})`);
    const result = made as CallResult<CallOutput<Name>>; // answered by the contract
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value;
  }

  async #untilPage(): Promise<void> {
    const look = `'alongside' in globalThis && document.readyState === 'complete' && document.body.innerText !== ''`;
    for (;;) {
      const isThere: unknown = await this.#options
        .contents()
        .executeJavaScript(look)
        .catch(() => false);
      if (isThere === true) return;
      await pause(50);
    }
  }

  async #untilFreshPage(act: () => Promise<unknown>): Promise<object> {
    const before = this.#options.contents().getOSProcessId();
    // The answer to what empties the page may go to a page that is gone.
    void act().catch(() => {});
    for (;;) {
      const now = this.#options.contents().getOSProcessId();
      if (now > 0 && now !== before && !this.#options.contents().isCrashed()) break;
      await pause(20);
    }
    await this.#untilPage();
    return { anotherProcess: true };
  }

  /** How long the page waits for a list and for a month: milliseconds over its bridge, the middle one of nine. */
  async #times(): Promise<object> {
    const month = dayOnThisComputer().slice(0, 8);
    const days = { from: `${month}01`, to: `${month}28` };
    const middle = async (act: () => Promise<unknown>): Promise<number> => {
      const took: number[] = [];
      for (let run = 0; run < 9; run += 1) {
        const begun = performance.now();
        await act();
        took.push(performance.now() - begun);
      }
      return Math.round((took.toSorted((one, other) => one - other)[4] ?? 0) * 10) / 10;
    };
    return {
      list: await middle(() => this.#call('people.list', {})),
      month: await middle(() => this.#call('calendar.read', days)),
    };
  }

  async #summary(): Promise<object> {
    const path = join(this.#options.folder, 'summary.pdf');
    const { items } = await this.#call('people.list', { limit: 1 });
    const { password } = await this.#call('exports.makePassword', {});
    const out = this.#options.files.keepPath(path);
    await this.#call('exports.caseSummary', { personId: items[0]?.id ?? '', password, out });
    const bytes = readFileSync(path);
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('what was written is no PDF');
    return { bytes: bytes.length };
  }

  async #backUp(): Promise<object> {
    const file = this.#options.files.keepPath(join(this.#options.folder, 'backup.alongside'));
    const { bytes } = await this.#call('backups.create', { file });
    const { ok, problems } = await this.#call('vault.check', {});
    if (!ok) throw new Error(`the vault’s check found ${problems.length} problems`);
    return { bytes };
  }

  async #clipboard(): Promise<object> {
    const { clipboard } = this.#options;
    await this.#call('clipboard.copy', { text: 'a made-up text' });
    if ((await clipboard.readText()) !== 'a made-up text') throw new Error('the text is not on the clipboard');
    const formats = (await clipboard.read()).flatMap(({ types }) => types);
    if (!formats.some((format) => format.includes('osclipboard'))) throw new Error('the text has no mark');
    return { formats };
  }

  async #expectLocked(): Promise<object> {
    const { user } = await this.#call('vault.status', {});
    if (user !== null) throw new Error('the vault is open');
    const left = await this.#options.clipboard.readText();
    if (left === 'a made-up text') throw new Error('the copied text is still on the clipboard');
    return { cleared: true };
  }
}
