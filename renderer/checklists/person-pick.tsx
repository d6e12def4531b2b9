import { ActionIcon } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUser, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { TypeAhead } from '../ui/type-ahead.tsx';
import classes from './checklists.module.css';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

export interface PersonPickProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: PickedPerson | null;
  readonly onChange: (person: PickedPerson | null) => void;
}

/** Typing pauses this long, in ms, before the vault is asked. */
const pause = 60;
const offered = 7;

/** A person of the vault, by a few letters. */
export const PersonPick = ({ label, hint, value, onChange }: PersonPickProps) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), pause);
  const found = useCallQuery(
    'people.list',
    { query, limit: offered },
    { tables: ['person'], enabled: query !== '', keepPrevious: true },
  );
  const isSettled = query === text.trim() && found.data !== undefined && !found.isPlaceholderData;
  const options = useMemo(
    () =>
      query === '' || !isSettled
        ? []
        : (found.data?.items ?? []).map(({ id, preferredName, caseCode }) => ({
            id,
            label: preferredName,
            detail: caseCode,
            icon: <IconUser size={16} stroke={1.75} aria-hidden />,
          })),
    [found.data, isSettled, query],
  );
  return (
    <TypeAhead
      label={label}
      text={text}
      onText={setText}
      options={options}
      onPick={(id) => {
        setText('');
        onChange({ id, name: options.find((option) => option.id === id)?.label ?? '' });
      }}
      picksFirst
      {...(hint !== undefined && { description: hint })}
      before={
        value === null ? null : (
          <p className={classes.chip}>
            {value.name}
            <ActionIcon
              size="sm"
              aria-label={t('appointments.who.remove', { name: value.name })}
              onClick={() => onChange(null)}
            >
              <IconX size={14} stroke={2} aria-hidden />
            </ActionIcon>
          </p>
        )
      }
    />
  );
};
