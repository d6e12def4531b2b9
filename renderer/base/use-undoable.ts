import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { useSessionUser } from './session.ts';

export interface Undoable {
  /** What was done, as a sentence. */
  readonly message: string;
  readonly undo: () => Promise<unknown>;
}

/** Says what was done and offers to undo it; says when that was undone, or why it was not. */
export const useSayUndoable = (): ((done: Undoable) => void) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  return useCallback(
    ({ message, undo }) =>
      toast({ message, undo: () => void undo().then(() => toast({ message: t('app.said.undone') }), errorToast) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- errorToast is recreated with every render and says the same
    [toast, t],
  );
};

/** Runs a change, says what was done and offers to undo it; says why when it failed. Answers whether it was done. */
export const useUndoable = (): ((run: () => Promise<Undoable>) => Promise<boolean>) => {
  const say = useSayUndoable();
  const errorToast = useErrorToast();
  return useCallback(
    async (run) => {
      try {
        say(await run());
        return true;
      } catch (error) {
        errorToast(error);
        return false;
      }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- errorToast is recreated with every render and says the same
    [say],
  );
};

/** Says what was done, and offers a coordinator to undo it: a volunteer may not undo what everyone may do. */
export const useSayDone = (): ((done: Undoable) => void) => {
  const toast = useToast();
  const sayUndoable = useSayUndoable();
  const isCoordinator = useSessionUser().role === 'coordinator';
  return (done) => (isCoordinator ? sayUndoable(done) : toast({ message: done.message }));
};
