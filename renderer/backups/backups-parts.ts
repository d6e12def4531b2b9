import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';
import { RestoredNotice } from './restored-notice.tsx';

export const backupsParts = {
  notices: [{ name: 'restored', component: RestoredNotice }],
  screens: { backups: lazy(async () => ({ default: (await import('./backups-screen.tsx')).BackupsScreen })) },
} satisfies FeatureParts;
