import { Loader, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closePalette, type PaletteItem, type PaletteSource, usePaletteState } from '../base/palette.ts';
import { useIsAnswered } from './palette-found.ts';
import classes from './palette.module.css';

/** At most this many items per source: a palette is for finding, not for browsing. */
const perSource = 8;

export interface PaletteProps {
  /** Where its items come from, in order; always the same list. */
  readonly sources: readonly PaletteSource[];
}

/** What fits the words, by source, without the sources that have nothing. */
const useGroups = (sources: readonly PaletteSource[], query: string) =>
  // The list of sources never changes, so the hooks keep their order.
  sources
    .map(({ id, useTitle, useItems }) => ({ id, title: useTitle(), items: useItems(query).slice(0, perSource) }))
    .filter(({ items }) => items.length > 0);

const run = (item: PaletteItem): void => {
  closePalette();
  item.run();
};

const Option = ({
  id,
  item,
  selected,
}: {
  readonly id: string;
  readonly item: PaletteItem;
  readonly selected: boolean;
}) => {
  const { icon: ItemIcon, label, description } = item;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    // The field keeps the focus and the keys; this is for the pointer.
    <button
      ref={element}
      type="button"
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={classes.option}
      onClick={() => run(item)}
    >
      <ItemIcon size={20} stroke={1.75} aria-hidden />
      <span className={classes.words}>
        <span>{label}</span>
        {description === undefined || description === '' ? null : <span className={classes.detail}>{description}</span>}
      </span>
    </button>
  );
};

/** Gives the field the focus before the next key can come, and gives it back to where it was. */
const useFocusWhileShown = () => {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return field;
};

const Finder = ({ sources }: PaletteProps) => {
  const { t } = useTranslation();
  const field = useFocusWhileShown();
  const list = useId();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState(0);
  /** Enter came before the answer: its first item is taken as soon as it is there. */
  const takesFirst = useRef(false);
  const groups = useGroups(sources, query);
  const isAnswered = useIsAnswered(query);
  const items = groups.flatMap((group) => group.items);
  const chosen = items[Math.min(selected, items.length - 1)];
  const optionId = (item: PaletteItem): string => `${list}-${item.id}`;

  const first = items[0];
  useEffect(() => {
    if (!takesFirst.current || !isAnswered) return;
    takesFirst.current = false;
    if (first !== undefined) run(first);
  }, [isAnswered, first]);
  const step = (by: number): void =>
    setSelected((Math.min(selected, items.length - 1) + by + items.length) % Math.max(items.length, 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (!isAnswered) takesFirst.current = true;
    else if (chosen !== undefined) run(chosen);
  };

  return (
    <>
      <TextInput
        ref={field}
        size="lg"
        variant="unstyled"
        classNames={{ root: classes.field ?? '', input: classes.input ?? '' }}
        aria-label={t('app.palette.placeholder')}
        placeholder={t('app.palette.placeholder')}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(chosen !== undefined && { 'aria-activedescendant': optionId(chosen) })}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setSelected(0);
          takesFirst.current = false;
        }}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
        rightSection={isAnswered ? null : <Loader size={16} />}
      />
      <div id={list} role="listbox" aria-label={t('app.search')} className={classes.list}>
        {groups.map(({ id, title, items: offered }) => (
          <div key={id} role="group" aria-label={title} className={classes.group}>
            <div className={classes.title} aria-hidden>
              {title}
            </div>
            {offered.map((item) => (
              <Option key={item.id} id={optionId(item)} item={item} selected={item === chosen} />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && isAnswered ? (
        <p className={classes.nothing} role="status">
          {t('app.palette.nothing', { query })}
        </p>
      ) : null}
    </>
  );
};

/** Finds people, dates, notes, actions and pages by a few letters. Opened by Ctrl/Cmd+K or the search field. */
export const Palette = ({ sources }: PaletteProps) => {
  const { t } = useTranslation();
  const opened = usePaletteState((state) => state.opened);
  return (
    <Modal
      opened={opened}
      onClose={closePalette}
      title={t('app.search')}
      withCloseButton={false}
      size={600}
      padding={0}
      centered={false}
      yOffset="12vh"
      // There at once, so that no letter of someone who types on goes to the screen below; its style fades it in.
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      classNames={{ header: 'al-spoken', content: classes.content ?? '' }}
    >
      <Finder sources={sources} />
    </Modal>
  );
};
