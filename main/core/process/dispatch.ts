import { contract, isCallName, type CallName } from '../../../shared/contract.ts';
import type { CallSpec, Role } from '../../../shared/contract/contract-kit.ts';
import { AppError, assertNever, type CallResult } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { AdoptedFiles } from '../context/adopted-files.ts';
import type { ControlName, ControlState } from '../context/control.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { clearTraces, noteTraces } from '../vault-files/clear-traces.ts';
import { KeyMaker } from '../vault-files/key-maker.ts';
import { SlotChange } from '../vault-files/slot-change.ts';
import type { OpenVault } from '../vault-files/vault.ts';
import { callErrorOf, type ReportBug } from './call-error.ts';
import { handlers } from './calls.ts';
import { Contexts, type AnyContext, type IncomingCall } from './contexts.ts';
import { waitsForItsTurn } from './control-calls.ts';
import { isControlName } from './control-calls.ts';
import { runControl } from './control-calls.ts';
import { parseInput, parseOutput } from './parse-call.ts';
import { Queue } from './queue.ts';
import { RunningCalls } from './running-calls.ts';

export interface DispatcherOptions {
  readonly vaultDir: string;
  readonly emit: (event: CoreEvent) => void;
  readonly reportBug: ReportBug;
  readonly now?: () => Date;
}

/** A handler whose input its schema has parsed. */
type AnyHandler = (context: AnyContext, input: unknown) => unknown;

/**
 * The one door to the vault. For every call: is it of the contract, does the session's role allow it, does the
 * input parse; then its handler, for writes inside one transaction with the audit entries; then the output parses,
 * the change is durable, and only then it is answered.
 */
export class Dispatcher {
  private readonly options: DispatcherOptions;
  private readonly control: ControlState;
  private readonly contexts: Contexts;
  private readonly queue = new Queue();
  private readonly calls = new RunningCalls();
  private readonly endings = new Set<string>();

  constructor(options: DispatcherOptions) {
    this.options = options;
    const adopted = new AdoptedFiles();
    this.control = { vaultDir: options.vaultDir, vault: null, pendingRecoveryKey: null, adopted };
    this.contexts = new Contexts({
      adopted,
      now: () => this.now(),
      emit: options.emit,
      refuseIfCancelled: (requestId) => this.calls.refuseIfCancelled(requestId),
    });
  }

  /** The role of the person who has the vault open; null while it is locked. */
  get role(): Role | null {
    return this.control.vault?.user.role ?? null;
  }

  /** Runs a call and answers its result; never rejects. */
  async run(incoming: IncomingCall): Promise<CallResult<unknown>> {
    this.calls.begin(incoming.requestId);
    try {
      return { ok: true, value: await this.route(incoming) };
    } catch (error) {
      return { ok: false, error: callErrorOf(error, incoming.call, this.options.reportBug) };
    } finally {
      this.calls.end(incoming.requestId);
    }
  }

  private async route(incoming: IncomingCall): Promise<unknown> {
    const name = incoming.call;
    if (!isCallName(name)) throw new AppError('call.unknown');
    const spec: CallSpec = contract[name];
    if (spec.runs !== 'core') throw new AppError('call.unknown');
    return isControlName(name) ? this.runControl(name, spec, incoming) : this.runHandler(name, spec, incoming);
  }

  private async runControl(name: ControlName, spec: CallSpec, incoming: IncomingCall): Promise<unknown> {
    if (spec.roles !== 'anyone') this.sessionFor(spec);
    const input = parseInput(spec, incoming.input);
    const tools = this.contexts.toControl(incoming, {
      endProcess: () => void this.endings.add(incoming.requestId),
      stopOthers: (patience) => this.stopOthers(incoming.requestId, patience),
    });
    const work = async (): Promise<unknown> => parseOutput(spec, await runControl(this.control, name, input, tools));
    return waitsForItsTurn(name) ? this.queue.run(work) : work();
  }

  private async runHandler(name: CallName, spec: CallSpec, incoming: IncomingCall): Promise<unknown> {
    const vault = this.sessionFor(spec);
    const input = parseInput(spec, incoming.input);
    // It is a call of the core and no control call, so it has a handler; its input was parsed by its own schema.
    const handler = handlers[name as keyof typeof handlers] as AnyHandler;
    switch (spec.kind) {
      case 'read':
        // A handler that reads uses no more than this.
        return parseOutput(spec, await handler(this.contexts.toRead(vault, incoming) as AnyContext, input));
      case 'write':
      case 'job':
        return this.queue.run(() =>
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
      const context = this.contexts.toMakeKeys(vault, incoming, keys) as AnyContext;
      const turn = (await prepare(context)) as (context: AnyContext) => unknown;
      return await this.queue.run(() => {
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
    const slots = new SlotChange(vault, tx);
    const undoAfterRollback: (() => void)[] = [() => slots.rollBack()];
    const onRollback = (undo: () => void): void => void undoAfterRollback.push(undo);
    let output: unknown;
    db.exec('BEGIN IMMEDIATE');
    try {
      // What prepares keys is not part of a turn, and no handler of these kinds asks for it.
      const context = this.contexts.toWrite(vault, incoming, { tx, slots, onRollback }) as AnyContext;
      const answer = handle(context);
      // A write's handler is synchronous; only a job may await while its transaction is open.
      output = parseOutput(spec, spec.kind === 'job' ? await answer : answer);
      this.calls.refuseIfCancelled(incoming.requestId);
      if (tx.leavesTraces) noteTraces(db, tx.at);
      vault.sign(tx);
      db.exec('COMMIT');
    } catch (error) {
      db.rollback();
      for (const undo of undoAfterRollback) undo();
      throw error;
    }
    vault.committed(tx);
    this.announce(vault, tx);
    slots.finish();
    if (tx.leavesTraces) await this.clearTraces(vault, incoming);
    return output;
  }

  private announce(vault: OpenVault, { changedTables }: WriteTransaction): void {
    if (changedTables.has('user') && vault.renewUser()) this.options.emit({ type: 'session', user: vault.user });
    if (changedTables.size > 0) this.options.emit({ type: 'changed', tables: [...changedTables] });
  }

  private async clearTraces(vault: OpenVault, { requestId }: IncomingCall): Promise<void> {
    this.options.emit({ type: 'progress', requestId, stage: 'retentionClearing', done: 0, total: 1 });
    await clearTraces(vault);
  }

  /** Marks a running job as canceled; it ends at its next step. */
  cancel(requestId: string): void {
    this.calls.cancel(requestId);
  }

  private async stopOthers(own: string, patience: number): Promise<void> {
    this.calls.cancelOthers(own);
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.queue.ended(), waited]);
    clearTimeout(timer);
  }

  /** True for a call after whose answer the process is to be replaced: it has closed the vault, and the keys are still in memory. */
  endsProcess(requestId: string): boolean {
    return this.endings.has(requestId);
  }

  /** Waits for what is being written, then closes the vault. */
  async close(): Promise<void> {
    await this.queue.ended();
    this.control.vault?.close();
    this.control.vault = null;
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }
}
