import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { retentionDialog } from './public/retention-dialog.ts';

export const retentionParts = {
  screens: {
    reviews: lazy(async () => ({ default: (await import('./reviews-screen.tsx')).ReviewsScreen })),
    holdings: lazy(async () => ({ default: (await import('./holdings-screen.tsx')).HoldingsScreen })),
  },
  panels: [
    drawPanel(
      retentionDialog,
      lazy(async () => ({ default: (await import('./retention-dialogs.tsx')).RetentionDialogs })),
    ),
  ],
} satisfies FeatureParts;
