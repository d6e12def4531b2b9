import { once } from 'node:events';
import { startCoreProcess } from '../../support/core-process.ts';
import { makeReadyVault } from './ready-vault.ts';

/** Saves a record over a call, and answers its id. */
export type SaveRecord = (name: string, input: unknown) => Promise<string>;

const dayMs = 86_400_000;

/** The environment of a core whose clock is so many days behind: what it writes was written then. */
export const daysAgo = (days: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
  const Clock = globalThis.Date;
  const now = () => Clock.now() - ${days * dayMs};
  globalThis.Date = class extends Clock {
    constructor(...parts) { parts.length === 0 ? super(now()) : super(...parts); }
    static now() { return now(); }
  };`)}`,
});

/** Writes into a closed vault past the window, by Alongside's own calls. */
export const fillVault = async (
  folder: string,
  recoveryKey: string,
  fill: (save: SaveRecord) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const core = await startCoreProcess(folder, env);
  const save: SaveRecord = async (name, input) => {
    const result = await core.call(name, input);
    if (!result.ok) throw new Error(`${name} ${result.error.code}`);
    return (result.value as { id: string }).id; // what each call that saves a record answers
  };
  await save('vault.unlockWithRecoveryKey', { recoveryKey });
  await fill(save);
  core.child.kill('SIGTERM');
  await once(core.child, 'exit');
};

/**
 * Puts a closed vault of the founder's into a folder, filled past the window by Alongside's own calls; answers its
 * recovery key.
 */
export const makeFilledVault = async (
  folder: string,
  fill: (save: SaveRecord) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const recoveryKey = await makeReadyVault(folder);
  await fillVault(folder, recoveryKey, fill, env);
  return recoveryKey;
};
