import { IconAddressBook, IconLifebuoy } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { entriesSource } from './palette-entries.ts';
import { entryPanel, openEntryForm } from './public/entry-panel.ts';
import { helpPanel, openHelp } from './public/open-help.ts';

export const directoryParts = {
  screens: {
    directory: lazy(async () => ({ default: (await import('./directory-screen.tsx')).DirectoryScreen })),
    directoryEntry: lazy(async () => ({ default: (await import('./entry-screen.tsx')).EntryScreen })),
  },
  panels: [
    drawPanel(
      entryPanel,
      lazy(async () => ({ default: (await import('./entry-panel.tsx')).EntryPanel })),
    ),
    drawPanel(
      helpPanel,
      lazy(async () => ({ default: (await import('./help-panel.tsx')).HelpPanel })),
    ),
  ],
  actions: [
    {
      name: 'openHelp',
      words: (t) => t('directory.help.search'),
      icon: IconLifebuoy,
      roles: ['coordinator', 'volunteer'],
      run: () => openHelp(),
    },
    {
      name: 'addEntry',
      words: (t) => t('directory.addToDirectory'),
      icon: IconAddressBook,
      roles: ['coordinator'],
      run: () => openEntryForm(null),
    },
  ],
  sources: [entriesSource],
} satisfies FeatureParts;
