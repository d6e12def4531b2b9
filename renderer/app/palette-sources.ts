import { IconArchive, IconLock, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { appointmentsParts } from '../appointments/appointments-parts.ts';
import { lockVault } from '../base/lock.ts';
import { goTo } from '../base/navigation.ts';
import { fitsAction, type PaletteAction, type PaletteSource } from '../base/palette.ts';
import { useSessionUser } from '../base/session.ts';
import { matchesWords } from '../base/words-match.ts';
import { checklistsParts } from '../checklists/checklists-parts.ts';
import { detentionsParts } from '../detentions/detentions-parts.ts';
import { directoryParts } from '../directory/directory-parts.ts';
import { importsParts } from '../imports/imports-parts.ts';
import { locatorParts } from '../locator/locator-parts.ts';
import { metParts } from '../met/met-parts.ts';
import { packetsParts } from '../packets/packets-parts.ts';
import { peopleParts } from '../people/people-parts.ts';
import { searchParts } from '../search/search-parts.ts';
import { shiftsParts } from '../shifts/shifts-parts.ts';
import { teamParts } from '../team/team-parts.ts';
import { usersParts } from '../users/users-parts.ts';
import { railItems } from './rail-items.ts';

const lockAction: PaletteAction = {
  name: 'lock',
  words: (t) => t('search.lock'),
  icon: IconLock,
  roles: ['coordinator', 'volunteer'],
  run: () => void lockVault(),
};

/** What can be done from anywhere, in the order in which it is offered. A feature adds one line. */
export const paletteActions: readonly PaletteAction[] = [
  ...detentionsParts.actions,
  ...appointmentsParts.actions,
  ...peopleParts.actions,
  ...shiftsParts.actions,
  ...metParts.actions,
  ...teamParts.actions,
  ...checklistsParts.actions,
  ...locatorParts.actions,
  ...packetsParts.actions,
  ...importsParts.actions,
  ...directoryParts.actions,
  lockAction,
  ...usersParts.actions,
];

const actionSource: PaletteSource = {
  id: 'actions',
  useTitle: () => useTranslation().t('search.actions'),
  useItems: (query) => {
    const { t } = useTranslation();
    const { role } = useSessionUser();
    return paletteActions
      .filter(({ roles }) => roles.includes(role))
      .filter((action) => fitsAction(action, query, t))
      .map(({ name, words, icon, run }) => ({ id: `action-${name}`, label: words(t), icon, run }));
  },
};

const screenSource: PaletteSource = {
  id: 'screens',
  useTitle: () => useTranslation().t('app.palette.goTo'),
  useItems: (query) => {
    const { t } = useTranslation();
    const { role } = useSessionUser();
    const backups = role === 'coordinator' ? [{ name: 'backups', icon: IconArchive } as const] : [];
    const items = [...railItems(role), ...backups, { name: 'settings', icon: IconSettings } as const];
    return items
      .map(({ name, icon }) => ({
        id: `screen-${name}`,
        label: t(`app.screens.${name}`),
        icon,
        run: () => goTo({ name }),
      }))
      .filter(({ label }) => matchesWords(label, query));
  },
};

/** Where the palette's items come from, in order. The list is fixed, since each source is a hook. */
export const paletteSources: readonly PaletteSource[] = [
  ...searchParts.sources,
  actionSource,
  screenSource,
  ...directoryParts.sources,
  ...checklistsParts.sources,
];
