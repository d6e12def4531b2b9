import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { LoadingState } from '../ui/states.tsx';
import { useAppointmentPanel } from './appointment-panel.ts';
import { useSessionUser } from './session.ts';

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
