import type { CalendarOptions, PluginInput } from '@fullcalendar/react';
import { IconX } from '@tabler/icons-react';
import classes from './calendar-theme.module.css';

const join = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

const dayClass = (info: { isToday: boolean; isOther?: boolean; isDisabled?: boolean }): string =>
  join(classes.day, info.isToday && classes.today, info.isOther && classes.other);

const optionDefaults: CalendarOptions = {
  className: classes.root,
  viewClass: classes.view,
  tableHeaderClass: classes.head,
  dayHeaderRowClass: classes.headRow,
  dayHeaderClass: (info) => join(classes.dayHeader, info.inPopover && classes.popoverHead),
  dayHeaderInnerClass: (info) => join(classes.dayHeaderInner, info.isToday && classes.todayWord),
  dayHeaderAlign: 'start',
  dayHeaderDividerClass: classes.divider,
  dayRowClass: classes.row,
  dayCellClass: dayClass,
  // A day's column has its number in the head.
  dayCellTopClass: (info) => join(info.view?.type.startsWith('dayGrid') !== false && classes.dayTop),
  dayCellTopInnerClass: (info) =>
    join(classes.dayNumber, info.isToday && classes.todayNumber, info.isOther && classes.otherNumber),
  dayCellInnerClass: (info) => join(info.inPopover && classes.popoverBody),
  navLinkClass: classes.navLink,
  eventClass: (info) => join(classes.event, info.isDragging && classes.dragging),
  rowEventClass: classes.rowEvent,
  rowEventInnerClass: classes.rowEventInner,
  columnEventClass: classes.columnEvent,
  columnEventInnerClass: classes.columnEventInner,
  moreLinkClass: classes.more,
  columnMoreLinkClass: classes.columnMore,
  popoverClass: classes.popover,
  popoverCloseClass: classes.popoverClose,
  popoverCloseContent: <IconX size={16} stroke={1.75} aria-hidden />,
  dayLaneClass: dayClass,
  dayLaneInnerClass: classes.laneInner,
  slotLaneClass: (info) => join(classes.slot, info.isMinor && classes.minorSlot),
  slotHeaderInnerClass: classes.slotHeaderInner,
  slotHeaderDividerClass: classes.axisDivider,
  allDayHeaderInnerClass: classes.slotHeaderInner,
  allDayDividerClass: classes.allDayDivider,
  nowIndicatorLineClass: classes.nowLine,
  highlightClass: classes.highlight,
  fillerClass: classes.filler,
  listDayClass: classes.listDay,
  listDayHeaderClass: classes.listHead,
  listDayHeaderInnerClass: classes.listHeadInner,
  listItemEventClass: classes.listEvent,
  listItemEventInnerClass: classes.listEventInner,
  noEventsClass: classes.noEvents,
  noEventsInnerClass: classes.noEventsInner,
};

/** Selects what is in the scrollers of the views by day and of the agenda. */
export const scrolledParts = `.${classes.slot}, .${classes.listDay}`;

/** The look of the calendar: our tokens on the grid's own skeleton. */
export const calendarTheme: PluginInput = { name: 'theme-alongside', optionDefaults };
