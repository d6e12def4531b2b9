import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import { openBooking } from '../appointments/public/appointment-panel.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import { rangeOf } from './calendar-range.ts';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { useEntryWords } from './entry-words.ts';
import { useGridKeys } from './grid-keys.ts';
import { HoverCard, useHoveredEntry } from './hover-card.tsx';
import { busiestDay, monthRoom } from './month-room.ts';
import { MoveDialog } from './move-dialog.tsx';
import { UndatedTray } from './undated-tray.tsx';
import { useCalendarPlace } from './use-calendar-place.ts';
import { useGridMoves } from './use-grid-moves.ts';
import { useGridRoom } from './use-grid-room.ts';
import { useGridRows } from './use-grid-rows.ts';
import classes from './calendar.module.css';

const noRows: readonly AppointmentRow[] = [];

interface AreaProps {
  readonly zone: string;
  readonly today: string;
  readonly mayChange: boolean;
  readonly place: ReturnType<typeof useCalendarPlace>;
  readonly areaRef: ReturnType<typeof useGridRoom>[0];
  readonly room: ReturnType<typeof useGridRoom>[1];
  readonly undated: readonly AppointmentRow[];
}

/** The grid with its tray, and what is over it: the card of an entry, and the question after a drop. */
const Area = ({ zone, today, mayChange, place: { grid, view, date }, areaRef, room, undated }: AreaProps) => {
  const { t } = useTranslation();
  const list = useGridRows(view, date);
  const words = useEntryWords(today);
  const busiest = useMemo(() => busiestDay(list.rows, rangeOf('month', date)), [list.rows, date]);
  const { isRoomy, perDay } = monthRoom(room.height, date, busiest);
  const { move, onMoved, acts } = useGridMoves(mayChange, undated);
  const frame = useRef<HTMLDivElement>(null);
  const isMoving = move !== null;
  const held = useCallback(() => isMoving || document.body.matches('.fc-dragging, [data-dragging]'), [isMoving]);
  useGridKeys(frame);
  const hover = useHoveredEntry(frame, held);
  const hovered = hover.target === null ? undefined : list.rows.find((row) => row.id === hover.target?.id);
  if (list.error) return <ErrorState error={list.error} retry={list.retry} />;
  return (
    <>
      <div className={classes.area} ref={areaRef}>
        <div
          ref={frame}
          className={classes.grid}
          role="region"
          aria-label={t('calendar.appointments')}
          {...(room.isNarrow ? { 'data-narrow': true } : {})}
          {...(isRoomy && view === 'month' ? { 'data-roomy': true } : {})}
        >
          <CalendarGrid
            place={grid}
            view={view}
            date={date}
            rows={list.rows}
            words={words}
            zone={zone}
            perDay={perDay}
            {...acts}
          />
        </div>
        {room.trayShown ? <UndatedTray rows={undated} onClose={() => room.showTray(false)} /> : null}
      </div>
      {hover.target && hovered ? (
        <HoverCard
          target={hover.target}
          row={hovered}
          mayChange={mayChange}
          onStay={hover.stay}
          onLeave={hover.leave}
        />
      ) : null}
      {move ? <MoveDialog move={move} onDone={onMoved} /> : null}
    </>
  );
};

/** The appointments by month, week, day or as an agenda; those without a date wait at the side. */
export const CalendarScreen = ({ screen }: { readonly screen: ScreenOf<'calendar'> }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const mayChange = role === 'coordinator';
  const profile = useCallQuery('vault.profile', {}, { tables: [] });
  const zone = profile.data?.zone ?? computerZone();
  const today = useFormat().today(zone);
  const place = useCalendarPlace(screen, today);
  const { view, date, show, step } = place;
  const query = useCallQuery('appointments.undated', {}, { tables: appointmentTables, enabled: mayChange });
  const undated = query.data?.items ?? noRows;
  const [areaRef, room] = useGridRoom(undated.length);
  useHotkeys([
    ['n', () => mayChange && openBooking({ date })],
    ['t', () => show(view, today)],
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
        undated={undated.length}
        trayShown={room.trayShown}
        onView={(next) => show(next, date)}
        onStep={step}
        onToday={() => show(view, today)}
        onTray={() => room.showTray(!room.trayShown)}
      />
      <Area {...{ zone, today, mayChange, place, areaRef, room, undated }} />
    </Page>
  );
};
