import { useEffect } from 'react';
import { flushKept, openKept } from './kept-drafts.ts';
import { useSessionUser } from './session.ts';
import { useFlushBeforeGone } from './use-flush-before-gone.ts';

/** Keeps in the vault what the session's user types into forms, and brings it back after unlocking. */
export const useKeptDrafts = (): void => {
  const user = useSessionUser();
  // Whatever changes of the user, the window forgets everything.
  const session = JSON.stringify(user);
  useFlushBeforeGone(flushKept);
  useEffect(() => {
    // Without them, everything works but this.
    openKept().catch(() => undefined);
  }, [session]);
};
