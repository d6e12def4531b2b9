import FullCalendar, { CalendarController, type CalendarOptions } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import esLocale from '@fullcalendar/react/locales/es-us';
import '@fullcalendar/react/skeleton.css';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../shared/basics/time.ts';
import { useShownLanguage } from '../base/words.ts';
import { type GridRow, pointOf, rowOf, toEvents } from './calendar-events.ts';
import { agendaDays, type CalendarView } from './calendar-range.ts';
import { calendarTheme, scrolledParts } from './calendar-theme.tsx';
import type { EntryWords } from './entry-words.ts';
import { EntryContent, type EntryForm } from './entry.tsx';
import { makeScrollersFocusable } from './scrollers.ts';

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, calendarTheme];
const locales = [esLocale];

/** Our views by the grid's names. */
const viewTypes: Record<CalendarView, string> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  agenda: 'agenda',
};
const views = { agenda: { type: 'list', duration: { days: agendaDays }, listDayAltFormat: false } } as const;

const formOf = (viewType: string, allDay: boolean): EntryForm => {
  if (viewType === 'agenda') return 'listed';
  if (viewType === viewTypes.month || allDay) return 'line';
  return viewType === viewTypes.day ? 'wide' : 'block';
};

export interface GridPoint {
  readonly date: string;
  /** Null for the day as a whole. */
  readonly startTime: string | null;
}

/** Takes the grid to a view and a date. */
export interface GridPlace {
  readonly controller: CalendarController;
  /**
   * Called where someone asks for other days, together with the state that brings their appointments: then the grid is
   * drawn once. Left to the effect after the drawing, it would be drawn with the new appointments in the old days first.
   */
  readonly show: (view: CalendarView, date: string) => void;
}

export const useGridPlace = (): GridPlace => {
  // Not through the grid's hook, which draws all again whenever the days change.
  const [place] = useState((): GridPlace => {
    const controller = new CalendarController(() => undefined);
    const show = (view: CalendarView, date: string): void => {
      const shown = controller.getDate();
      if (shown === undefined) return; // no grid yet
      if (controller.view?.type !== viewTypes[view]) controller.changeView(viewTypes[view]);
      if (pointOf(shown, true).date !== date) controller.gotoDate(date);
    };
    return { controller, show };
  });
  return place;
};

export interface CalendarGridProps {
  readonly place: GridPlace;
  readonly view: CalendarView;
  readonly date: string;
  readonly rows: readonly GridRow[];
  readonly words: EntryWords;
  /** The team's zone, in which today is marked. */
  readonly zone: string;
  /** How many entries a day of the month shows before "+ more". */
  readonly perDay: number;
  readonly onOpen: (id: string) => void;
  readonly onBook: (at: GridPoint) => void;
  /** An entry was dropped elsewhere; `revert` puts it back. */
  readonly onMove: (row: GridRow, to: GridPoint, revert: () => void) => void;
  /** Something from outside the grid was dropped on it. */
  readonly onDropIn: (id: string, to: GridPoint) => void;
}

/** What never changes; in one object, so that the grid sees the same values at every drawing. */
const fixedOptions: CalendarOptions = {
  plugins,
  locales,
  views,
  firstDay: 0,
  // A month has the weeks that it reaches into, and no empty one of the next.
  fixedWeekCount: false,
  // Agreed times are wall times: the grid must not shift them, so it keeps them as if they were UTC.
  timeZone: 'UTC',
  headerToolbar: false,
  height: '100%',
  expandRows: true,
  nowIndicator: true,
  dayHeaderFormat: { weekday: 'short' },
  displayEventTime: false,
  slotMinTime: '06:00:00',
  slotMaxTime: '21:00:00',
  scrollTime: '07:30:00',
  slotDuration: '00:30:00',
  defaultTimedEventDuration: '01:00:00',
  eventMaxStack: 4,
  eventDisplay: 'block',
  eventOrder: 'start,order',
  editable: true,
  eventDurationEditable: false,
  droppable: true,
  navLinks: true,
};

/** FullCalendar in our look and words. It draws only when the appointments, the view or the language change. */
export const CalendarGrid = memo((props: CalendarGridProps) => {
  const { place, view, date, rows, words, zone, perDay, onOpen, onBook, onMove, onDropIn } = props;
  const { t } = useTranslation();
  const language = useShownLanguage();
  const events = useMemo(() => toEvents(rows), [rows]);
  // For whatever brought other days without a word to the grid.
  useEffect(() => place.show(view, date), [place, view, date]);

  const options = useMemo<CalendarOptions>(
    () => ({
      ...fixedOptions,
      now: () => {
        const here = instantToWall(new Date(), zone);
        return `${here.date}T${here.time}:00Z`;
      },
      eventContent: (info) => (
        <EntryContent
          row={rowOf(info.event.extendedProps)}
          form={formOf(info.view.type, info.event.allDay)}
          words={words}
        />
      ),
      navLinkHint: (_text, day) => t('calendar.bookOn', { date: words.longDate(pointOf(day, true).date) }),
      moreLinkHint: words.moreHint,
      moreLinkContent: (info) => words.more(info.num),
      dayHeaderContent: (info) => {
        const { date: day } = pointOf(info.date, true);
        if (info.inPopover) return words.longDate(day);
        return info.view.type === viewTypes.month ? info.weekdayText : words.columnDate(day);
      },
      // The grid names a day by its whole date, which is not the text on screen; without a name, it is called as it reads.
      dayHeaderDidMount: ({ el }) => el.querySelector('[role="link"]')?.removeAttribute('aria-label'),
      listDayHeaderContent: (info) => (info.level === 0 ? words.longDate(pointOf(info.date, true).date) : null),
      slotHeaderContent: (info) => words.hour(pointOf(info.date, false).startTime ?? '00:00'),
      viewDidMount: ({ el }) => {
        // What the view holds is drawn a moment later.
        requestAnimationFrame(() => makeScrollersFocusable(el, scrolledParts));
      },
      noEventsContent: t('calendar.nothing'),
      allDayText: t('calendar.noTime'),
      timedText: t('calendar.timed'),
      closeHint: t('calendar.closeDay'),
      eventsHint: t('calendar.appointments'),
      navLinkDayClick: (day) => onBook(pointOf(day, true)),
      eventClick: (info) => onOpen(info.event.id),
      dateClick: (info) => onBook(pointOf(info.date, info.allDay)),
      eventDrop: ({ event, revert }) => {
        if (event.start !== null) onMove(rowOf(event.extendedProps), pointOf(event.start, event.allDay), revert);
      },
      drop: (info) => {
        const id = info.draggedEl.dataset['appointment'];
        if (id !== undefined) onDropIn(id, pointOf(info.date, info.allDay));
      },
    }),
    [t, words, zone, onBook, onOpen, onMove, onDropIn],
  );
  return (
    <FullCalendar
      {...options}
      controller={place.controller}
      initialView={viewTypes[view]}
      initialDate={date}
      locale={language === 'es' ? 'es' : 'en'}
      dayMaxEvents={perDay}
      events={events}
    />
  );
});
CalendarGrid.displayName = 'CalendarGrid';
