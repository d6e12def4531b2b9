import type { CallName, CallOutput, Contract, ParsedInput } from '../../../shared/contract.ts';
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import type { FileSource } from '../../core-protocol.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { ReadBack } from '../db/open.ts';
import type { LogTrust } from '../records/verify-log.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import type { KeyMaker } from '../vault-files/key-maker.ts';
import type { BackUpSource } from '../vault-files/make-backup.ts';
import type { SlotChange } from '../vault-files/slot-change.ts';

/** What a reading call works with. */
export interface ReadContext {
  readonly db: ReadableDb;
  readonly user: SessionUser;
  readonly now: () => Date;
  /** The zone that the team agrees on times in, when nothing names another. */
  readonly zone: string;
  /** What a file handle of the input stands for. @throws AppError file.missing */
  readonly file: (handle: string) => FileSource;
  /** The vault's own folder. */
  readonly folder: string;
  /** Every setting of the open database as it reads back now. */
  readonly settings: () => readonly ReadBack[];
  /** What the session can hold the log against; null where it has no key to sign with. */
  readonly trust: LogTrust | null;
  /** Reads the whole vault on its own thread and answers what is wrong with it. */
  readonly checkWhole: () => Promise<readonly string[]>;
}

/** What a writing call works with: it is inside a transaction, and `tx` is the only way to change a record. */
export interface WriteContext extends ReadContext {
  readonly tx: WriteTransaction;
}

/** What a long call works with. It may await between steps; no one else writes meanwhile. */
export interface JobContext extends WriteContext {
  /** Reports how far it is, lets other calls be answered, and ends the job when it was canceled. */
  readonly progress: (stage: string, done: number, total: number) => Promise<void>;
  /**
   * Runs after the transaction was rolled back, whatever the reason: for taking back what the job did outside
   * the vault, such as a file that it began.
   */
  readonly onRollback: (undo: () => void) => void;
  /** The vault itself, to make a copy of. */
  readonly vault: BackUpSource;
}

/** What a call that changes the key slots works with before its turn to write comes. */
export interface KeysContext extends ReadContext {
  readonly keys: KeyMaker;
}

/** Its turn: inside a transaction, and without awaiting. */
export interface KeysTurn extends WriteContext {
  readonly slots: SlotChange;
}

type KindOf<N extends CallName> = Contract[N]['kind'];

/** The kind of call decides what its handler may do, and whether it may take its time. */
export type Handler<N extends CallName> =
  KindOf<N> extends 'read'
    ? (context: ReadContext, input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>
    : KindOf<N> extends 'write'
      ? (context: WriteContext, input: ParsedInput<N>) => CallOutput<N>
      : KindOf<N> extends 'job'
        ? (context: JobContext, input: ParsedInput<N>) => Promise<CallOutput<N>>
        : KindOf<N> extends 'keys'
          ? (context: KeysContext, input: ParsedInput<N>) => Promise<(turn: KeysTurn) => CallOutput<N>>
          : never;

/** Names of the calls that run in the core under an open vault. */
export type CoreCallName = {
  [N in CallName]: Contract[N]['runs'] extends 'core' ? (KindOf<N> extends 'control' ? never : N) : never;
}[CallName];

/** Handlers for part of the contract: `{ 'tags.create': (context, input) => … } satisfies Handlers<'tags.create'>`. */
export type Handlers<N extends CoreCallName> = { readonly [K in N]: Handler<K> };
