import { useEffect, useState } from 'react';
import { openAppointment } from '../appointments/public/appointment-panel.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { stepFrom, type CalendarView } from './calendar-range.ts';
import { rememberPlace, usePlace } from './remembered-place.ts';

/** Which stretch of time the calendar shows: the one that was asked for, or where it was left, or today's. */
export const useCalendarPlace = (screen: ScreenOf<'calendar'>, today: string) => {
  const place = usePlace();
  const [view, setView] = useState<CalendarView>(place?.view ?? 'month');
  const [date, setDate] = useState(screen.date ?? place?.date ?? today);
  useEffect(() => rememberPlace({ view, date }), [view, date]);
  const [asked, setAsked] = useState(screen);
  if (asked !== screen) {
    setAsked(screen);
    if (screen.date !== undefined) setDate(screen.date);
  }
  useEffect(() => {
    if (screen.appointmentId !== undefined) openAppointment(screen.appointmentId);
  }, [screen]);
  return { view, setView, date, setDate, step: (direction: 1 | -1) => setDate(stepFrom(view, date, direction)) };
};
