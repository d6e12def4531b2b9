import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paletteSources } from './palette-sources.ts';

/** At most this many items per source: a palette is for finding, not for browsing. */
const perSource = 8;

const Results = ({ query }: { readonly query: string }) => {
  const { t } = useTranslation();
  // The list of sources never changes, so the hooks keep their order.
  const groups = paletteSources.map(({ id, useTitle, useItems }) => ({
    id,
    title: useTitle(),
    items: useItems(query).slice(0, perSource),
  }));
  const found = groups.filter(({ items }) => items.length > 0);
  if (found.length === 0) {
    return <Spotlight.Empty>{t('app.palette.nothing', { query })}</Spotlight.Empty>;
  }
  return found.map(({ id, title, items }) => (
    <Spotlight.ActionsGroup key={id} label={title}>
      {items.map(({ id: itemId, label, description, icon: ItemIcon, run }) => (
        <Spotlight.Action
          key={itemId}
          label={label}
          {...(description === undefined ? {} : { description })}
          leftSection={<ItemIcon size={20} stroke={1.75} aria-hidden />}
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  ));
};

/** Finds people and pages by a few letters. Opened by Ctrl/Cmd+K or the search field. */
export const Palette = () => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      centered={false}
      yOffset="12vh"
      transitionProps={{ duration: 80, transition: 'fade' }}
      overlayProps={{ color: 'var(--al-veil)', backgroundOpacity: 1, blur: 0 }}
      title={t('app.search')}
      classNames={{ header: 'al-spoken' }}
    >
      <Spotlight.Search
        placeholder={t('app.palette.placeholder')}
        aria-label={t('app.palette.placeholder')}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Results query={query} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
