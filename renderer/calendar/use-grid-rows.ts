import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { readCalendar } from '../../shared/calendar/calendar.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import { prefetchCall, useCallQuery } from '../base/queries.ts';
import type { GridRow } from './calendar-events.ts';
import { rangeOf, stepFrom, type CalendarView } from './calendar-range.ts';

const none: readonly GridRow[] = [];

/** The core's answer packs a month or week of thousands; a day and the agenda show crew and place of a few. */
const callOf = (view: CalendarView) => (view === 'agenda' || view === 'day' ? 'appointments.list' : 'calendar.read');

/** What the grid draws of the days around a date. The days before and after are read ahead while no one waits. */
export const useGridRows = (view: CalendarView, date: string) => {
  const client = useQueryClient();
  const range = useMemo(() => rangeOf(view, date), [view, date]);
  const name = callOf(view);
  const isListed = name === 'appointments.list';
  const options = { tables: appointmentTables, keepPrevious: true };
  const packed = useCallQuery('calendar.read', range, { ...options, enabled: !isListed });
  const listed = useCallQuery('appointments.list', range, { ...options, enabled: isListed });
  const entries = useMemo(() => (packed.data ? readCalendar(packed.data) : none), [packed.data]);
  const query = isListed ? listed : packed;

  const isShown = query.isSuccess && !query.isPlaceholderData;
  useEffect(() => {
    if (!isShown) return;
    const readAhead = async () => {
      for (const direction of [1, -1] as const) {
        await prefetchCall(client, name, rangeOf(view, stepFrom(view, date, direction)), { tables: appointmentTables });
      }
    };
    // What fails here is asked for again, and said, when someone goes there.
    const idle = requestIdleCallback(() => void readAhead().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, [client, name, view, date, isShown]);

  return {
    rows: isListed ? (listed.data?.items ?? none) : entries,
    error: query.error,
    retry: () => void query.refetch(),
  };
};
