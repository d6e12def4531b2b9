import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { FileSource } from '../../main/core-protocol.ts';
import { Dispatcher } from '../../main/core/process/dispatch.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import { AppError, type CallResult } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';

export interface TestCore {
  readonly folder: string;
  readonly dispatcher: Dispatcher;
  readonly events: CoreEvent[];
  /** Makes a call and answers its value. @throws AppError with the code of a refused call */
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    files?: Readonly<Record<string, FileSource>>,
  ): Promise<CallOutput<N>>;
  /** Makes a call with whatever input and answers its result as it crosses the bridge. */
  result(
    name: string,
    input: unknown,
    files?: Readonly<Record<string, FileSource>>,
    requestId?: string,
  ): Promise<CallResult<unknown>>;
  close(): Promise<void>;
}

/** A core over a fresh copy of the test vault, opened by its recovery key as the coordinator "Deb". */
export const openTestCore = async (
  options: {
    now?: () => Date;
    locked?: boolean;
    /** A folder to use as it is, instead of a copy of the test vault; it is not removed. */
    folder?: string;
  } = {},
): Promise<TestCore> => {
  const template = inject('templateVault');
  const parent = mkdtempSync(join(tmpdir(), 'alongside-test-'));
  const folder = options.folder ?? join(parent, 'vault');
  if (options.folder === undefined) cpSync(template.folder, folder, { recursive: true });
  const events: CoreEvent[] = [];
  const bugs: string[] = [];
  const dispatcher = new Dispatcher({
    vaultDir: folder,
    emit: (event) => events.push(event),
    reportBug: (id, call, stack) => bugs.push(`${id} ${call}\n${stack}`),
    ...(options.now && { now: options.now }),
  });
  let count = 0;
  const core: TestCore = {
    folder,
    dispatcher,
    events,
    async call<N extends CallName>(name: N, input: CallInput<N>, files = {}): Promise<CallOutput<N>> {
      const result = await core.result(name, input, files);
      if (result.ok) return result.value as CallOutput<N>; // the dispatcher parsed it with the schema of `name`
      if (result.error.code === 'unexpected') throw new Error(`bug in ${name}: ${bugs.at(-1)}`);
      throw new AppError(result.error.code, result.error);
    },
    result: (call, input, files = {}, requestId = `test-${(count += 1)}`) =>
      dispatcher.run({ requestId, call, input, files }),
    close: async () => {
      await dispatcher.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
  onTestFinished(() => core.close());
  if (!options.locked) await core.call('vault.unlockWithRecoveryKey', { recoveryKey: template.recoveryKey });
  return core;
};
