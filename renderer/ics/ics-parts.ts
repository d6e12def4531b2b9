import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { calendarFileDialog } from './public/calendar-file.ts';

export const icsParts = {
  panels: [
    drawPanel(
      calendarFileDialog,
      lazy(async () => ({ default: (await import('./calendar-file-dialog.tsx')).CalendarFileDialog })),
    ),
  ],
} satisfies FeatureParts;
