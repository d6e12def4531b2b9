import { type ComponentType, lazy } from 'react';
import type { ScreenName, ScreenOf } from '../base/navigation.ts';

export type ScreenComponent<N extends ScreenName> = ComponentType<{ readonly screen: ScreenOf<N> }>;

/**
 * Every screen's component. A feature adds one line; a screen without a line is absent from the rail too.
 * The value is a lazy component: `lazy(async () => ({ default: (await import('../x/y.tsx')).YScreen }))`.
 */
export const screens: { readonly [N in ScreenName]?: ScreenComponent<N> } = {
  audit: lazy(async () => ({ default: (await import('../audit/audit-screen.tsx')).AuditScreen })),
  backups: lazy(async () => ({ default: (await import('../backups/backups-screen.tsx')).BackupsScreen })),
  calendar: lazy(async () => ({ default: (await import('../calendar/calendar-screen.tsx')).CalendarScreen })),
  encounter: lazy(async () => ({ default: (await import('../encounters/encounter-screen.tsx')).EncounterScreen })),
  exports: lazy(async () => ({ default: (await import('../exports/exports-screen.tsx')).ExportsScreen })),
  exportSummary: lazy(async () => ({
    default: (await import('../exports/export-summary-screen.tsx')).ExportSummaryScreen,
  })),
  grantedRecord: lazy(async () => ({
    default: (await import('../people/granted-record-screen.tsx')).GrantedRecordScreen,
  })),
  people: lazy(async () => ({ default: (await import('../people/people-screen.tsx')).PeopleScreen })),
  person: lazy(async () => ({ default: (await import('./person-page.tsx')).PersonPage })),
  reviews: lazy(async () => ({ default: (await import('../retention/reviews-screen.tsx')).ReviewsScreen })),
  holdings: lazy(async () => ({ default: (await import('../retention/holdings-screen.tsx')).HoldingsScreen })),
  import: lazy(async () => ({ default: (await import('../imports/import-screen.tsx')).ImportScreen })),
  settings: lazy(async () => ({ default: (await import('./settings-page.tsx')).SettingsPage })),
  team: lazy(async () => ({ default: (await import('../team/team-screen.tsx')).TeamScreen })),
  today: lazy(async () => ({ default: (await import('../today/today-screen.tsx')).TodayScreen })),
};
