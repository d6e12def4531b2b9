import { IconUserQuestion } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { metDialog, openMet } from './public/met-panel.ts';

export const metParts = {
  panels: [
    drawPanel(
      metDialog,
      lazy(async () => ({ default: (await import('./met-dialog.tsx')).MetDialog })),
    ),
  ],
  actions: [
    {
      name: 'addMet',
      words: (t) => t('met.add'),
      also: (t) => t('met.palette'),
      icon: IconUserQuestion,
      roles: ['coordinator', 'volunteer'],
      run: () => openMet({ mode: 'add', shiftId: null }),
    },
  ],
} satisfies FeatureParts;
