import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenVault } from '../vault-files/vault.ts';
import type { ControlState, ControlTools } from './vault-control.ts';

/** Closes the vault that a call began with. Its keys may have been erased meanwhile; then nothing more is done in its folder. */
export const closeIfStill = (state: ControlState, vault: OpenVault, tools: Pick<ControlTools, 'endProcess'>): void => {
  if (state.vault !== vault) throw new AppError('vault.locked');
  state.vault = null;
  tools.endProcess();
  vault.close();
};
