import { useCallback } from 'react';
import { useErrorToast, useToast } from '../ui/toasts.tsx';

export interface Undoable {
  /** What was done, as a sentence. */
  readonly message: string;
  readonly undo: () => Promise<unknown>;
}

/** Runs a change, says what was done and offers to undo it; says why when it failed. Answers whether it was done. */
export const useUndoable = (): ((run: () => Promise<Undoable>) => Promise<boolean>) => {
  const toast = useToast();
  const errorToast = useErrorToast();
  return useCallback(
    async (run) => {
      try {
        const { message, undo } = await run();
        toast({ message, undo: () => void undo().catch(errorToast) });
        return true;
      } catch (error) {
        errorToast(error);
        return false;
      }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- errorToast is recreated with every render and says the same
    [toast],
  );
};
