import { once } from 'node:events';
import { startCoreProcess } from '../../support/core-process.ts';
import { makeReadyVault } from './ready-vault.ts';

/** Saves a record over a call, and answers its id. */
export type SaveRecord = (name: string, input: unknown) => Promise<string>;

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
  return recoveryKey;
};
