import { useTranslation } from 'react-i18next';
import { bondLimits } from '../../shared/bonds/choices.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useRowForm } from '../base/row-form.ts';
import { useDayErrors } from '../base/use-day-errors.ts';
import type { Undoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';

interface WhoWhenFormProps {
  /** The key of its draft. */
  readonly draft: string;
  /** What is written down; undefined for nothing yet, which was today then. */
  readonly stored?: { readonly who: string | null; readonly day: string } | undefined;
  readonly dayLabel: string;
  readonly saveWords: string;
  readonly save: (who: string | null, day: string) => Promise<Undoable>;
}

/** Who did something, and on which day. */
export const WhoWhenForm = ({ draft, stored, dayLabel, saveWords, save }: WhoWhenFormProps) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const start: { readonly who: string | null; readonly day: string | null } = stored ?? { who: null, day: days.today };
  const { values, set, form, cancel } = useRowForm({
    draft,
    stored: start,
    check: ({ day }) => ({ day: day === null ? t('common.field.required') : days.happened(day) }),
    save: ({ who, day }) => save(who, day ?? days.today),
  });
  return (
    <InlineForm form={form} saveWords={saveWords} onCancel={cancel}>
      <LineField
        label={t('bonds.field.doneBy')}
        value={values.who}
        maxLength={bondLimits.line}
        takesFocus
        onChange={(who) => set({ who })}
      />
      <DateField
        label={dayLabel}
        value={values.day}
        prefer="past"
        required
        error={form.errors['day']}
        onChange={(day) => set({ day })}
      />
    </InlineForm>
  );
};
