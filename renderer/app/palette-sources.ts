import { type Icon, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goTo } from './navigation.ts';
import { railItems } from './rail-items.ts';
import { useSessionUser } from './session.ts';
import { matchesWords } from './words-match.ts';

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** A second line, such as a case code or a next date. */
  readonly description?: string;
  readonly icon: Icon;
  readonly run: () => void;
}

/** Offers items for what was typed. A hook: it may call `useCallQuery`. It filters by itself. */
export interface PaletteSource {
  readonly id: string;
  readonly useTitle: () => string;
  readonly useItems: (query: string) => readonly PaletteItem[];
}

const screenSource: PaletteSource = {
  id: 'screens',
  useTitle: () => useTranslation().t('app.palette.goTo'),
  useItems: (query) => {
    const { t } = useTranslation();
    const { role } = useSessionUser();
    const items = [...railItems(role), { name: 'settings', icon: IconSettings } as const];
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
export const paletteSources: readonly PaletteSource[] = [screenSource];
