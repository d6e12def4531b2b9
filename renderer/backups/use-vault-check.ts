import { useQueryClient } from '@tanstack/react-query';
import type { CallOutput } from '../../shared/contract.ts';
import { callKey, useCallMutation } from '../base/queries.ts';

/** What the page shows of the vault's health; a check of everything reads it all again, also where the vault's folder is by now. */
const shownHere = ['vault.health', 'place.get'] as const;

export interface VaultCheck {
  readonly running: boolean;
  readonly found: CallOutput<'vault.check'> | undefined;
  readonly error: unknown;
  readonly run: () => void;
}

/** The check of everything, which someone asks for or which follows a backup. */
export const useVaultCheck = (): VaultCheck => {
  const queries = useQueryClient();
  const { mutate, isPending, data, error } = useCallMutation('vault.check');
  const readAgain = () => {
    for (const name of shownHere) void queries.invalidateQueries({ queryKey: callKey(name, {}) });
  };
  return { running: isPending, found: data, error, run: () => mutate({}, { onSettled: readAgain }) };
};
