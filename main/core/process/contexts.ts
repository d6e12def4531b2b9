import { AppError } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { FileSource } from '../../core-protocol.ts';
import type { AdoptedFiles } from '../context/adopted-files.ts';
import type { JobContext, KeysContext, KeysTurn, ReadContext } from '../context/context.ts';
import type { ControlTools } from '../context/control.ts';
import { getMeta } from '../records/vault-meta.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import type { KeyMaker } from '../vault-files/key-maker.ts';
import type { SlotChange } from '../vault-files/slot-change.ts';
import type { OpenVault } from '../vault-files/vault.ts';

/** A call as it came: nothing of it is believed yet. */
export interface IncomingCall {
  readonly requestId: string;
  readonly call: string;
  readonly input: unknown;
  readonly files: Readonly<Record<string, FileSource>>;
}

/** A context that fits a handler of every kind; each handler's type lets it see what its kind may. */
export type AnyContext = JobContext & KeysContext & KeysTurn;

/** What every context is made of besides the vault and the call. */
interface Surroundings {
  readonly adopted: AdoptedFiles;
  readonly now: () => Date;
  readonly emit: (event: CoreEvent) => void;
  readonly refuseIfCancelled: (requestId: string) => void;
}

/** What a turn to write adds. */
interface Turn {
  readonly tx: WriteTransaction;
  readonly slots: SlotChange;
  readonly onRollback: (undo: () => void) => void;
}

const fileOf =
  ({ files }: IncomingCall, adopted: AdoptedFiles) =>
  (handle: string): FileSource => {
    const source = Object.hasOwn(files, handle) ? files[handle] : adopted.source(handle);
    if (source === undefined) throw new AppError('file.missing', { field: 'file' });
    return source;
  };

/** Makes what handlers work with, by the kind of their call. */
export class Contexts {
  private readonly surroundings: Surroundings;
  private readonly zones = new WeakMap<OpenVault, string>();

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  toRead(vault: OpenVault, incoming: IncomingCall): ReadContext {
    const { adopted, now } = this.surroundings;
    return {
      db: vault.database.reader,
      user: vault.user,
      now,
      zone: this.zoneOf(vault),
      folder: vault.folder,
      settings: () => vault.database.readSettings(),
      trust: vault.trust,
      checkWhole: () => vault.checkWhole(),
      file: fileOf(incoming, adopted),
    };
  }

  toMakeKeys(vault: OpenVault, incoming: IncomingCall, keys: KeyMaker): KeysContext {
    return { ...this.toRead(vault, incoming), keys };
  }

  toWrite(vault: OpenVault, incoming: IncomingCall, turn: Turn): JobContext & KeysTurn {
    return {
      ...this.toRead(vault, incoming),
      ...turn,
      db: turn.tx.db,
      progress: (stage, done, total) => this.progress(incoming.requestId, stage, done, total),
      vault,
    };
  }

  /** @param rest what only the dispatcher can do */
  toControl(incoming: IncomingCall, rest: Pick<ControlTools, 'endProcess' | 'stopOthers'>): ControlTools {
    const { adopted, now, emit } = this.surroundings;
    return {
      ...rest,
      file: fileOf(incoming, adopted),
      now,
      progress: (stage, done, total) => emit({ type: 'progress', requestId: incoming.requestId, stage, done, total }),
    };
  }

  /** Read once: it is written when the vault is made, and its own read would be a tenth of a quick call. */
  private zoneOf(vault: OpenVault): string {
    const known = this.zones.get(vault) ?? getMeta(vault.database.reader, 'zone') ?? 'UTC';
    this.zones.set(vault, known);
    return known;
  }

  private async progress(requestId: string, stage: string, done: number, total: number): Promise<void> {
    this.surroundings.emit({ type: 'progress', requestId, stage, done, total });
    // Lets messages in: other reads are answered, and a cancellation arrives.
    await new Promise((resolve) => setImmediate(resolve));
    this.surroundings.refuseIfCancelled(requestId);
  }
}
