import { useEffect, useState } from 'react';
import { openAppointment } from '../appointments/public/appointment-panel.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { useGridPlace } from './calendar-grid.tsx';
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
  const grid = useGridPlace();
  const show = (nextView: CalendarView, nextDate: string): void => {
    grid.show(nextView, nextDate);
    setView(nextView);
    setDate(nextDate);
  };
  return { grid, view, date, show, step: (direction: 1 | -1) => show(view, stepFrom(view, date, direction)) };
};
