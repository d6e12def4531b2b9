import { useMemo } from 'react';
import { readCalendar } from '../../shared/calendar.ts';
import { appointmentTables } from '../app/appointment-words.ts';
import { useCallQuery } from '../app/queries.ts';
import type { GridRow } from './calendar-events.ts';
import type { CalendarView, DateRange } from './calendar-range.ts';

const none: readonly GridRow[] = [];

/** What the grid draws of some days: packed for a month or week of thousands, with crew and place for a few days. */
export const useGridRows = (view: CalendarView, range: DateRange) => {
  const isDetailed = view === 'agenda' || view === 'day';
  const options = { tables: appointmentTables, keepPrevious: true };
  const packed = useCallQuery('calendar.read', range, { ...options, enabled: !isDetailed });
  const listed = useCallQuery('appointments.list', range, { ...options, enabled: isDetailed });
  const entries = useMemo(() => (packed.data ? readCalendar(packed.data) : none), [packed.data]);
  const query = isDetailed ? listed : packed;
  return {
    rows: isDetailed ? (listed.data?.items ?? none) : entries,
    error: query.error,
    retry: () => void query.refetch(),
  };
};
