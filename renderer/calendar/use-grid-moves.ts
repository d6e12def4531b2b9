import { useCallback, useState } from 'react';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import { openAppointment, openBooking } from '../appointments/public/appointment-panel.ts';
import type { GridRow } from './calendar-events.ts';
import type { GridPoint } from './calendar-grid.tsx';
import { type Move, moveTo } from './move-dialog.tsx';

/** What the grid does: open, book, and move, which asks first. The functions stay the same between drawings. */
export const useGridMoves = (mayChange: boolean, undated: readonly AppointmentRow[]) => {
  const [move, setMove] = useState<Move | null>(null);
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
      const row = undated.find((one) => one.id === id);
      if (row) setMove({ row, to: moveTo(row, to), revert: () => undefined });
    },
    [undated],
  );
  return { move, onMoved: () => setMove(null), acts: { onOpen, onBook, onMove, onDropIn } };
};
