import { join } from 'node:path';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { closeIfStill, type ControlHandlers, type ControlState, type ControlTools } from '../context/control.ts';
import { readTypedKey } from '../vault-files/recovery-key.ts';
import { inspectBackUp, restoreBackUp, type ReadCredentials } from './restore-backup.ts';

/** Anyone who has the vault open as a volunteer reaches nothing beyond their own part, in a backup neither. */
const refuseVolunteer = ({ vault }: ControlState): void => {
  if (vault !== null && vault.user.role !== 'coordinator') throw new AppError('call.refused');
};

/** The path of a backup: a chosen file, or one of the list by its name inside a folder. */
const pathOf = ({ file, name }: ParsedInput<'backups.inspect'>, tools: ControlTools): string => {
  const source = tools.file(file);
  if (!('path' in source)) throw new AppError('file.wrongKind', { field: 'file' });
  return name === undefined ? source.path : join(source.path, name);
};

const read = (credentials: ReadCredentials): ReadCredentials =>
  'recoveryKey' in credentials ? { recoveryKey: readTypedKey(credentials.recoveryKey) } : credentials;

export const backupsControl = {
  'backups.inspect': (state, input, tools) => {
    refuseVolunteer(state);
    return inspectBackUp(state.vaultDir, pathOf(input, tools), read(input.credentials));
  },
  'backups.restore': async (state, input, tools) => {
    refuseVolunteer(state);
    const { vault } = state;
    const restored = await restoreBackUp(state.vaultDir, pathOf(input, tools), read(input.credentials), {
      at: tools.now(),
      closeVault: vault === null ? null : () => closeIfStill(state, vault, tools),
      here: input.here && read(input.here),
      // A coordinator's open vault is credential enough.
      beside: input.beside && vault === null,
    });
    tools.endProcess();
    return restored;
  },
} satisfies ControlHandlers<'backups.inspect' | 'backups.restore'>;
