import { useHotkeys } from '@mantine/hooks';
import { IconMasksTheater } from '@tabler/icons-react';
import { type ComponentType, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivityReports } from '../base/activity.ts';
import { hotkey } from '../base/hotkeys.ts';
import { lockVault } from '../base/lock.ts';
import { goBack, type Screen, useNavigation } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { DraftNotice, UnsavedNotice } from '../encounters/draft-notice.tsx';
import { openPalette } from '../search/palette-state.ts';
import { Palette } from '../search/palette.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { LoadingState } from '../ui/states.tsx';
import { AppointmentPanelSlot } from './appointment-panel-slot.tsx';
import { KeyErasureSlot } from './key-erasure-slot.tsx';
import { firstScreen, mayShow } from './rail-items.ts';
import { Rail } from './rail.tsx';
import { RecordPanelSlot } from './record-panel-slot.tsx';
import { RetentionDialogSlot } from './retention-dialog-slot.tsx';
import { screens } from './screens.tsx';
import { useWarmUp } from './warm-up.ts';
import classes from './frame.module.css';

const DemoBanner = () => {
  const { t } = useTranslation();
  const place = useCallQuery('place.get', {}, { tables: [] });
  return place.data?.demo ? (
    <aside className={classes.demo} aria-label={t('app.demoLabel')}>
      <IconMasksTheater size={18} stroke={1.75} aria-hidden />
      {t('app.demo')}
    </aside>
  ) : null;
};

const Shown = ({ screen }: { readonly screen: Screen }) => {
  // as: the table pairs each name with a component for just that screen, which TypeScript cannot follow
  const Component = screens[screen.name] as ComponentType<{ readonly screen: Screen }> | undefined;
  return Component ? <Component screen={screen} /> : null;
};

/** What identifies a screen apart from its tab: a new person is a new page, another tab is not. */
const keyOf = (screen: Screen): string => ('id' in screen ? `${screen.name} ${screen.id}` : screen.name);

/** A note is taken with nothing else in sight. */
const hasWholeWindow = (screen: Screen): boolean => screen.name === 'encounter';

/** The window while the vault is open: rail, screen, palette, and the hotkeys of all screens. */
export const Frame = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const chosen = useNavigation((state) => state.screen);
  const screen = chosen !== null && mayShow(role, chosen.name) ? chosen : firstScreen(role);
  useActivityReports();
  useWarmUp();
  // No ignored tags: they work while somebody is typing in a field.
  useHotkeys([hotkey('search', openPalette), hotkey('lock', () => void lockVault()), hotkey('back', goBack)], []);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      {hasWholeWindow(screen) ? null : <Rail shown={screen.name} />}
      <div className={classes.side}>
        <DemoBanner />
        {hasWholeWindow(screen) ? null : <UnsavedNotice />}
        {screen.name === 'today' ? <DraftNotice /> : null}
        <main className={classes.main} id="main" tabIndex={-1} data-quiet-focus>
          <ErrorBoundary resetKey={keyOf(screen)}>
            <Suspense fallback={<LoadingState />}>
              <Shown key={keyOf(screen)} screen={screen} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {hasWholeWindow(screen) ? null : <AppointmentPanelSlot />}
      {hasWholeWindow(screen) ? null : <RecordPanelSlot />}
      <KeyErasureSlot />
      <RetentionDialogSlot />
      <Palette />
    </div>
  );
};
