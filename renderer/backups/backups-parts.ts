import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { backUpRenewal } from './public/backup-renewal.ts';
import { RestoredNotice } from './restored-notice.tsx';

export const backupsParts = {
  notices: [{ name: 'restored', component: RestoredNotice }],
  panels: [
    drawPanel(
      backUpRenewal,
      lazy(async () => ({ default: (await import('./renew-dialog.tsx')).RenewDialog })),
    ),
  ],
  screens: { backups: lazy(async () => ({ default: (await import('./backups-screen.tsx')).BackupsScreen })) },
} satisfies FeatureParts;
