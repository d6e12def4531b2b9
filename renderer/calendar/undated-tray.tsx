import { Draggable } from '@fullcalendar/react/interaction';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import { editAppointment, openAppointment } from '../appointments/public/appointment-panel.ts';
import { useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { ReadinessMark } from '../appointments/public/readiness-mark.tsx';
import classes from './undated-tray.module.css';

export interface UndatedTrayProps {
  readonly rows: readonly AppointmentRow[];
  readonly onClose: () => void;
}

/** Appointments without a date: dragged into the grid, or given a date with the keyboard. */
export const UndatedTray = ({ rows, onClose }: UndatedTrayProps) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!list.current) return;
    const draggable = new Draggable(list.current, {
      itemSelector: '[data-appointment]',
      // The grid shows it once the vault has it.
      eventData: { create: false },
    });
    return () => draggable.destroy();
  }, []);
  return (
    <section className={classes.tray} aria-labelledby="al-undated-title">
      <div className={classes.head}>
        <h2 id="al-undated-title">{t('calendar.undated.title')}</h2>
        <Tooltip label={t('calendar.undated.hide')}>
          <ActionIcon size="sm" aria-label={t('calendar.undated.hide')} onClick={onClose}>
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <p className={classes.hint}>{t('calendar.undated.hint')}</p>
      <ul ref={list} className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} className={classes.item} data-appointment={row.id}>
            <IconGripVertical size={16} stroke={1.75} aria-hidden className={classes.grip} />
            <div className={classes.words}>
              <button type="button" className={classes.open} onClick={() => openAppointment(row.id)}>
                {words.people(row)}
              </button>
              <span className={classes.kind}>{words.kind(row, 'shortName')}</span>
              <ReadinessMark readiness={row.readiness} />
              <button
                type="button"
                className={classes.act}
                aria-label={t('calendar.undated.giveDateTo', { people: words.people(row) })}
                onClick={() => editAppointment(row.id, 'when')}
              >
                {t('appointments.when.giveDate')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
