import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../base/navigation.ts';
import type { PaletteSource } from '../base/palette.ts';
import { useCallQuery } from '../base/queries.ts';

/** So many letters are typed before the directory is looked through: a single one fits half of it. */
const fewest = 2;

/** Entries of the directory, found by what was typed. */
export const entriesSource: PaletteSource = {
  id: 'directory',
  useTitle: () => useTranslation().t('directory.title'),
  useItems: (typed) => {
    const { t } = useTranslation();
    const query = typed.trim();
    const enabled = query.length >= fewest;
    const found = useCallQuery(
      'directory.list',
      { query, limit: 5 },
      { tables: ['directory_entry'], keepPrevious: true, enabled },
    );
    if (!enabled) return [];
    return (found.data?.items ?? []).map(({ id, name, kind, phones }) => ({
      id: `entry-${id}`,
      label: name,
      description: [t(`directory.kind.${kind}`), phones[0]?.number].filter((part) => part !== undefined).join(' · '),
      icon: IconAddressBook,
      run: () => goTo({ name: 'directoryEntry', id }),
    }));
  },
};
