import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

export const settingsParts = {
  screens: { settings: lazy(async () => ({ default: (await import('./settings-screen.tsx')).SettingsScreen })) },
} satisfies FeatureParts;
