import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';
import { DraftNotice, UnsavedNotice } from './draft-notice.tsx';

export const encountersParts = {
  screens: { encounter: lazy(async () => ({ default: (await import('./encounter-screen.tsx')).EncounterScreen })) },
  notices: [
    { name: 'unsaved', component: UnsavedNotice },
    { name: 'drafts', component: DraftNotice, on: 'today' },
  ],
} satisfies FeatureParts;
