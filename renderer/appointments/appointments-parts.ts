import { IconCalendarPlus } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { appointmentPanel, openBooking } from './public/appointment-panel.ts';
import { seriesDialog } from './series-panels.ts';

export const appointmentsParts = {
  panels: [
    drawPanel(
      appointmentPanel,
      lazy(async () => ({ default: (await import('./appointment-panel.tsx')).AppointmentPanel })),
    ),
    drawPanel(
      seriesDialog,
      lazy(async () => ({ default: (await import('./series-dialogs.tsx')).SeriesDialogs })),
    ),
  ],
  actions: [
    {
      name: 'book',
      words: (t) => t('search.book'),
      icon: IconCalendarPlus,
      roles: ['coordinator'],
      run: () => openBooking(),
    },
  ],
} satisfies FeatureParts;
