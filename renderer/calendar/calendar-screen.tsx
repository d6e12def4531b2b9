import { Button } from '@mantine/core';
import { useHotkeys, useResizeObserver } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import { openAppointment, openBooking } from '../appointments/public/appointment-panel.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import type { GridRow } from './calendar-events.ts';
import { CalendarGrid, type GridPoint } from './calendar-grid.tsx';
import { stepFrom, type CalendarView } from './calendar-range.ts';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { useEntryWords } from './entry-words.ts';
import { useGridKeys } from './grid-keys.ts';
import { HoverCard, useHoveredEntry } from './hover-card.tsx';
import { type Move, MoveDialog, moveTo } from './move-dialog.tsx';
import { rememberPlace, usePlace } from './remembered-place.ts';
import { UndatedTray } from './undated-tray.tsx';
import { useGridRows } from './use-grid-rows.ts';
import classes from './calendar.module.css';

const noRows: readonly AppointmentRow[] = [];

/** Heights in px: the head of the grid, a day's number with the "+ more" line, and one entry. */
const heights = { head: 30, day: 43, entry: 21 } as const;
const weeks = 6;

/** Below this width of the grid, in px, a cell has no room for the time beside the name. */
const narrow = 800;
/** What the tray takes of it, in px. */
const trayWidth = 240;

/** What stands above and below the grid, in px: until it is measured, the window tells its height. */
const around = 180;

/** As many entries as a day of the month has room for, at least one. */
const roomPerDay = (measured: number): number => {
  const height = measured === 0 ? window.innerHeight - around : measured;
  return Math.max(1, Math.floor(((height - heights.head) / weeks - heights.day) / heights.entry));
};

/** The appointments by month, week, day or as an agenda; those without a date wait at the side. */
export const CalendarScreen = ({ screen }: { readonly screen: ScreenOf<'calendar'> }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const mayChange = role === 'coordinator';
  const format = useFormat();
  const profile = useCallQuery('vault.profile', {}, { tables: [] });
  const zone = profile.data?.zone ?? computerZone();
  const today = format.today(zone);
  const place = usePlace();
  const [view, setView] = useState<CalendarView>(place?.view ?? 'month');
  const [date, setDate] = useState(screen.date ?? place?.date ?? today);
  const [move, setMove] = useState<Move | null>(null);
  const [trayWanted, setTrayWanted] = useState<boolean | null>(null);
  useEffect(() => rememberPlace({ view, date }), [view, date]);
  const [asked, setAsked] = useState(screen);
  if (asked !== screen) {
    setAsked(screen);
    if (screen.date !== undefined) setDate(screen.date);
  }
  useEffect(() => {
    if (screen.appointmentId !== undefined) openAppointment(screen.appointmentId);
  }, [screen]);

  const list = useGridRows(view, date);
  const undated = useCallQuery('appointments.undated', {}, { tables: appointmentTables, enabled: mayChange });
  const rows = list.rows;
  const undatedRows = undated.data?.items ?? noRows;
  const words = useEntryWords(today);

  const [gridRef, gridBox] = useResizeObserver<HTMLDivElement>();
  const frame = useRef<HTMLDivElement>(null);
  const isWide = gridBox.width === 0 || gridBox.width > 900;
  const trayShown = undatedRows.length > 0 && (trayWanted ?? isWide);
  const gridWidth = gridBox.width - (trayShown ? trayWidth : 0);
  const isMoving = move !== null;
  const held = useCallback(() => isMoving || document.body.matches('.fc-dragging, [data-dragging]'), [isMoving]);
  useGridKeys(frame);
  const hover = useHoveredEntry(frame, held);
  const hovered = hover.target === null ? undefined : rows.find((row) => row.id === hover.target?.id);

  const onOpen = useCallback((id: string) => openAppointment(id), []);
  const onBook = useCallback(
    ({ date: day, startTime }: GridPoint) => {
      if (mayChange) openBooking({ date: day, ...(startTime !== null && { startTime }) });
    },
    [mayChange],
  );
  const onMove = useCallback((row: GridRow, to: GridPoint, revert: () => void) => {
    setMove({ row, to: moveTo(row, to), revert });
  }, []);
  const onDropIn = useCallback(
    (id: string, to: GridPoint) => {
      const row = undatedRows.find((one) => one.id === id);
      if (row) setMove({ row, to: moveTo(row, to), revert: () => undefined });
    },
    [undatedRows],
  );
  const step = (direction: 1 | -1) => setDate(stepFrom(view, date, direction));
  useHotkeys([
    ['n', () => mayChange && openBooking({ date })],
    ['t', () => setDate(today)],
    ['PageUp', () => step(-1)],
    ['PageDown', () => step(1)],
  ]);

  return (
    <Page
      title={t('app.screens.calendar')}
      width="full"
      action={
        mayChange ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} aria-keyshortcuts="n" onClick={() => openBooking()}>
            {t('calendar.book')}
          </Button>
        ) : null
      }
    >
      <CalendarToolbar
        view={view}
        date={date}
        undated={undatedRows.length}
        trayShown={trayShown}
        onView={setView}
        onStep={step}
        onToday={() => setDate(today)}
        onTray={() => setTrayWanted(!trayShown)}
      />
      {list.error ? (
        <ErrorState error={list.error} retry={list.retry} />
      ) : (
        <div className={classes.area} ref={gridRef}>
          <div
            ref={frame}
            className={classes.grid}
            role="region"
            aria-label={t('calendar.appointments')}
            {...(gridBox.width > 0 && gridWidth < narrow ? { 'data-narrow': true } : {})}
          >
            <CalendarGrid
              view={view}
              date={date}
              rows={rows}
              words={words}
              zone={zone}
              perDay={roomPerDay(gridBox.height)}
              onOpen={onOpen}
              onBook={onBook}
              onMove={onMove}
              onDropIn={onDropIn}
            />
          </div>
          {trayShown ? <UndatedTray rows={undatedRows} onClose={() => setTrayWanted(false)} /> : null}
        </div>
      )}
      {hover.target && hovered ? (
        <HoverCard
          target={hover.target}
          row={hovered}
          mayChange={mayChange}
          onStay={hover.stay}
          onLeave={hover.leave}
        />
      ) : null}
      {move ? <MoveDialog move={move} onDone={() => setMove(null)} /> : null}
    </Page>
  );
};
