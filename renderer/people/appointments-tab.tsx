import { Button, Group } from '@mantine/core';
import { IconCalendarDown, IconCalendarPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import type { Person } from '../../shared/people/people.ts';
import { openAppointment, openBooking } from '../appointments/public/appointment-panel.ts';
import { appointmentTables, useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { ReadinessMark } from '../appointments/public/readiness-mark.tsx';
import { useCallQuery } from '../base/queries.ts';
import { openCalendarFile } from '../ics/public/calendar-file.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import classes from './people-screen.module.css';

/** The state of an appointment: over, with its outcome; or ahead, with its crew. */
const State = ({ row }: { readonly row: AppointmentRow }) => {
  const { t } = useTranslation();
  const isAhead = row.status === 'planned' || row.status === 'confirmed' || row.status === 'underWay';
  return (
    <>
      <div>{t(`appointments.status.${row.status}`)}</div>
      {isAhead ? <ReadinessMark readiness={row.readiness} /> : null}
      {row.outcome === null ? null : <div className={classes.soft}>{t(`appointments.outcome.${row.outcome}`)}</div>}
    </>
  );
};

/** A person's appointments, the latest first. */
export const AppointmentsTab = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const query = useCallQuery('appointments.ofPerson', { personId: person.id }, { tables: appointmentTables });
  const columns = useMemo(
    (): Column<AppointmentRow>[] => [
      {
        key: 'when',
        header: t('people.appointments.when'),
        width: '30%',
        capital: true,
        cell: (row) => words.when(row),
      },
      { key: 'what', header: t('people.appointments.what'), cell: (row) => words.kind(row) },
      { key: 'place', header: t('people.appointments.place'), cell: (row) => row.place },
      { key: 'state', header: t('people.appointments.state'), width: '22%', cell: (row) => <State row={row} /> },
    ],
    [t, words],
  );
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={t('people.appointments.empty')}
            action={
              <Button
                leftSection={<IconCalendarPlus size={18} aria-hidden />}
                onClick={() => openBooking({ personIds: [person.id] })}
              >
                {t('people.page.book')}
              </Button>
            }
          >
            {t('people.appointments.emptyHint')}
          </EmptyState>
        ) : (
          <>
            <Group justify="flex-end" mb="sm">
              <Button
                variant="default"
                leftSection={<IconCalendarDown size={16} stroke={1.75} aria-hidden />}
                onClick={() => openCalendarFile({ scope: { of: 'person', id: person.id }, name: person.preferredName })}
              >
                {t('ics.button')}
              </Button>
            </Group>
            <DataTable
              label={t('people.appointments.label', { name: person.preferredName })}
              columns={columns}
              rows={items}
              rowId={({ id }) => id}
              onOpen={({ id }) => openAppointment(id)}
            />
          </>
        )
      }
    </Loaded>
  );
};
