import { lazy, Suspense } from 'react';
import { useSessionUser } from '../base/session.ts';
import { useRetentionDialog } from '../retention/public/retention-dialog.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

const RetentionDialogs = lazy(async () => ({
  default: (await import('../retention/retention-dialogs.tsx')).RetentionDialogs,
}));

/** The dialog that asks before somebody is closed, purged or held, over whatever screen is shown. */
export const RetentionDialogSlot = () => {
  const asked = useRetentionDialog((state) => state.asked);
  const { role } = useSessionUser();
  if (asked === null || role !== 'coordinator') return null;
  const key = `${asked.act} ${asked.personId}`;
  return (
    <ErrorBoundary resetKey={key}>
      <Suspense fallback={null}>
        <RetentionDialogs key={key} asked={asked} />
      </Suspense>
    </ErrorBoundary>
  );
};
