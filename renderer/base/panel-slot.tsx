import { Suspense } from 'react';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { LoadingState } from '../ui/states.tsx';
import { type DrawnPanel, type PanelPlace, useOpenPanels } from './panels.ts';
import { useSessionUser } from './session.ts';

export interface PanelSlotProps {
  readonly place: PanelPlace;
  readonly panels: readonly DrawnPanel[];
}

/** Where panels of one place are drawn, for a role that may see them. A bug in one leaves the screen as it is. */
export const PanelSlot = ({ place, panels }: PanelSlotProps) => {
  const open = useOpenPanels((state) => state[place]);
  const { role } = useSessionUser();
  if (open === null || !open.panel.mayShow(role, open.content)) return null;
  const Content = panels.find(({ panel }) => panel.name === open.panel.name)?.component;
  if (Content === undefined) return null;
  return (
    <ErrorBoundary resetKey={String(open.opening)}>
      <Suspense fallback={place === 'beside' ? <LoadingState /> : null}>
        <Content key={open.opening} content={open.content} />
      </Suspense>
    </ErrorBoundary>
  );
};
