import { Chip, Group, NumberInput, Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../shared/basics/dates-in-words.ts';
import { weekdayOf } from '../../shared/basics/time.ts';
import {
  isLastOfMonth,
  maySkip,
  monthDays,
  repeatUnits,
  shortMonths,
  weekOfMonth,
} from '../../shared/series/repeat-rule.ts';
import { useShownLanguage } from '../base/words.ts';
import { DateField } from '../ui/date-field.tsx';
import type { RepeatDraft } from './repeat-draft.ts';
import { useSeriesWords } from './series-words.ts';
import classes from './fields.module.css';

export interface RepeatFieldsProps {
  readonly draft: RepeatDraft;
  readonly set: (change: Partial<RepeatDraft>) => void;
  readonly errorAt: (field: string) => string | undefined;
  /** The day of the first of them. */
  readonly start: string;
}

/** Far above what is taken, and far below what a number cannot say. */
const mostTyped = 99_999;

const numberOf = (typed: number | string): number | null =>
  typeof typed === 'number' ? Math.min(Math.trunc(typed), mostTyped) : null;

const oneOf = <Value extends string>(values: readonly Value[], typed: string | null): Value | undefined =>
  values.find((value) => value === typed);

/** The weekdays of a week; the appointment’s own is always among them. */
const Weekdays = ({ draft, set, errorAt, start }: RepeatFieldsProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const own = weekdayOf(start);
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('series.form.weekdays')}</legend>
      <Chip.Group
        multiple
        value={draft.weekdays.map(String)}
        onChange={(days) => set({ weekdays: [...new Set([...days.map(Number), own])].toSorted((a, b) => a - b) })}
      >
        <Group gap={6}>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <Chip key={day} value={String(day)} disabled={day === own} size="sm">
              {weekdayName(day, language, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {errorAt('weekdays') === undefined ? null : <p className={classes.hint}>{errorAt('weekdays')}</p>}
    </fieldset>
  );
};

/** Which day of the month it is, counted from its start or its end. */
const WhichDay = ({ draft, set, errorAt, start }: RepeatFieldsProps) => {
  const { t } = useTranslation();
  const words = useSeriesWords();
  const offered = monthDays.filter((on) =>
    on === 'weekday' ? weekOfMonth(start) < 5 : on === 'day' || isLastOfMonth(start),
  );
  return (
    <Radio.Group
      label={t('series.form.on')}
      value={draft.on}
      error={errorAt('on')}
      onChange={(next) => set({ on: oneOf(monthDays, next) ?? 'day' })}
    >
      <Stack gap={6} mt={6}>
        {offered.map((on) => (
          <Radio key={on} value={on} label={words.monthDay(on, start)} />
        ))}
      </Stack>
    </Radio.Group>
  );
};

/** What becomes of months, or years, that lack the day. */
const Short = ({ draft, set, start }: RepeatFieldsProps) => {
  const { t } = useTranslation();
  const isYear = draft.unit === 'year';
  const label = isYear ? t('series.form.leap') : t('series.form.short', { day: Number(start.slice(8)) });
  const skip = t(isYear ? 'series.form.skipYear' : 'series.form.skipMonth');
  const lastDay = t(isYear ? 'series.form.february' : 'series.form.lastDay');
  return (
    <Radio.Group
      label={label}
      value={draft.short}
      onChange={(next) => set({ short: oneOf(shortMonths, next) ?? 'skip' })}
    >
      <Stack gap={6} mt={6}>
        <Radio value="skip" label={skip} />
        <Radio value="lastDay" label={lastDay} />
      </Stack>
    </Radio.Group>
  );
};

/** Every how many days, weeks, months or years, and on which of their days. */
export const RuleFields = (props: RepeatFieldsProps) => {
  const { draft, set, errorAt, start } = props;
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.two}>
        <NumberInput
          label={t('series.form.every')}
          value={draft.every ?? ''}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          error={errorAt('every')}
          onChange={(every) => set({ every: numberOf(every) })}
        />
        <Select
          label={t('series.form.unit')}
          data={repeatUnits.map((unit) => ({
            value: unit,
            label: t(`series.form.units.${unit}`, { count: draft.every ?? 1 }),
          }))}
          value={draft.unit}
          allowDeselect={false}
          onChange={(next) => set({ unit: oneOf(repeatUnits, next) ?? 'month' })}
        />
      </div>
      {draft.unit === 'week' ? <Weekdays {...props} /> : null}
      {draft.unit === 'month' ? <WhichDay {...props} /> : null}
      {maySkip(draft, start) ? <Short {...props} /> : null}
    </>
  );
};

/** Until when it repeats: without an end there is none. */
export const EndFields = ({ draft, set, errorAt }: RepeatFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('series.form.end')}
        value={draft.endBy}
        onChange={(endBy) => set({ endBy: endBy === 'times' ? 'times' : 'until' })}
      >
        <Group gap="md" mt={6}>
          <Radio value="until" label={t('series.form.byDay')} />
          <Radio value="times" label={t('series.form.byTimes')} />
        </Group>
      </Radio.Group>
      {draft.endBy === 'until' ? (
        <DateField
          label={t('series.form.until')}
          value={draft.until}
          required
          error={errorAt('until')}
          onChange={(until) => set({ until })}
        />
      ) : (
        <NumberInput
          label={t('series.form.times')}
          value={draft.times ?? ''}
          required
          min={2}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          error={errorAt('times')}
          onChange={(times) => set({ times: numberOf(times) })}
        />
      )}
    </>
  );
};
