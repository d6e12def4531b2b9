import { useQueryClient } from '@tanstack/react-query';
import type { CallOutput } from '../../shared/contract.ts';
import { callKey, useCallMutation } from '../base/queries.ts';

/** What the page shows of the vault's health; a check of everything reads it all again, also where the vault's folder lies by now. */
const shownHere = ['vault.health', 'place.get'] as const;

export interface VaultCheck {
  readonly running: boolean;
  readonly found: CallOutput<'vault.check'> | undefined;
  readonly error: unknown;
  readonly run: () => void;
}

/** The check of everything, which somebody asks for or which follows a back-up. */
export const useVaultCheck = (): VaultCheck => {
  const queries = useQueryClient();
  const { mutate, isPending, data, error } = useCallMutation('vault.check');
  const readAgain = () => {
    for (const name of shownHere) void queries.invalidateQueries({ queryKey: callKey(name, {}) });
  };
  return { running: isPending, found: data, error, run: () => mutate({}, { onSettled: readAgain }) };
};
