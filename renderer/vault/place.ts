import type { CallOutput } from '../../shared/contract.ts';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import { call } from '../base/bridge.ts';
import { useErrorToast } from '../ui/toasts.tsx';

export type Place = CallOutput<'place.get'>;

/** What every screen without an open vault is given. */
export interface ClosedVaultProps {
  readonly place: Place;
  readonly onOpened: (user: SessionUser, openedWith: 'passphrase' | 'recoveryKey') => void;
  /** The core looks at another folder now; read its state again. */
  readonly onPlaceChosen: () => void;
}

/** Opens the folder dialog; does nothing when it is dismissed. */
export const useChoosePlace = (onChosen: () => void): (() => Promise<void>) => {
  const showError = useErrorToast();
  return async () => {
    try {
      if ((await call('place.choose', {})) !== null) {
        onChosen();
      }
    } catch (error) {
      showError(error);
    }
  };
};
