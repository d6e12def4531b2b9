import { IconUserPlus } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { openVolunteer, volunteerPanel } from './public/volunteer-panel.ts';

export const teamParts = {
  screens: { team: lazy(async () => ({ default: (await import('./team-screen.tsx')).TeamScreen })) },
  panels: [
    drawPanel(
      volunteerPanel,
      lazy(async () => ({ default: (await import('./volunteer-panel.tsx')).VolunteerPanel })),
    ),
  ],
  actions: [
    {
      name: 'addVolunteer',
      words: (t) => t('search.addVolunteer'),
      icon: IconUserPlus,
      roles: ['coordinator'],
      run: () => openVolunteer(null),
    },
  ],
} satisfies FeatureParts;
