import { useHotkeys } from '@mantine/hooks';
import { IconMasksTheater } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivityReports } from '../base/activity.ts';
import { hotkey } from '../base/hotkeys.ts';
import { lockVault } from '../base/lock.ts';
import { goBack, type Screen, useNavigation } from '../base/navigation.ts';
import { openPalette } from '../base/palette.ts';
import { PanelSlot } from '../base/panel-slot.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useKeptDrafts } from '../base/use-kept-drafts.ts';
import { Palette } from '../search/palette.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { LoadingState } from '../ui/states.tsx';
import { notices } from './notices.ts';
import { paletteSources } from './palette-sources.ts';
import { panels } from './panels.ts';
import { firstScreen, mayShow } from './rail-items.ts';
import { Rail } from './rail.tsx';
import { screens } from './screens.ts';
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
  const Component = screens[screen.name] as ComponentType<{ readonly screen: Screen }>;
  return <Component screen={screen} />;
};

/** What identifies a screen apart from its tab: a new person is a new page, another tab is not. */
const keyOf = (screen: Screen): string => ('id' in screen ? `${screen.name} ${screen.id}` : screen.name);

/** A note is taken with nothing else in sight. */
const hasWholeWindow = (screen: Screen): boolean => screen.name === 'encounter';

const Notices = ({ screen }: { readonly screen: Screen }): ReactNode =>
  notices
    .filter(({ on }) => (on === undefined ? !hasWholeWindow(screen) : on === screen.name))
    .map(({ name, component: Notice }) => <Notice key={name} />);

/** The window while the vault is open: rail, screen, palette, and the hotkeys of all screens. */
export const Frame = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const chosen = useNavigation((state) => state.screen);
  const screen = chosen !== null && mayShow(role, chosen.name) ? chosen : firstScreen(role);
  useActivityReports();
  useKeptDrafts();
  useWarmUp();
  // No ignored tags: they work while someone is typing in a field.
  useHotkeys([hotkey('search', openPalette), hotkey('lock', () => void lockVault()), hotkey('back', goBack)], []);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      {hasWholeWindow(screen) ? null : <Rail shown={screen.name} />}
      <div className={classes.side}>
        <DemoBanner />
        <Notices screen={screen} />
        <main className={classes.main} id="main" tabIndex={-1} data-quiet-focus>
          <ErrorBoundary resetKey={keyOf(screen)}>
            <Suspense fallback={<LoadingState />}>
              <Shown key={keyOf(screen)} screen={screen} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {hasWholeWindow(screen) ? null : <PanelSlot place="beside" panels={panels} />}
      <PanelSlot place="over" panels={panels} />
      <Palette sources={paletteSources} />
    </div>
  );
};
