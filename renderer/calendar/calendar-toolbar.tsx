import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCalendarDown, IconCalendarQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { openCalendarFile } from '../ics/public/calendar-file.ts';
import { StepButtons } from '../ui/step-buttons.tsx';
import { calendarViews, rangeOf, type CalendarView } from './calendar-range.ts';
import classes from './calendar.module.css';

export interface CalendarToolbarProps {
  readonly view: CalendarView;
  readonly date: string;
  readonly undated: number;
  readonly trayShown: boolean;
  readonly onView: (view: CalendarView) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onToday: () => void;
  readonly onTray: () => void;
}

/** Moves through time, chooses the view, and says how many appointments wait for a date. */
export const CalendarToolbar = (props: CalendarToolbarProps) => {
  const { view, date, undated, trayShown, onView, onStep, onToday, onTray } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSessionUser();
  const { from, to } = rangeOf(view, date);
  const title =
    view === 'month'
      ? format.month(date)
      : view === 'day'
        ? format.longDate(date)
        : t('calendar.span', { start: format.date(from), end: format.date(to) });
  return (
    <div className={classes.toolbar}>
      <StepButtons
        previous={t(`calendar.previous.${view}`)}
        next={t(`calendar.next.${view}`)}
        present={t('calendar.today')}
        onStep={onStep}
        onPresent={onToday}
      />
      <h2 className={classes.span} aria-live="polite">
        {title}
      </h2>
      {undated === 0 ? null : (
        <Button
          variant={trayShown ? 'light' : 'default'}
          leftSection={<IconCalendarQuestion size={18} stroke={1.75} aria-hidden />}
          aria-pressed={trayShown}
          onClick={onTray}
        >
          {t('calendar.undated.count', { count: undated })}
        </Button>
      )}
      {role === 'coordinator' ? (
        <Tooltip label={t('ics.button')}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('ics.button')}
            onClick={() => openCalendarFile({ scope: { of: 'days', from, to } })}
          >
            <IconCalendarDown size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
      <SegmentedControl
        aria-label={t('calendar.view')}
        value={view}
        onChange={(next) => onView(next satisfies CalendarView)}
        data={calendarViews.map((one) => ({ value: one, label: t(`calendar.views.${one}`) }))}
      />
    </div>
  );
};
