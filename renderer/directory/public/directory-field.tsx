import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../shared/directory/choices.ts';
import { useCallQuery } from '../../base/queries.ts';
import { TypeAhead, type TypeAheadOption } from '../../ui/type-ahead.tsx';
import { factsLine } from './entry-words.ts';
import { useEntryWords } from './use-entry-words.ts';

/** What was picked from the directory, or typed: then without an id. */
export interface PickedEntry {
  readonly id: string | null;
  /** Name and address in one line. */
  readonly line: string;
}

export interface DirectoryFieldProps {
  readonly label: string;
  /** The kinds that are offered, such as facilities only. */
  readonly kinds: readonly EntryKind[];
  readonly value: PickedEntry;
  readonly onChange: (value: PickedEntry) => void;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
}

/** How long after the last key it asks, in ms. */
const pause = 60;
const most = 8;

/** A field that offers entries of the directory while someone types; what is typed counts as it is unless one is picked. */
export const DirectoryField = ({ label, kinds, value, onChange, placeholder, ...rest }: DirectoryFieldProps) => {
  const { t } = useTranslation();
  const words = useEntryWords();
  const [query] = useDebouncedValue(value.line.trim(), pause);
  // Of thousands of entries, the first by their names help no one, and the list would be over the next fields.
  const isAsked = value.id === null && query !== '';
  const found = useCallQuery(
    'directory.list',
    { query, kinds: [...kinds], limit: most },
    { tables: ['directory_entry'], keepPrevious: true, enabled: isAsked },
  );
  const items = useMemo(() => (isAsked ? (found.data?.items ?? []) : []), [found.data, isAsked]);
  const options = useMemo<TypeAheadOption[]>(
    () =>
      items.map((entry) => ({
        id: entry.id,
        label: entry.address === null ? entry.name : `${entry.name}: ${entry.address}`,
        detail: t('directory.pick.detail', { kind: t(`directory.kind.${entry.kind}`), facts: factsLine(entry, words) }),
        icon: <IconBuilding size={16} stroke={1.75} aria-hidden />,
      })),
    [items, t, words],
  );
  return (
    <TypeAhead
      {...rest}
      label={label}
      text={value.line}
      onText={(line) => onChange({ id: null, line })}
      options={options}
      onPick={(id) => {
        const picked = options.find((option) => option.id === id);
        if (picked !== undefined) onChange({ id, line: picked.label });
      }}
      placeholder={placeholder ?? t('directory.pick.placeholder')}
    />
  );
};
