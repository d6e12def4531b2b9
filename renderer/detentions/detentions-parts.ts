import { IconAlertOctagon } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { openStart, startPanel } from './public/start-detention.ts';

const loadScreen = () => import('./detention-screen.tsx');
const loadPanel = () => import('./start-panel.tsx');

export const detentionsParts = {
  screens: {
    response: lazy(async () => ({ default: (await import('./response-screen.tsx')).ResponseScreen })),
    detention: lazy(async () => ({ default: (await loadScreen()).DetentionScreen })),
  },
  panels: [
    drawPanel(
      startPanel,
      lazy(async () => ({ default: (await loadPanel()).StartPanel })),
    ),
  ],
  actions: [
    {
      name: 'detainedNow',
      words: (t) => t('search.detainedNow'),
      also: (t) => t('search.detainedAlso'),
      icon: IconAlertOctagon,
      roles: ['coordinator', 'volunteer'],
      run: () => openStart(),
    },
  ],
  // When someone is taken, nothing more has to be loaded.
  warmUp: () => Promise.all([loadScreen(), loadPanel()]),
} satisfies FeatureParts;
