import { IconUpload } from '@tabler/icons-react';
import { lazy } from 'react';
import { goTo } from '../base/navigation.ts';
import type { FeatureParts } from '../base/parts.ts';

export const importsParts = {
  screens: { import: lazy(async () => ({ default: (await import('./import-screen.tsx')).ImportScreen })) },
  actions: [
    {
      name: 'importSheet',
      words: (t) => t('search.importSheet'),
      icon: IconUpload,
      roles: ['coordinator'],
      run: () => goTo({ name: 'import' }),
    },
  ],
} satisfies FeatureParts;
