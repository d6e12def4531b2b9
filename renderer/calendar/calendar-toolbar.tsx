import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconCalendarDown, IconCalendarQuestion, IconClipboardText, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { openCalendarFile } from '../ics/public/calendar-file.ts';
import { StepButtons } from '../ui/step-buttons.tsx';
import { calendarViews, rangeOf, type CalendarView } from './calendar-range.ts';
import { openSheet, type SheetDays } from './sheet-panel.ts';
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

/** What can be made of the days that are shown. */
const DaysMenu = ({ from, to }: SheetDays) => {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('calendar.sheet.more')}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconClipboardText size={16} stroke={1.75} aria-hidden />}
          onClick={() => openSheet({ from, to })}
        >
          {t('calendar.sheet.button')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarDown size={16} stroke={1.75} aria-hidden />}
          onClick={() => openCalendarFile({ scope: { of: 'days', from, to } })}
        >
          {t('ics.button')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

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
      {role === 'coordinator' ? <DaysMenu from={from} to={to} /> : null}
      <SegmentedControl
        aria-label={t('calendar.view')}
        value={view}
        onChange={(next) => onView(next satisfies CalendarView)}
        data={calendarViews.map((one) => ({ value: one, label: t(`calendar.views.${one}`) }))}
      />
    </div>
  );
};
