import { randomBytes, randomUUID } from 'node:crypto';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import { contract } from '../../shared/contract.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ShellEvent, WindowEvent } from '../../shared/contract/events.ts';
import type { CoreHost } from './core-host.ts';
import type { CallCore } from './demo-team.ts';
import type { FileHandles } from './file-handles.ts';
import type { SecretClipboard } from './secret-clipboard.ts';
import { settledWithin } from './within.ts';

type LockReason = Extract<ShellEvent, { type: 'locked' }>['reason'];

/**
 * However long the core and the clipboard take to be cleared, in ms, a lock then empties the window and Alongside then
 * ends. It leaves room for a core that has to be ended by force, and a lock below its second.
 */
const patienceMs = 700;

export interface VaultSessionOptions {
  readonly core: CoreHost;
  readonly files: FileHandles;
  readonly clipboard: Pick<SecretClipboard, 'clearIfOurs' | 'clearSelection'>;
  readonly folder: string;
  readonly window: {
    readonly send: (event: WindowEvent) => void;
    /** Replaces the page, and the process that drew it, by a fresh one. */
    readonly renew: () => void;
  };
  readonly demo: {
    readonly makeFolder: () => Promise<string>;
    readonly removeFolder: (folder: string) => Promise<void>;
    readonly fill: (callCore: CallCore) => Promise<void>;
    /** The name of the demo's coordinator in the window's language. */
    readonly userName: () => string;
  };
}

/** Everything that begins or ends a session: locking, moving to another folder, the demo, the end of Alongside. */
export class VaultSession {
  readonly #options: VaultSessionOptions;
  #folder: string;
  #demoFolder: string | null = null;
  #locking: Promise<void> | null = null;
  #startingDemo = false;
  /** How often it was locked: by this, what takes a while sees that a lock came in between. */
  #locks = 0;

  constructor(options: VaultSessionOptions) {
    this.#options = options;
    this.#folder = options.folder;
  }

  /** Where the vault in use is (or would be). */
  get folder(): string {
    return this.#demoFolder ?? this.#folder;
  }

  get isDemo(): boolean {
    return this.#demoFolder !== null;
  }

  get isOpen(): boolean {
    return this.#options.core.role !== null;
  }

  /** True while there is something to lock: a session, what one may have left, or one that is about to open. */
  get needsLock(): boolean {
    return this.#startingDemo || this.#options.core.mayHoldKeys;
  }

  /** Ends the core, and with it the keys, and empties the window. A demo ends here too: its passphrase is known to no one. */
  lock(reason: LockReason): Promise<void> {
    this.#locking ??= this.#lockOnce(reason).finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  }

  /** Uses another folder from now on. Locks first when there is something to lock. */
  async moveTo(folder: string): Promise<void> {
    this.#folder = folder;
    if (this.needsLock) await this.lock('asked');
    else await this.#backToOwnFolder();
  }

  /**
   * Opens a throwaway vault with made-up people and shows it. The user's own vault stays as it is.
   * @throws AppError vault.locked when a lock came in between; whatever making a vault throws
   */
  async startDemo(): Promise<void> {
    const { window } = this.#options;
    const hadSession = this.needsLock;
    const locks = this.#locks;
    this.#startingDemo = true;
    try {
      if (hadSession) {
        this.#blankWindow('asked');
        await this.end();
      }
      await this.#removeDemo();
      await this.#makeDemo(locks);
    } catch (error) {
      // A lock that came in between has seen to core, folder and window.
      if (this.#locks === locks) {
        await settledWithin(patienceMs, [this.#backToOwnFolder()]);
        if (hadSession) window.renew();
      }
      throw error;
    } finally {
      this.#startingDemo = false;
    }
    window.renew();
  }

  /** The core ended on its own: what it held is gone, so the window must not keep showing it. */
  async coreLost(wasOpen: boolean): Promise<void> {
    if (wasOpen) await this.lock('coreEnded');
  }

  /** Leaves nothing behind when Alongside ends, or the demo takes an open vault's place. */
  async end(): Promise<void> {
    const { core, clipboard } = this.#options;
    clipboard.clearSelection();
    await settledWithin(patienceMs, [core.stop(), clipboard.clearIfOurs()]);
    await this.#removeDemo();
  }

  async #lockOnce(reason: LockReason): Promise<void> {
    const { clipboard, window } = this.#options;
    this.#locks += 1;
    this.#blankWindow(reason);
    clipboard.clearSelection();
    await settledWithin(patienceMs, [this.#backToOwnFolder(), clipboard.clearIfOurs()]);
    window.renew();
  }

  /** @param locks how often it had been locked when the demo was asked for */
  async #makeDemo(locks: number): Promise<void> {
    const { core, demo } = this.#options;
    const folder = await demo.makeFolder();
    if (this.#locks !== locks) {
      await demo.removeFolder(folder);
      throw new AppError('vault.locked');
    }
    this.#demoFolder = folder;
    await core.moveTo(folder);
    const callDemo: CallCore = async (name, input) => {
      // The core that a lock has started is that of the user's own folder.
      this.#refuseIfLockedSince(locks);
      return this.#callCore(name, input);
    };
    const { recoveryKey } = await callDemo('vault.prepare', {});
    await callDemo('vault.create', {
      name: demo.userName(),
      passphrase: randomBytes(24).toString('base64url'),
      recoveryKey,
      zone: computerZone(),
      throwAway: true,
    });
    await demo.fill(callDemo);
    this.#refuseIfLockedSince(locks);
  }

  #refuseIfLockedSince(locks: number): void {
    if (this.#locks !== locks) throw new AppError('vault.locked');
  }

  /** The window blanks itself at this event; that does not wait for the core to end. */
  #blankWindow(reason: LockReason): void {
    this.#options.window.send({ type: 'locked', reason });
    this.#options.files.clear();
  }

  /**
   * Locks, and ends at once every process that shows or holds something: when the computer goes to sleep or the session
   * on it ends, there may be no time for more than what is done before this returns.
   */
  lockAtOnce(): void {
    const { core, window } = this.#options;
    void this.lock('system');
    core.killNow();
    window.renew();
  }

  async #backToOwnFolder(): Promise<void> {
    const demoFolder = this.#demoFolder;
    // First: a fresh page may ask where the vault is while the core still ends.
    this.#demoFolder = null;
    await this.#options.core.moveTo(this.#folder);
    await this.#remove(demoFolder);
  }

  async #removeDemo(): Promise<void> {
    const folder = this.#demoFolder;
    this.#demoFolder = null;
    await this.#remove(folder);
  }

  async #remove(demoFolder: string | null): Promise<void> {
    if (demoFolder !== null) await this.#options.demo.removeFolder(demoFolder);
  }

  readonly #callCore: CallCore = async (name, input) => {
    const result = await this.#options.core.call({ requestId: randomUUID(), call: name, input, files: {} });
    if (!result.ok) throw new AppError(result.error.code, result.error);
    // The schema of this very name has just been applied; only the generic index hides that from the compiler.
    return contract[name].output.parse(result.value) as CallOutput<typeof name>;
  };
}
