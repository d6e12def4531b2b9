import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppointmentActs } from '../appointments/public/appointment-acts.ts';
import { useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { useFormat } from '../base/use-format.ts';
import type { GridRow } from './calendar-events.ts';
import type { GridPoint } from './calendar-grid.tsx';

/** An appointment that was dropped on another day, until someone says that they meant it. */
export interface Move {
  readonly row: GridRow;
  /** `startTime` undefined: the time stays. */
  readonly to: { readonly date: string; readonly startTime?: string | null };
  /** Puts the entry back where it was. */
  readonly revert: () => void;
}

/** Which time a drop means: a whole day keeps the time, a slot of a day sets it. */
export const moveTo = (row: GridRow, to: GridPoint): Move['to'] =>
  to.startTime === null || to.startTime === row.startTime
    ? { date: to.date }
    : { date: to.date, startTime: to.startTime };

/** Asks whether a drop was meant, in words that name both days: a slip of the hand must not move a hearing. */
export const MoveDialog = ({ move, onDone }: { readonly move: Move; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const format = useFormat();
  const acts = useAppointmentActs();
  const [running, setRunning] = useState(false);
  const { row, to, revert } = move;
  const leave = () => {
    revert();
    onDone();
  };
  const confirm = async () => {
    setRunning(true);
    if (!(await acts.move(row, to))) revert();
    onDone();
  };
  const { startTime = row.startTime } = to;
  const sentence = t(row.date === null ? 'calendar.move.dateIt' : 'calendar.move.question', {
    people: words.people(row),
    kind: words.kind(row, 'shortName'),
    from: words.whenAgreed(row),
    to: words.whenAgreed({ ...row, dateState: 'fixed', date: to.date, windowEnd: null, startTime }),
  });
  return (
    <Modal
      opened
      onClose={leave}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      title={t(row.date === null ? 'calendar.move.dateTitle' : 'calendar.move.title')}
    >
      <Stack>
        <p>{sentence}</p>
        {to.date < format.today(row.zone) ? <p>{t('calendar.move.past')}</p> : null}
        {row.dateVerifiedOn === null ? null : <p>{t('calendar.move.unverifies')}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t(row.date === null ? 'calendar.move.notYet' : 'calendar.move.leave')}
          </Button>
          <Button loading={running} onClick={() => void confirm()} data-autofocus>
            {t(row.date === null ? 'calendar.move.dateGo' : 'calendar.move.go')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
