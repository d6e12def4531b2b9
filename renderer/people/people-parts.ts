import { IconUserPlus } from '@tabler/icons-react';
import { lazy } from 'react';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { newPersonPanel, openNewPerson } from './new-person.ts';

export const peopleParts = {
  screens: {
    people: lazy(async () => ({ default: (await import('./people-screen.tsx')).PeopleScreen })),
    person: lazy(async () => ({ default: (await import('./person-screen.tsx')).PersonScreen })),
    grantedRecord: lazy(async () => ({ default: (await import('./granted-record-screen.tsx')).GrantedRecordScreen })),
  },
  panels: [
    drawPanel(
      newPersonPanel,
      lazy(async () => ({ default: (await import('./new-person-panel.tsx')).NewPersonPanel })),
    ),
  ],
  actions: [
    {
      name: 'addPerson',
      words: (t) => t('search.addPerson'),
      icon: IconUserPlus,
      roles: ['coordinator'],
      run: openNewPerson,
    },
  ],
} satisfies FeatureParts;
