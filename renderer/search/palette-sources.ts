import { IconArchive, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { railItems } from '../app/rail-items.ts';
import { goTo } from '../base/navigation.ts';
import { useSessionUser } from '../base/session.ts';
import { matchesWords } from '../base/words-match.ts';
import { actionSource } from './palette-actions.ts';
import { foundSources } from './palette-found.ts';
import type { PaletteSource } from './palette-types.ts';

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
export const paletteSources: readonly PaletteSource[] = [...foundSources, actionSource, screenSource];
