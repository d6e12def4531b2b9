import { useDebouncedValue } from '@mantine/hooks';
import { IconUser } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { TypeAhead, type TypeAheadOption } from '../ui/type-ahead.tsx';

/** Typing pauses this long, in ms, before the vault is asked. */
const pause = 60;
const offered = 7;

/** Someone in People, by a few letters. */
export const PersonFinder = ({ onPick }: { readonly onPick: (id: string) => void }) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), pause);
  const found = useCallQuery(
    'people.list',
    { query, limit: offered },
    { tables: ['person'], enabled: query !== '', keepPrevious: true },
  );
  const isSettled = query === text.trim() && found.data !== undefined && !found.isPlaceholderData;
  const options = useMemo<TypeAheadOption[]>(
    () =>
      text.trim() === '' || !isSettled
        ? []
        : found.data.items.map(({ id, preferredName, caseCode }) => ({
            id,
            label: preferredName,
            detail: caseCode,
            icon: <IconUser size={16} stroke={1.75} aria-hidden />,
          })),
    [found.data, isSettled, text],
  );
  return (
    <TypeAhead
      label={t('locator.who.person')}
      text={text}
      onText={setText}
      options={options}
      onPick={onPick}
      picksFirst
      placeholder={t('locator.who.personHint')}
      error={text.trim() !== '' && isSettled && options.length === 0 ? t('locator.who.nobody') : undefined}
    />
  );
};
