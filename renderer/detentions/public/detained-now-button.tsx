import { Button, Menu } from '@mantine/core';
import { IconAlertOctagon, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../base/navigation.ts';
import { useCallQuery } from '../../base/queries.ts';
import { useErrorToast } from '../../ui/toasts.tsx';
import { detentionTables } from './start-detention.ts';
import { useStart } from './use-start.ts';

interface Somebody {
  readonly id: string;
  readonly preferredName: string;
}

export interface DetainedNowButtonProps {
  /** Whom it may be about. */
  readonly people: readonly Somebody[];
  readonly appointmentId?: string;
  readonly noteId?: string;
  /** Filled where it was offered because the outcome says so. */
  readonly prominent?: boolean;
}

/** One click starts the clock; of several people a menu asks whom. While one is open it leads there. */
export const DetainedNowButton = ({ people, appointmentId, noteId, prominent = false }: DetainedNowButtonProps) => {
  const { t } = useTranslation();
  const start = useStart();
  const errorToast = useErrorToast();
  const [running, setRunning] = useState(false);
  const open = useCallQuery(
    'detentions.openOf',
    { personIds: people.map(({ id }) => id) },
    { tables: detentionTables },
  );
  const openIdOf = (id: string): string | undefined => open.data?.items.find(({ personId }) => personId === id)?.id;
  const source = {
    ...(appointmentId !== undefined && { appointmentId }),
    ...(noteId !== undefined && { noteId }),
  };
  const begin = async (chosen: readonly Somebody[]): Promise<void> => {
    setRunning(true);
    try {
      await start({ ...source, people: chosen.map(({ id }) => ({ personId: id })) }, chosen[0]?.preferredName);
    } catch (error) {
      errorToast(error);
    } finally {
      setRunning(false);
    }
  };
  const show = (person: Somebody): void => {
    const id = openIdOf(person.id);
    if (id === undefined) void begin([person]);
    else goTo({ name: 'detention', id });
  };
  const [only, ...others] = people;
  if (only === undefined) return null;
  const isOpen = others.length === 0 && openIdOf(only.id) !== undefined;
  const button = (
    <Button
      color="red"
      variant={prominent ? 'filled' : 'outline'}
      loading={running}
      leftSection={
        isOpen ? (
          <IconListCheck size={18} stroke={1.75} aria-hidden />
        ) : (
          <IconAlertOctagon size={18} stroke={1.75} aria-hidden />
        )
      }
      {...(others.length === 0 && { onClick: () => show(only) })}
    >
      {t(isOpen ? 'detentions.now.open' : 'detentions.now.button')}
    </Button>
  );
  if (others.length === 0) return button;
  const free = people.filter(({ id }) => openIdOf(id) === undefined);
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('detentions.now.who')}</Menu.Label>
        {people.map((person) => (
          <Menu.Item key={person.id} onClick={() => show(person)}>
            {t(openIdOf(person.id) === undefined ? 'detentions.now.startPerson' : 'detentions.now.openPerson', {
              name: person.preferredName,
            })}
          </Menu.Item>
        ))}
        {free.length > 1 ? (
          <Menu.Item onClick={() => void begin(free)}>{t('detentions.now.everyone')}</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
};
