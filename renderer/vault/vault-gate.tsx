import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import type { VaultStatus } from '../../shared/vault/vault.ts';
import { OpenedBackUpDialog } from '../backups/public/opened-back-up-dialog.tsx';
import { useRestoreWish, wishRestore } from '../backups/public/restore-wish.ts';
import { useOpenedBackUp } from '../backups/public/use-opened-back-up.ts';
import { call } from '../base/bridge.ts';
import { lockVault } from '../base/lock.ts';
import { useCallQuery, useSetCallData } from '../base/queries.ts';
import { SessionContext, type SessionEnd, SessionEndContext } from '../base/session.ts';
import { LoadingState } from '../ui/states.tsx';
import { FirstStart } from './first-start.tsx';
import { RestoreWizard } from './restore-wizard.tsx';
import { SessionEnded } from './session-ended.tsx';
import { Unlock } from './unlock.tsx';
import { VaultProblem } from './vault-problem.tsx';

export interface VaultGateProps {
  /** What the window is while the vault is open. */
  readonly children: (user: SessionUser, openedWith: VaultStatus['openedWith']) => ReactNode;
}

/** Decides what the window is: first start, unlock screen, the open vault, or why there is none of these. */
const Gate = ({ children }: VaultGateProps) => {
  const { t } = useTranslation();
  const setCallData = useSetCallData();
  const status = useCallQuery('vault.status', {}, { tables: [] });
  const place = useCallQuery('place.get', {}, { tables: [] });
  const { wish } = useRestoreWish();
  const { opened, forget } = useOpenedBackUp();
  const isOpen = status.data?.state === 'open';
  const lookInto = () => {
    wishRestore(opened);
    forget();
  };
  // No one is at work behind an unlock screen, so no one need be asked.
  const looksByItself = opened !== null && wish === null && status.data !== undefined && !isOpen;
  useEffect(() => {
    if (looksByItself) lookInto();
  });
  const error = status.error ?? place.error;
  const readAgain = () => {
    void status.refetch();
    void place.refetch();
  };
  const leaveRestore = async () => {
    // Asked past the cache: the unlock screen must not appear before the shell has followed and renews the window.
    const staysOpen = isOpen && (await call('vault.status', {}).catch(() => null))?.state === 'open';
    if (isOpen && !staysOpen) {
      await lockVault();
    } else {
      wishRestore(null);
      readAgain();
    }
  };
  if (wish !== null && place.data) {
    return <RestoreWizard wish={wish} place={place.data} onLeave={() => void leaveRestore()} />;
  }
  if (error) {
    return <VaultProblem error={error} onTryAgain={readAgain} onPlaceChosen={readAgain} />;
  }
  if (!status.data || !place.data) {
    return <LoadingState words={t('vault.starting')} />;
  }
  const onOpened = (opened: SessionUser, way: VaultStatus['openedWith']) =>
    setCallData('vault.status', {}, { state: 'open', user: opened, openedWith: way });
  const { state, user, openedWith } = status.data;
  if (state === 'open' && user) {
    return (
      <SessionContext value={user}>
        {children(user, openedWith)}
        {opened === null ? null : <OpenedBackUpDialog name={opened.shown} onLook={lookInto} onStay={forget} />}
      </SessionContext>
    );
  }
  const screen = { place: place.data, onOpened, onPlaceChosen: readAgain };
  return state === 'none' ? <FirstStart {...screen} /> : <Unlock {...screen} />;
};

/** What is inside once the vault is open; or the result of a call that ended the session, which is all that then stays. */
export const VaultGate = ({ children }: VaultGateProps) => {
  const [end, setEnd] = useState<SessionEnd | null>(null);
  if (end !== null) return <SessionEnded end={end} />;
  return (
    <SessionEndContext value={setEnd}>
      <Gate>{children}</Gate>
    </SessionEndContext>
  );
};
