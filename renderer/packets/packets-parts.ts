import { IconPrinter } from '@tabler/icons-react';
import { lazy } from 'react';
import { goTo } from '../base/navigation.ts';
import type { FeatureParts } from '../base/parts.ts';

export const packetsParts = {
  screens: {
    papers: lazy(async () => ({ default: (await import('./papers-screen.tsx')).PapersScreen })),
  },
  actions: [
    {
      name: 'printPaper',
      words: (t) => t('packets.action'),
      icon: IconPrinter,
      roles: ['coordinator'],
      run: () => goTo({ name: 'papers', kind: 'planPaper' }),
    },
  ],
} satisfies FeatureParts;
