import { lazy, Suspense } from 'react';
import { useAppointmentPanel } from '../appointments/public/appointment-panel.ts';
import { useSessionUser } from '../base/session.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { LoadingState } from '../ui/states.tsx';

const AppointmentPanel = lazy(async () => ({
  default: (await import('../appointments/appointment-panel.tsx')).AppointmentPanel,
}));

/** The side panel, beside whatever screen is shown. */
export const AppointmentPanelSlot = () => {
  const content = useAppointmentPanel((state) => state.content);
  const opening = useAppointmentPanel((state) => state.opening);
  const { role } = useSessionUser();
  if (content === null || (content.mode !== 'show' && role !== 'coordinator')) return null;
  return (
    <ErrorBoundary resetKey={String(opening)}>
      <Suspense fallback={<LoadingState />}>
        <AppointmentPanel key={opening} content={content} />
      </Suspense>
    </ErrorBoundary>
  );
};
