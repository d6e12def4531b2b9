import { lazy } from 'react';
import { dateIn } from '../../shared/basics/time.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import { call } from '../base/bridge.ts';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { callKey, prefetchCall } from '../base/queries.ts';
import { rangeOf } from './calendar-range.ts';
import { sheetDialog } from './sheet-panel.ts';

const readScreen = async () => ({ default: (await import('./calendar-screen.tsx')).CalendarScreen });

export const calendarParts = {
  screens: { calendar: lazy(readScreen) },
  panels: [
    drawPanel(
      sheetDialog,
      lazy(async () => ({ default: (await import('./sheet-dialog.tsx')).SheetDialog })),
    ),
  ],
  // This month of appointments, and the code.
  warmUp: async (client) => {
    const { zone } = await client.ensureQueryData({
      queryKey: callKey('vault.profile', {}),
      queryFn: () => call('vault.profile', {}),
    });
    const range = rangeOf('month', dateIn(zone, new Date()));
    await prefetchCall(client, 'calendar.read', range, { tables: appointmentTables });
    await readScreen();
  },
} satisfies FeatureParts;
