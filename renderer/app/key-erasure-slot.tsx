import { lazy, Suspense } from 'react';
import { lockVault } from '../base/lock.ts';
import { useSessionUser } from '../base/session.ts';
import { leaveKeyErasure, useKeyErasure } from '../users/key-erasure.ts';

const EraseKeysDialog = lazy(async () => ({
  default: (await import('../users/erase-keys-dialog.tsx')).EraseKeysDialog,
}));

/** The question before the keys are erased, over whatever screen is shown. */
export const KeyErasureSlot = () => {
  const asked = useKeyErasure((state) => state.asked);
  const { role } = useSessionUser();
  if (!asked || role !== 'coordinator') return null;
  return (
    <Suspense fallback={null}>
      <EraseKeysDialog onClose={leaveKeyErasure} onErased={lockVault} />
    </Suspense>
  );
};
