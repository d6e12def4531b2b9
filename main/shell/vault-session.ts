import { randomBytes, randomUUID } from 'node:crypto';
import { contract } from '../../shared/contract.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { ShellEvent, WindowEvent } from '../../shared/events.ts';
import type { CoreHost } from './core-host.ts';
import type { CallCore } from './demo-team.ts';
import type { FileHandles } from './file-handles.ts';
import type { SecretClipboard } from './secret-clipboard.ts';

type LockReason = Extract<ShellEvent, { type: 'locked' }>['reason'];

export interface VaultSessionOptions {
  readonly core: CoreHost;
  readonly files: FileHandles;
  readonly clipboard: Pick<SecretClipboard, 'clearIfOurs'>;
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

/** Everything that begins or ends a session: locking, moving to another folder, the demo, the end of the program. */
export class VaultSession {
  readonly #options: VaultSessionOptions;
  #folder: string;
  #demoFolder: string | null = null;
  #locking: Promise<void> | null = null;

  constructor(options: VaultSessionOptions) {
    this.#options = options;
    this.#folder = options.folder;
  }

  /** Where the vault in use lies (or would lie). */
  get folder(): string {
    return this.#demoFolder ?? this.#folder;
  }

  get isDemo(): boolean {
    return this.#demoFolder !== null;
  }

  get isOpen(): boolean {
    return this.#options.core.role !== null;
  }

  /** Ends the core, and with it the keys, and empties the window. A demo ends here too: its passphrase is known to nobody. */
  lock(reason: LockReason): Promise<void> {
    this.#locking ??= this.#lockOnce(reason).finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  }

  /** Uses another folder from now on. Locks first when a vault is open. */
  async moveTo(folder: string): Promise<void> {
    this.#folder = folder;
    if (this.isOpen) await this.lock('asked');
    else await this.#backToOwnFolder();
  }

  /** Opens a throw-away vault with made-up people and shows it. The user's own vault stays as it is. */
  async startDemo(): Promise<void> {
    const { core, demo, window } = this.#options;
    const wasOpen = this.isOpen;
    if (wasOpen) {
      this.#blankWindow('asked');
      await this.end();
    }
    await this.#removeDemo();
    this.#demoFolder = await demo.makeFolder();
    try {
      await core.moveTo(this.#demoFolder);
      const { recoveryKey } = await this.#callCore('vault.prepare', {});
      await this.#callCore('vault.create', {
        name: demo.userName(),
        passphrase: randomBytes(24).toString('base64url'),
        recoveryKey,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        throwAway: true,
      });
      await demo.fill(this.#callCore);
    } catch (error) {
      await this.#backToOwnFolder();
      if (wasOpen) window.renew();
      throw error;
    }
    window.renew();
  }

  /** The core ended by itself: what it held is gone, so the window must not go on showing it. */
  async coreLost(wasOpen: boolean): Promise<void> {
    if (wasOpen) await this.lock('coreEnded');
  }

  /** Leaves nothing behind when the program ends, or the demo takes an open vault's place. */
  async end(): Promise<void> {
    await Promise.all([this.#options.core.stop(), this.#options.clipboard.clearIfOurs()]);
    await this.#removeDemo();
  }

  async #lockOnce(reason: LockReason): Promise<void> {
    const { clipboard, window } = this.#options;
    this.#blankWindow(reason);
    await Promise.all([this.#backToOwnFolder(), clipboard.clearIfOurs()]);
    window.renew();
  }

  /** The window blanks itself at this event; that does not wait for the core to end. */
  #blankWindow(reason: LockReason): void {
    this.#options.window.send({ type: 'locked', reason });
    this.#options.files.clear();
  }

  async #backToOwnFolder(): Promise<void> {
    await this.#options.core.moveTo(this.#folder);
    await this.#removeDemo();
  }

  async #removeDemo(): Promise<void> {
    const folder = this.#demoFolder;
    this.#demoFolder = null;
    if (folder !== null) await this.#options.demo.removeFolder(folder);
  }

  readonly #callCore: CallCore = async (name, input) => {
    const result = await this.#options.core.call({ requestId: randomUUID(), call: name, input, files: {} });
    if (!result.ok) throw new AppError(result.error.code, result.error);
    // The schema of this very name has just been applied; only the generic index hides that from the compiler.
    return contract[name].output.parse(result.value) as CallOutput<typeof name>;
  };
}
