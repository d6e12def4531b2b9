import { lazy, Suspense } from 'react';
import { leaveKeyErasure, useKeyErasure } from './key-erasure.ts';
import { lockVault } from './lock.ts';
import { useSessionUser } from './session.ts';

const EraseKeysDialog = lazy(async () => ({
  default: (await import('../vault/users/erase-keys-dialog.tsx')).EraseKeysDialog,
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
