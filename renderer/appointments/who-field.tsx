import { ActionIcon } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUser, IconUserPlus, IconX } from '@tabler/icons-react';
import { type Ref, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { TypeAhead, type TypeAheadOption } from '../ui/type-ahead.tsx';
import type { DraftPerson } from './booking-draft.ts';
import classes from './fields.module.css';

const newPerson = 'new';
/** Typing pauses this long, in ms, before the vault is asked. */
const pause = 60;
const offered = 7;

export interface WhoFieldProps {
  readonly people: readonly DraftPerson[];
  readonly onAdd: (person: DraftPerson) => void;
  readonly onRemove: (id: string) => void;
  readonly error?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Who goes to the appointment: someone of the vault by a few letters, or a new person with just a name. */
export const WhoField = ({ people, onAdd, onRemove, error, inputRef }: WhoFieldProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const errorToast = useErrorToast();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), pause);
  const found = useCallQuery(
    'people.list',
    { query, limit: offered },
    { tables: ['person'], enabled: query !== '', keepPrevious: true },
  );
  // Until the answer for just these letters is here nothing is offered: Enter would take someone else, or add twice.
  const isSettled = query === text.trim() && found.data !== undefined && !found.isPlaceholderData;
  const options = useMemo<TypeAheadOption[]>(() => {
    if (text.trim() === '' || !isSettled) return [];
    const chosen = new Set(people.map((person) => person.id));
    const known = (found.data?.items ?? [])
      .filter(({ id }) => !chosen.has(id))
      .map(({ id, preferredName, caseCode, nextAppointment }) => ({
        id,
        label: preferredName,
        detail:
          nextAppointment === null
            ? caseCode
            : t('appointments.who.detail', { caseCode, date: format.date(nextAppointment.date) }),
        icon: <IconUser size={16} stroke={1.75} aria-hidden />,
      }));
    const add = {
      id: newPerson,
      label: t('appointments.who.add', { name: text.trim() }),
      detail: t('appointments.who.addHint'),
      icon: <IconUserPlus size={16} stroke={1.75} aria-hidden />,
    };
    return [...known, add];
  }, [found.data, isSettled, people, text, t, format]);

  const pick = async (id: string): Promise<void> => {
    const name = text.trim();
    setText('');
    if (id !== newPerson) {
      onAdd({ id, name: found.data?.items.find((item) => item.id === id)?.preferredName ?? name });
      return;
    }
    try {
      const added = await call('people.save', { preferredName: name });
      onAdd({ id: added.id, name });
      toast({ message: t('appointments.who.added', { name, caseCode: added.caseCode }) });
    } catch (failure) {
      setText(name);
      errorToast(failure);
    }
  };
  // Before the field, so that Tab leads from it straight to the next one.
  const chosen =
    people.length === 0 ? null : (
      <ul className={classes.chips}>
        {people.map(({ id, name }) => (
          <li key={id} className={classes.chip}>
            {name}
            <ActionIcon size="sm" aria-label={t('appointments.who.remove', { name })} onClick={() => onRemove(id)}>
              <IconX size={14} stroke={2} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    );
  return (
    <TypeAhead
      label={t('appointments.who.label')}
      text={text}
      onText={setText}
      options={options}
      onPick={(id) => void pick(id)}
      picksFirst
      placeholder={t(people.length === 0 ? 'appointments.who.placeholder' : 'appointments.who.another')}
      error={error}
      required={people.length === 0}
      before={chosen}
      {...(inputRef !== undefined && { inputRef })}
    />
  );
};
