import { IconKeyOff } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { askToEraseKeys, keyErasureDialog } from './key-erasure.ts';

export const usersParts = {
  panels: [
    drawPanel(
      keyErasureDialog,
      lazy(async () => ({ default: (await import('./erase-keys-dialog.tsx')).EraseKeysDialog })),
    ),
  ],
  actions: [
    {
      name: 'eraseKeys',
      words: (t) => t('search.eraseKeys'),
      icon: IconKeyOff,
      roles: ['coordinator'],
      run: askToEraseKeys,
    },
  ],
} satisfies FeatureParts;
