import { type Icon, IconCalendarPlus, IconKeyOff, IconLock, IconUpload, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openBooking } from '../appointments/public/appointment-panel.ts';
import { lockVault } from '../base/lock.ts';
import { goTo } from '../base/navigation.ts';
import { openNewPerson, openVolunteer } from '../base/record-panel.ts';
import { useSessionUser } from '../base/session.ts';
import { matchesWords } from '../base/words-match.ts';
import { askToEraseKeys } from '../users/key-erasure.ts';
import type { PaletteSource } from './palette-types.ts';

interface Action {
  readonly name: 'book' | 'addPerson' | 'addVolunteer' | 'importSheet' | 'lock' | 'eraseKeys';
  readonly icon: Icon;
  readonly coordinatorOnly: boolean;
  readonly run: () => void;
}

const actions: readonly Action[] = [
  { name: 'book', icon: IconCalendarPlus, coordinatorOnly: true, run: () => openBooking() },
  { name: 'addPerson', icon: IconUserPlus, coordinatorOnly: true, run: openNewPerson },
  { name: 'addVolunteer', icon: IconUserPlus, coordinatorOnly: true, run: () => openVolunteer(null) },
  { name: 'importSheet', icon: IconUpload, coordinatorOnly: true, run: () => goTo({ name: 'import' }) },
  { name: 'lock', icon: IconLock, coordinatorOnly: false, run: () => void lockVault() },
  { name: 'eraseKeys', icon: IconKeyOff, coordinatorOnly: true, run: askToEraseKeys },
];

/** What can be done from anywhere, found by its words. */
export const actionSource: PaletteSource = {
  id: 'actions',
  useTitle: () => useTranslation().t('search.actions'),
  useItems: (query) => {
    const { t } = useTranslation();
    const { role } = useSessionUser();
    return actions
      .filter(({ coordinatorOnly }) => !coordinatorOnly || role === 'coordinator')
      .map(({ name, icon, run }) => ({ id: `action-${name}`, label: t(`search.${name}`), icon, run }))
      .filter(({ label }) => matchesWords(label, query));
  },
};
