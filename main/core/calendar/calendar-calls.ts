import { packCalendar, type calendarCalls } from '../../../shared/calendar/calendar.ts';
import { readerOf } from '../access/encounter-access.ts';
import { pickBetween, pickOwn, readRows } from '../appointments/appointments-api.ts';
import type { Handlers } from '../context/context.ts';
import { calendarSheet } from './calendar-sheet.ts';

export const calendarHandlers = {
  'calendar.read': (context, { from, to }) => {
    const between = pickBetween(from, to);
    const picked = context.user.role === 'coordinator' ? between : pickOwn(between, readerOf(context));
    return packCalendar(readRows(context.db, picked));
  },
  'calendar.sheet': ({ db, zone }, { from, to, ...wanted }) => ({
    text: calendarSheet(readRows(db, pickBetween(from, to)), { from, to, zone, ...wanted }),
  }),
} satisfies Handlers<keyof typeof calendarCalls>;
