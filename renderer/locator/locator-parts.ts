import { IconMapSearch } from '@tabler/icons-react';
import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';
import { openLocator } from './public/open-locator.ts';

export const locatorParts = {
  screens: {
    locator: lazy(async () => ({ default: (await import('./locator-screen.tsx')).LocatorScreen })),
  },
  actions: [
    {
      name: 'openLocator',
      words: (t) => t('locator.action.open'),
      also: (t) => t('locator.action.also'),
      icon: IconMapSearch,
      roles: ['coordinator'],
      run: () => openLocator(),
    },
  ],
} satisfies FeatureParts;
