import { Button } from '@mantine/core';
import { IconCalendarCheck, IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { useFormat } from '../base/use-format.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { useAppointmentActs } from './public/appointment-acts.ts';
import { editAppointment } from './public/appointment-panel.ts';
import { useAppointmentWords } from './public/appointment-words.ts';
import classes from './detail.module.css';

/** The date, how certain it is, and the one act that makes it more certain. */
export const DatePart = ({
  appointment,
  mayChange,
}: {
  readonly appointment: Appointment;
  readonly mayChange: boolean;
}) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const format = useFormat();
  const acts = useAppointmentActs();
  const { date, dateVerifiedOn, dateSource, arriveByTime, zone } = appointment;
  const check = words.dateCheck(appointment);
  const verified =
    dateVerifiedOn === null
      ? t('appointments.dateCheck.never')
      : t('appointments.dateCheck.on', { date: format.date(dateVerifiedOn) });
  return (
    <div className={classes.date}>
      <div className={classes.when}>{words.when(appointment)}</div>
      {arriveByTime === null || date === null ? null : (
        <div>{t('appointments.when.arriveByAt', { time: format.agreedTime({ date, time: arriveByTime, zone }) })}</div>
      )}
      {date === null ? null : (
        <div className={classes.verified}>
          <StatusMark
            tone={check === 'fine' && dateVerifiedOn !== null ? 'done' : check === 'fine' ? 'quiet' : 'missing'}
          >
            {dateSource === null ? verified : t('appointments.dateCheck.withSource', { verified, source: dateSource })}
          </StatusMark>
        </div>
      )}
      {!mayChange || check === 'fine' ? null : (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCalendarCheck size={16} stroke={1.75} aria-hidden />}
          onClick={() => void acts.verifyDate(appointment)}
        >
          {t('appointments.dateCheck.verify')}
        </Button>
      )}
      {mayChange && date === null ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => editAppointment(appointment.id, 'when')}
        >
          {t('appointments.when.giveDate')}
        </Button>
      ) : null}
    </div>
  );
};
