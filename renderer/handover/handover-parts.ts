import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { handoverDialog } from './public/handover-dialog-panel.ts';

export const handoverParts = {
  panels: [
    drawPanel(
      handoverDialog,
      lazy(async () => ({ default: (await import('./handover-dialog.tsx')).HandoverDialog })),
    ),
  ],
} satisfies FeatureParts;
