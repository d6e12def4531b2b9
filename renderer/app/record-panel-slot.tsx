import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/contract/errors.ts';
import { type RecordPanelContent, useRecordPanel } from '../base/record-panel.ts';
import { useSessionUser } from '../base/session.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

const NewPersonPanel = lazy(async () => ({ default: (await import('../people/new-person-panel.tsx')).NewPersonPanel }));
const VolunteerPanel = lazy(async () => ({ default: (await import('../team/volunteer-panel.tsx')).VolunteerPanel }));

const Content = ({ content }: { readonly content: RecordPanelContent }) => {
  switch (content.kind) {
    case 'newPerson':
      return <NewPersonPanel />;
    case 'volunteer':
      return <VolunteerPanel id={content.id} />;
    default:
      return assertNever(content);
  }
};

/** The side panel for adding a person or a volunteer, over whatever screen is shown. */
export const RecordPanelSlot = () => {
  const content = useRecordPanel((state) => state.content);
  const opening = useRecordPanel((state) => state.opening);
  const { role } = useSessionUser();
  if (content === null || role !== 'coordinator') return null;
  return (
    <ErrorBoundary resetKey={String(opening)}>
      <Suspense fallback={null}>
        <Content key={opening} content={content} />
      </Suspense>
    </ErrorBoundary>
  );
};
