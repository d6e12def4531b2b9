import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import type { RepeatWrong } from '../../shared/series/repeat-rule.ts';
import type { Series } from '../../shared/series/series.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import type { FieldErrors } from '../base/form-submit.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useSayUndoable } from '../base/use-undoable.ts';
import { useAppointmentWords } from './public/appointment-words.ts';
import { checkedDays, RepeatDates } from './repeat-dates.tsx';
import { firstDraft, planInput, type RepeatDraft } from './repeat-draft.ts';
import { EndFields, RuleFields } from './repeat-fields.tsx';
import { closeSeriesDialog } from './series-panels.ts';
import { useSeriesWords } from './series-words.ts';
import classes from './repeat.module.css';

interface RepeatFormProps {
  readonly appointment: Appointment;
  /** The series that is extended; null where the appointment begins one. */
  readonly series: Series | null;
}

/** A missing end is said at the field that is shown for it. */
const fieldOf = ({ field, why }: RepeatWrong, { endBy }: RepeatDraft): string => (why === 'noEnd' ? endBy : field);

const useRepeatForm = ({ appointment, series }: RepeatFormProps) => {
  const { t } = useTranslation();
  const words = useSeriesWords();
  const { people } = useAppointmentWords();
  const sayUndoable = useSayUndoable();
  const { id, updatedAt } = appointment;
  const start = series?.start ?? appointment.date ?? '';
  const [draft, setDraft] = useState<RepeatDraft>(() => firstDraft(start));
  const input = planInput(id, draft, series !== null);
  const plan = useCallQuery('series.plan', input, { tables: ['appointment'], keepPrevious: true });
  const days = plan.data?.items ?? [];
  const wrong = plan.data?.wrong ?? null;
  const dates = checkedDays(days, draft.chosen);
  const wrongWords: FieldErrors = wrong === null ? {} : { [fieldOf(wrong, draft)]: words.wrong(wrong, start) };
  const form = useFormSubmit({
    check: () => ({ ...wrongWords, ...(wrong === null && dates.length === 0 && { dates: t('series.form.choose') }) }),
    fieldOf: (path) => path,
    send: async () => {
      const { act, made } = await call('series.make', { ...input, expectedUpdatedAt: updatedAt, dates });
      sayUndoable({
        message: t('series.form.added', { people: people(appointment), count: made }),
        undo: () => call('series.undo', { act }),
      });
      closeSeriesDialog();
    },
  });
  const set = (change: Partial<RepeatDraft>) => {
    form.clear('every', 'weekdays', 'on', 'until', 'times', 'dates');
    setDraft((now) => ({ ...now, ...change }));
  };
  // What no one has typed yet is missing only once it is sent.
  const errorAt = (field: string) => form.errors[field] ?? (wrong?.why === 'noEnd' ? undefined : wrongWords[field]);
  return { draft, set, errorAt, start, days, dates, form, isReading: plan.isPlaceholderData };
};

/** Says how an appointment repeats, shows the days, and adds those that stay checked. */
export const RepeatForm = (props: RepeatFormProps) => {
  const { t } = useTranslation();
  const words = useSeriesWords();
  const { draft, set, errorAt, start, days, dates, form, isReading } = useRepeatForm(props);
  const { series } = props;
  const fields = { draft, set, errorAt, start };
  return (
    <form {...form.props}>
      <Stack gap="md">
        <p className={classes.soft}>{t('series.form.lead')}</p>
        {series === null ? <RuleFields {...fields} /> : <p>{words.rule(series.rule, start)}</p>}
        <EndFields {...fields} />
        <RepeatDates
          days={days}
          chosen={draft.chosen}
          onChosen={(chosen) => set({ chosen })}
          error={form.errors['dates']}
        />
        <FormNotice form={form} />
        <Group>
          <Button type="submit" loading={form.running} disabled={isReading}>
            {dates.length === 0
              ? t(series === null ? 'series.repeat' : 'series.extend')
              : t('series.form.add', { count: dates.length })}
          </Button>
          <Button variant="subtle" onClick={closeSeriesDialog}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
