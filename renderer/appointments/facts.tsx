import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { useFormat } from '../base/use-format.ts';
import { EntryAtDoor } from '../directory/public/entry-at-door.tsx';
import classes from './detail.module.css';

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  children === null || children === '' ? null : (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );

/** Everything that was recorded, under its name; what was not is left out. */
export const Facts = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { accompaniment, officeId, place } = appointment;
  const meeting = [
    accompaniment.meetingTime === null ? null : format.time(accompaniment.meetingTime),
    accompaniment.meetingPoint,
  ];
  return (
    <dl className={classes.facts}>
      <Fact label={t('appointments.where.place')}>
        {place === null ? null : (
          <>
            {place}
            {officeId === null ? null : <EntryAtDoor id={officeId} />}
          </>
        )}
      </Fact>
      <Fact label={t('appointments.where.room')}>{appointment.room}</Fact>
      <Fact label={t('appointments.where.entrance')}>{appointment.entrance}</Fact>
      <Fact label={t('appointments.more.meetingPoint')}>{meeting.filter((part) => part !== null).join(', ')}</Fact>
      <Fact label={t('appointments.more.idRules')}>{appointment.idRules}</Fact>
      <Fact label={t('appointments.more.phoneRules')}>{appointment.phoneRules}</Fact>
      <Fact label={t('appointments.more.papersToBring')}>{appointment.papersToBring}</Fact>
      <Fact label={t('appointments.more.publicNote')}>{appointment.publicNote}</Fact>
      <Fact label={t('appointments.more.briefing')}>{accompaniment.briefing}</Fact>
      <Fact label={t('appointments.more.officer')}>{appointment.officer}</Fact>
      <Fact label={t('appointments.more.riskNote')}>{appointment.riskNote}</Fact>
      <Fact label={t('appointments.more.teamNote')}>{appointment.teamNote}</Fact>
    </dl>
  );
};
