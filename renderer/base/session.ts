import { createContext, useContext } from 'react';
import type { SessionUser } from '../../shared/contract/session-user.ts';

export const SessionContext = createContext<SessionUser | null>(null);

/** A call that closed the vault by itself, and what it has to say. */
export type SessionEnd =
  /** `kept`: the folder that keeps the replaced vault; `beside`: the one that the backup is in, when nothing was replaced. */
  | { readonly name: 'restored'; readonly kept: string | null; readonly beside: string | null }
  /** `disabled`: how many users wait for a new passphrase. */
  | { readonly name: 'rekeyed'; readonly disabled: number }
  /** `kept`: the folder that keeps the file as it was; `objects`: what was not as it should be. */
  | { readonly name: 'repaired'; readonly kept: string | null; readonly objects: readonly string[] }
  /** `left`: how many files still hold key slots. */
  | { readonly name: 'keysErased'; readonly left: number };

export const SessionEndContext = createContext<((end: SessionEnd) => void) | null>(null);

/** Notes that the core has closed the vault: every screen closes, and what they showed is forgotten; the result stays. */
export const useEndSession = (): ((end: SessionEnd) => void) => {
  const endSession = useContext(SessionEndContext);
  if (!endSession) {
    throw new Error('there is no session to end outside the window’s root');
  }
  return endSession;
};

/** Who has the vault open. Only for screens inside the open vault. */
export const useSessionUser = (): SessionUser => {
  const user = useContext(SessionContext);
  if (!user) {
    throw new Error('there is no session outside the open vault');
  }
  return user;
};
