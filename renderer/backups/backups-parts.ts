import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

export const backupsParts = {
  screens: { backups: lazy(async () => ({ default: (await import('./backups-screen.tsx')).BackupsScreen })) },
} satisfies FeatureParts;
