import { Anchor, Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { PanelPart } from '../ui/panel-part.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { openAppointment } from './public/appointment-panel.ts';
import { appointmentTables, useAppointmentWords } from './public/appointment-words.ts';
import detail from './detail.module.css';

const Follower = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const next = useCallQuery('appointments.get', { id }, { tables: appointmentTables });
  return next.data ? (
    <Anchor component="button" type="button" onClick={() => openAppointment(id)}>
      {t('appointments.next.is', { when: words.when(next.data) })}
    </Anchor>
  ) : null;
};

/** Books what follows with a date alone: people, kind, place and crew needs stay the same. */
export const BookNext = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const undoable = useUndoable();
  const errorToast = useErrorToast();
  const [opened, setOpened] = useState(false);
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>(null);
  const { id, nextAppointmentId, status, outcome } = appointment;
  const book = async () => {
    if (date === null) return;
    const done = await undoable(async () => {
      const next = await call('appointments.bookNext', { appointmentId: id, date, time });
      const when = words.whenAgreed({ ...appointment, dateState: 'fixed', date, windowEnd: null, startTime: time });
      return {
        message: t('appointments.next.done', { when }),
        undo: async () => {
          await call('appointments.remove', { id: next.id });
          await call('appointments.setStatus', { id, status, outcome });
        },
      };
    });
    if (done) setOpened(false);
  };
  if (nextAppointmentId !== null) {
    return (
      <PanelPart title={t('appointments.next.title')}>
        <div>
          <Follower id={nextAppointmentId} />
        </div>
      </PanelPart>
    );
  }
  return (
    <PanelPart title={t('appointments.next.title')}>
      {opened ? (
        <>
          <div className={detail.two}>
            <DateField label={t('appointments.when.date')} value={date} onChange={setDate} required />
            <TimeField label={t('appointments.when.start')} value={time} onChange={setTime} />
          </div>
          <div className={detail.row}>
            <Button disabled={date === null} onClick={() => void book().catch(errorToast)}>
              {t('appointments.next.bookIt')}
            </Button>
            <Button variant="subtle" onClick={() => setOpened(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            variant="light"
            leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setOpened(true)}
          >
            {t('appointments.next.book')}
          </Button>
        </div>
      )}
    </PanelPart>
  );
};
