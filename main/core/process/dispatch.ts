import type { z } from 'zod';
import { contract, isCallName } from '../../../shared/contract.ts';
import type { CallSpec, Role } from '../../../shared/contract/contract-kit.ts';
import { AppError, assertNever, type CallError, type CallResult } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { FileSource } from '../../core-protocol.ts';
import { AdoptedFiles } from '../context/adopted-files.ts';
import type { JobContext, KeysContext, KeysTurn, ReadContext, WriteContext } from '../context/context.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { clearTraces, noteTraces } from '../vault-files/clear-traces.ts';
import { KeyMaker } from '../vault-files/key-maker.ts';
import { SlotChange } from '../vault-files/slot-change.ts';
import type { OpenVault } from '../vault-files/vault.ts';
import {
  runControl,
  isControlName,
  waitsForItsTurn,
  type ControlState,
  type ControlTools,
} from '../vault/vault-control.ts';
import { getMeta } from '../vault/vault-queries.ts';
import { handlers } from './calls.ts';

/** A call as it came: nothing of it is believed yet. */
export interface IncomingCall {
  readonly requestId: string;
  readonly call: string;
  readonly input: unknown;
  readonly files: Readonly<Record<string, FileSource>>;
}

export interface DispatcherOptions {
  readonly vaultDir: string;
  readonly emit: (event: CoreEvent) => void;
  /** Told of a bug by an id, the call's name and the error's stack without its message. */
  readonly reportBug: (id: string, call: string, stack: string) => void;
  readonly now?: () => Date;
}

/** A context that fits a handler of every kind; each handler's type lets it see what its kind may. */
type AnyContext = JobContext & KeysContext & KeysTurn;
type AnyHandler = (context: AnyContext, input: unknown) => unknown;

/**
 * The one door to the vault. For every call: is it of the contract, does the session's role allow it, does the
 * input parse; then its handler, for writes inside one transaction with the audit entries; then the output parses,
 * the change is durable, and only then it is answered.
 */
export class Dispatcher {
  private readonly options: DispatcherOptions;
  private readonly control: ControlState;
  private readonly zones = new WeakMap<OpenVault, string>();
  private readonly cancelled = new Set<string>();
  private readonly running = new Set<string>();
  private readonly endings = new Set<string>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(options: DispatcherOptions) {
    this.options = options;
    this.control = { vaultDir: options.vaultDir, vault: null, pendingRecoveryKey: null, adopted: new AdoptedFiles() };
  }

  /** The role of whoever has the vault open; null while it is locked. */
  get role(): Role | null {
    return this.control.vault?.user.role ?? null;
  }

  /** Runs a call and answers its result; never rejects. */
  async run(incoming: IncomingCall): Promise<CallResult<unknown>> {
    this.running.add(incoming.requestId);
    try {
      return { ok: true, value: await this.route(incoming) };
    } catch (error) {
      return { ok: false, error: this.asCallError(error, incoming.call) };
    } finally {
      this.running.delete(incoming.requestId);
      this.cancelled.delete(incoming.requestId);
    }
  }

  /** Marks a running job as cancelled; it ends at its next step. */
  cancel(requestId: string): void {
    if (this.running.has(requestId)) this.cancelled.add(requestId);
  }

  /** True for a call after whose answer the process is to be replaced: it has closed the vault, and the keys are still in memory. */
  endsProcess(requestId: string): boolean {
    return this.endings.has(requestId);
  }

  /** Waits for what is being written, then closes the vault. */
  async close(): Promise<void> {
    await this.queue.catch(() => undefined);
    this.control.vault?.close();
    this.control.vault = null;
  }

  private async route(incoming: IncomingCall): Promise<unknown> {
    const name = incoming.call;
    if (!isCallName(name)) throw new AppError('call.unknown');
    const spec: CallSpec = contract[name];
    if (spec.runs !== 'core') throw new AppError('call.unknown');
    if (isControlName(name)) {
      if (spec.roles !== 'anyone') this.sessionFor(spec);
      const input = parseInput(spec, incoming.input);
      const tools: ControlTools = {
        file: fileOf(incoming, this.control.adopted),
        now: () => this.now(),
        progress: (stage, done, total) =>
          this.options.emit({ type: 'progress', requestId: incoming.requestId, stage, done, total }),
        endProcess: () => void this.endings.add(incoming.requestId),
        stopOthers: (patience) => this.stopOthers(incoming.requestId, patience),
      };
      const work = async (): Promise<unknown> => parseOutput(spec, await runControl(this.control, name, input, tools));
      return waitsForItsTurn(name) ? this.inQueue(work) : work();
    }
    const vault = this.sessionFor(spec);
    const input = parseInput(spec, incoming.input);
    // `name` is no control call, so it has a handler; its input was parsed by its own schema.
    const handler = handlers[name as keyof typeof handlers] as AnyHandler;
    switch (spec.kind) {
      case 'read':
        return parseOutput(spec, await handler(this.readContext(vault, incoming) as AnyContext, input)); // reads use no more
      case 'write':
      case 'job':
        return this.inQueue(() =>
          this.write(this.sessionFor(spec), spec, incoming, (context) => handler(context, input)),
        );
      case 'keys':
        return this.changeKeys(vault, spec, incoming, (context) => handler(context, input));
      case 'control':
        throw new AppError('call.unknown');
      default:
        return assertNever(spec.kind);
    }
  }

  /** The open vault, if its session may make this call. Asked again when a queued write's turn comes. */
  private sessionFor(spec: CallSpec): OpenVault {
    const { vault } = this.control;
    if (vault === null) throw new AppError('vault.locked');
    if (spec.roles !== 'anyone' && !spec.roles.includes(vault.user.role)) throw new AppError('call.refused');
    return vault;
  }

  private inQueue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** First the keys, while others write; then the turn that the handler answered. */
  private async changeKeys(
    vault: OpenVault,
    spec: CallSpec,
    incoming: IncomingCall,
    prepare: (context: AnyContext) => unknown,
  ): Promise<unknown> {
    const keys = new KeyMaker(vault);
    try {
      // The kind decides the handler's type, which the lookup by name has lost.
      const context = { ...this.readContext(vault, incoming), keys } as AnyContext;
      const turn = (await prepare(context)) as (context: AnyContext) => unknown;
      return await this.inQueue(() => {
        // Keys that were derived for one vault mean nothing to another.
        if (this.sessionFor(spec) !== vault) throw new AppError('vault.locked');
        return this.write(vault, spec, incoming, turn);
      });
    } finally {
      keys.wipe();
    }
  }

  private async write(
    vault: OpenVault,
    spec: CallSpec,
    incoming: IncomingCall,
    handle: (context: AnyContext) => unknown,
  ): Promise<unknown> {
    const db = vault.database.writer;
    const tx = vault.begin(incoming.call, this.now());
    const slots = new SlotChange(vault.header, db);
    const undoAfterRollback: (() => void)[] = [() => slots.rollBack()];
    let output: unknown;
    db.exec('BEGIN IMMEDIATE');
    try {
      const context = {
        ...this.readContext(vault, incoming),
        db,
        tx,
        slots,
        progress: (stage: string, done: number, total: number) => this.progress(incoming.requestId, stage, done, total),
        onRollback: (undo: () => void) => void undoAfterRollback.push(undo),
        vault,
      };
      // What prepares keys is not part of a turn, and no handler of these kinds asks for it.
      const answer = handle(context as unknown as AnyContext);
      // A write's handler is synchronous; only a job may await while its transaction is open.
      output = parseOutput(spec, spec.kind === 'job' ? await answer : answer);
      this.refuseIfCancelled(incoming.requestId);
      if (tx.leavesTraces) noteTraces(db, tx.at);
      db.exec('COMMIT');
    } catch (error) {
      db.rollback();
      for (const undo of undoAfterRollback) undo();
      throw error;
    }
    vault.committed(tx);
    if (tx.changedTables.has('user') && vault.renewUser()) this.options.emit({ type: 'session', user: vault.user });
    if (tx.changedTables.size > 0) this.options.emit({ type: 'changed', tables: [...tx.changedTables] });
    slots.finish();
    if (tx.leavesTraces) {
      this.options.emit({
        type: 'progress',
        requestId: incoming.requestId,
        stage: 'retentionClearing',
        done: 0,
        total: 1,
      });
      await clearTraces(vault);
    }
    return output;
  }

  private readContext(vault: OpenVault, incoming: IncomingCall): Omit<WriteContext, 'tx'> & ReadContext {
    return {
      db: vault.database.reader,
      user: vault.user,
      now: () => this.now(),
      zone: this.zoneOf(vault),
      folder: vault.folder,
      settings: () => vault.database.readSettings(),
      checkWhole: () => vault.checkWhole(),
      file: fileOf(incoming, this.control.adopted),
    };
  }

  /** Read once: it is written when the vault is made, and a read of its own would be a tenth of a quick call. */
  private zoneOf(vault: OpenVault): string {
    const known = this.zones.get(vault) ?? getMeta(vault.database.reader, 'zone') ?? 'UTC';
    this.zones.set(vault, known);
    return known;
  }

  private async progress(requestId: string, stage: string, done: number, total: number): Promise<void> {
    this.options.emit({ type: 'progress', requestId, stage, done, total });
    // Lets messages in: other reads are answered, and a cancellation arrives.
    await new Promise((resolve) => setImmediate(resolve));
    this.refuseIfCancelled(requestId);
  }

  private async stopOthers(own: string, patience: number): Promise<void> {
    for (const requestId of this.running) if (requestId !== own) this.cancel(requestId);
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.queue, waited]);
    clearTimeout(timer);
  }

  private refuseIfCancelled(requestId: string): void {
    if (this.cancelled.has(requestId)) throw new AppError('cancelled');
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }

  private asCallError(thrown: unknown, call: string): CallError {
    const error = asDiskError(thrown);
    if (error instanceof AppError) return error.toCallError();
    const id = Math.random().toString(36).slice(2, 8);
    // A message can hold a value that somebody typed; the frames cannot.
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    this.options.reportBug(id, isCallName(call) ? call : 'unknown', frames.join('\n'));
    return { code: 'unexpected', details: { id } };
  }
}

const fileOf =
  ({ files }: IncomingCall, adopted: AdoptedFiles) =>
  (handle: string): FileSource => {
    const source = Object.hasOwn(files, handle) ? files[handle] : adopted.source(handle);
    if (source === undefined) throw new AppError('file.missing', { field: 'file' });
    return source;
  };

const parseInput = (spec: CallSpec, input: unknown): unknown => {
  const parsed = spec.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('input.rejected', { field: firstPath(parsed.error) });
};

const parseOutput = (spec: CallSpec, output: unknown): unknown => {
  const parsed = spec.output.safeParse(output);
  if (parsed.success) return parsed.data;
  throw new AppError('output.rejected', { field: firstPath(parsed.error) });
};

/** Where the first problem lies, such as `channels.0.value`: names of fields, never what stood in them. */
const firstPath = (error: z.ZodError): string | undefined => {
  const path = error.issues[0]?.path.map(String).join('.');
  return path === '' ? undefined : path;
};
