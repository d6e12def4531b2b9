import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

export const todayParts = {
  screens: { today: lazy(async () => ({ default: (await import('./today-screen.tsx')).TodayScreen })) },
} satisfies FeatureParts;
