import { createContext, useContext } from 'react';
import type { SessionUser } from '../../shared/vault.ts';

export const SessionContext = createContext<SessionUser | null>(null);

/** Who has the vault open. Only for screens inside the open vault. */
export const useSessionUser = (): SessionUser => {
  const user = useContext(SessionContext);
  if (!user) {
    throw new Error('there is no session outside the open vault');
  }
  return user;
};
