import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCalendarClock, IconClipboardText, IconMessages, IconPlus, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, weekStart } from '../../shared/basics/time.ts';
import type { Shift } from '../../shared/shifts/shifts.ts';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { createStore } from '../base/stores.ts';
import { useFormat } from '../base/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { StepButtons } from '../ui/step-buttons.tsx';
import { openShiftDialog, openShiftPanel } from './shift-panels.ts';
import { shiftTables, useShiftWords } from './shift-words.ts';
import { StaffingStrip } from './staffing-strip.tsx';
import { useShiftAct } from './use-shift-acts.ts';
import classes from './shifts.module.css';

/** The Sunday of the week that is shown; null for the present one. */
const useShownWeek = createStore<{ readonly start: string | null }>(() => ({ start: null }));

const iconProps = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

const ShiftRow = ({ shift, isCoordinator }: { readonly shift: Shift; readonly isCoordinator: boolean }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useShiftWords();
  const need = words.need(shift);
  const when = words.when(shift);
  const coming = shift.members.filter(({ answer, standBy }) => answer === 'yes' && !standBy);
  const names = coming.map((member) => words.hours(member, shift, member.name));
  return (
    <li className={classes.item}>
      <button type="button" className={classes.row} onClick={() => openShiftPanel({ mode: 'show', id: shift.id })}>
        <span className={classes.when}>
          <span>{when}</span>
          {isCoordinator && shift.status !== 'canceled' ? (
            <span className={classes.soft}>{t(`shifts.status.${shift.status}`)}</span>
          ) : null}
        </span>
        {shift.status === 'canceled' ? null : <StaffingStrip slots={shift.slots} />}
        <span className={classes.need}>
          <StatusMark tone={need.tone}>{need.words}</StatusMark>
          {shift.status === 'canceled' ? null : (
            <span className={classes.soft}>
              {names.length === 0 ? t('shifts.nobody') : t('shifts.who', { names: format.list(names) })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
};

const Places = ({ shifts, isCoordinator }: { readonly shifts: readonly Shift[]; readonly isCoordinator: boolean }) => {
  const { t } = useTranslation();
  const places = [...Map.groupBy(shifts, ({ place }) => place)];
  return (
    <>
      <p className={classes.soft}>{t('shifts.legend')}</p>
      {places.map(([place, those]) => (
        <Section key={place} title={place} flush>
          <ul className={classes.rows}>
            {those.map((shift) => (
              <ShiftRow key={shift.id} shift={shift} isCoordinator={isCoordinator} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
};

const WeekSteps = ({ start }: { readonly start: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const show = (week: string | null): void => useShownWeek.setState({ start: week });
  const step = (direction: 1 | -1): void => show(addDays(start, 7 * direction));
  useHotkeys([
    ['PageUp', () => step(-1)],
    ['PageDown', () => step(1)],
    ['t', () => show(null)],
  ]);
  return (
    <div className={classes.toolbar}>
      <StepButtons
        previous={t('shifts.week.previous')}
        next={t('shifts.week.next')}
        present={t('shifts.week.current')}
        onStep={step}
        onPresent={() => show(null)}
      />
      <h2 className={classes.span} aria-live="polite">
        {t('shifts.week.span', { from: format.date(start), to: format.date(addDays(start, 6)) })}
      </h2>
    </div>
  );
};

/** What is done for a whole week, in a row of its own: the page's head stays in place when a panel opens. */
const WeekButtons = ({ start, today }: { readonly start: string; readonly today: string }) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const end = addDays(start, 6);
  const apply = () =>
    act(
      ({ made }) => (made === 0 ? t('shifts.said.madeNone') : t('shifts.said.made', { count: made })),
      () => call('shifts.applyTemplates', { date: start }),
    );
  return (
    <div className={classes.toolbar}>
      <Button variant="light" disabled={end < today} onClick={() => void apply()}>
        {t('shifts.apply')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconRepeat {...iconProps} />}
        onClick={() => openShiftPanel({ mode: 'templates' })}
      >
        {t('shifts.templates')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconClipboardText {...iconProps} />}
        onClick={() => openShiftDialog({ ask: 'signUp', from: start, to: end })}
      >
        {t('shifts.signUp')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMessages {...iconProps} />}
        onClick={() => openShiftDialog({ ask: 'replies', from: start, to: end })}
      >
        {t('shifts.paste')}
      </Button>
    </div>
  );
};

/** A week of shifts by place, with how many are there in each half hour. A volunteer sees their own that are confirmed. */
export const ShiftsScreen = () => {
  const { t } = useTranslation();
  const isCoordinator = useSessionUser().role === 'coordinator';
  const profile = useCallQuery('vault.profile', {}, { tables: [] });
  const today = useFormat().today(profile.data?.zone);
  const start = useShownWeek((week) => week.start) ?? weekStart(today);
  const end = addDays(start, 6);
  const query = useCallQuery('shifts.list', { from: start, to: end }, { tables: shiftTables, keepPrevious: true });
  const add = (): void =>
    openShiftPanel({ mode: 'edit', id: null, date: today > start && today <= end ? today : start });
  useHotkeys([['n', () => isCoordinator && add()]]);
  return (
    <Page
      title={t('shifts.title')}
      action={
        isCoordinator ? (
          <Button leftSection={<IconPlus {...iconProps} />} aria-keyshortcuts="n" onClick={add}>
            {t('shifts.add')}
          </Button>
        ) : undefined
      }
    >
      <WeekSteps start={start} />
      {isCoordinator ? <WeekButtons start={start} today={today} /> : null}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(isCoordinator ? 'shifts.none' : 'shifts.noneVolunteer')} icon={IconCalendarClock}>
              {t(isCoordinator ? 'shifts.noneHint' : 'shifts.noneVolunteerHint')}
            </EmptyState>
          ) : (
            <Places shifts={items} isCoordinator={isCoordinator} />
          )
        }
      </Loaded>
    </Page>
  );
};
