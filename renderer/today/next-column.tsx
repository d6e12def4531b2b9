import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import type { Progress } from '../../shared/checklists/checklists.ts';
import { openAppointment } from '../appointments/public/appointment-panel.ts';
import { useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { ReadinessMark } from '../appointments/public/readiness-mark.tsx';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { ProgressMark, useProgress } from '../checklists/public/checklist-progress.tsx';
import { Initials } from '../ui/initials.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './today.module.css';

const Card = ({ row, progress }: { readonly row: AppointmentRow; readonly progress: Progress | undefined }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAppointmentWords();
  const { date, startTime, zone, dateState } = row;
  const check = words.dateCheck(row);
  const time =
    dateState === 'window' || date === null
      ? words.when(row)
      : startTime === null
        ? t('today.withoutTime')
        : format.agreedTime({ date, time: startTime, zone });
  return (
    <li>
      <button type="button" className={classes.card} onClick={() => openAppointment(row.id)}>
        <span className={classes.time}>{time}</span>
        <span className={classes.main}>
          <span className={classes.name}>{words.people(row)}</span>
          <span className={classes.kind}>{words.kind(row, 'shortName')}</span>
          {row.place === null ? null : <span className={classes.place}>{row.place}</span>}
          <span className={classes.marks}>
            <ReadinessMark readiness={row.readiness} />
            {check === 'fine' ? null : <StatusMark tone="missing">{t(`appointments.dateCheck.${check}`)}</StatusMark>}
            {progress === undefined ? null : <ProgressMark progress={progress} />}
          </span>
          <span className={classes.crew}>
            {row.crew.slice(0, 4).map((member) => (
              <Initials key={member.volunteerId} member={member} />
            ))}
          </span>
        </span>
      </button>
    </li>
  );
};

/** A window that began earlier is under today. */
const dayOf = (row: AppointmentRow, today: string): string =>
  row.date === null || row.date < today ? today : row.date;

/** What comes in the next days, by day and time. */
export const NextColumn = ({
  rows,
  count,
  today,
}: {
  readonly rows: readonly AppointmentRow[];
  readonly count: number;
  readonly today: string;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useProgress(rows.map(({ id }) => ({ kind: 'appointment', id })));
  const days = Map.groupBy(rows, (row) => dayOf(row, today));
  return (
    <section className={classes.column} aria-labelledby="al-today-next">
      <h2 id="al-today-next">{t('today.next')}</h2>
      {count === 0 ? <p className={classes.none}>{t('today.nextNone')}</p> : null}
      {[...days].map(([day, ofDay]) => (
        <div key={day} className={classes.dayGroup}>
          <h3>{format.dateRelative(day)}</h3>
          <ul className={classes.list}>
            {ofDay.map((row) => (
              <Card key={row.id} row={row} progress={progress.get(row.id)} />
            ))}
          </ul>
        </div>
      ))}
      {count > rows.length ? (
        <Anchor
          component="button"
          type="button"
          className={classes.all}
          onClick={() => goTo({ name: 'calendar', date: today })}
        >
          {t('today.nextAll', { count })}
        </Anchor>
      ) : null}
    </section>
  );
};
