import { Button, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../shared/basics/time.ts';
import { isFederalHoliday } from '../../shared/directory/open-hours.ts';
import type { PlannedDay } from '../../shared/series/series.ts';
import { useFormat } from '../base/use-format.ts';
import type { RepeatDraft } from './repeat-draft.ts';
import classes from './repeat.module.css';

/** Days that can still be added. */
const isOpen = ({ state }: PlannedDay): boolean => state === 'new' || state === 'left';

const isWeekend = (date: string): boolean => weekdayOf(date) % 6 === 0;

/** The days that are checked: those that are new, unless someone chose otherwise. */
export const checkedDays = (days: readonly PlannedDay[], chosen: RepeatDraft['chosen']): string[] =>
  days
    .filter(isOpen)
    .filter(({ date, state }) => chosen[date] ?? state === 'new')
    .map(({ date }) => date);

/** The days before anything is saved: each can be left out, and what is special about one is beside it. */
export const RepeatDates = ({
  days,
  chosen,
  onChosen,
  error,
}: {
  readonly days: readonly PlannedDay[];
  readonly chosen: RepeatDraft['chosen'];
  readonly onChosen: (chosen: RepeatDraft['chosen']) => void;
  readonly error: string | undefined;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const checked = checkedDays(days, chosen);
  const closed = checked.filter((date) => isWeekend(date) || isFederalHoliday(date));
  const wordsOf = ({ date, state }: PlannedDay): string => {
    const marks = [
      ...(isFederalHoliday(date) ? [t('series.form.holiday')] : []),
      ...(isWeekend(date) ? [t('series.form.weekend')] : []),
      ...(state === 'new' ? [] : [t(`series.form.${state}`)]),
    ];
    const words = format.fullDate(date);
    return marks.length === 0 ? words : t('series.form.marked', { date: words, what: marks.join(', ') });
  };
  if (days.length === 0) return <p className={classes.soft}>{t('series.form.noDates')}</p>;
  return (
    <Stack gap={6}>
      <Checkbox.Group
        label={t('series.form.dates')}
        description={t('series.form.datesHint')}
        value={checked}
        error={error}
        onChange={(now) =>
          onChosen({ ...chosen, ...Object.fromEntries(days.map(({ date }) => [date, now.includes(date)])) })
        }
      >
        <div className={classes.days}>
          {days.map((day) => (
            <Checkbox key={day.date} value={day.date} label={wordsOf(day)} disabled={!isOpen(day)} />
          ))}
        </div>
      </Checkbox.Group>
      {closed.length === 0 ? null : (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChosen({ ...chosen, ...Object.fromEntries(closed.map((date) => [date, false])) })}
          >
            {t('series.form.skipClosed')}
          </Button>
        </div>
      )}
    </Stack>
  );
};
