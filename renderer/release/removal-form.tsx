import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { releaseLimits } from '../../shared/release/choices.ts';
import type { RemovalPlan } from '../../shared/release/release.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useRowForm } from '../base/row-form.ts';
import { useDayErrors } from '../base/use-day-errors.ts';
import { CountryField } from '../ui/country-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';

type Facts = Omit<RemovalPlan, 'id' | 'detentionId' | 'contacts' | 'updatedAt'>;

const factsOf = (plan: RemovalPlan | null): Facts => ({
  country: plan?.country ?? null,
  city: plan?.city ?? null,
  expectedOn: plan?.expectedOn ?? null,
  source: plan?.source ?? null,
  sourceOn: plan?.sourceOn ?? null,
  familyToldBy: plan?.familyToldBy ?? null,
  familyToldOn: plan?.familyToldOn ?? null,
  note: plan?.note ?? null,
});

interface RemovalFormProps {
  readonly detentionId: string;
  /** Null for a new one. */
  readonly plan: RemovalPlan | null;
  /** The key of its draft. */
  readonly draft: string;
}

/** Where to, when, who says so, and who told the family. */
export const RemovalForm = ({ detentionId: id, plan, draft }: RemovalFormProps) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const {
    values: facts,
    set,
    form,
    cancel,
  } = useRowForm({
    draft,
    stored: factsOf(plan),
    check: ({ expectedOn, sourceOn, familyToldOn }) => ({
      expectedOn: days.expected(expectedOn),
      sourceOn: days.happened(sourceOn),
      familyToldOn: days.happened(familyToldOn),
    }),
    save: async (typed) => {
      const { act } = await call('release.saveRemoval', {
        id,
        ...typed,
        ...(plan !== null && { removalId: plan.id, expectedUpdatedAt: plan.updatedAt }),
      });
      return {
        message: t('release.tab.saved'),
        undo: () => call('release.undo', { act }),
      };
    },
  });
  const line = (field: 'city' | 'source' | 'familyToldBy') => (
    <LineField
      label={t(`release.field.${field}`)}
      value={facts[field]}
      maxLength={releaseLimits.line}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const day = (field: 'expectedOn' | 'sourceOn' | 'familyToldOn') => (
    <DateField
      label={t(`release.field.${field}`)}
      value={facts[field]}
      prefer={field === 'expectedOn' ? 'future' : 'past'}
      error={form.errors[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <InlineForm form={form} saveWords={t('release.tab.save')} onCancel={cancel}>
      <CountryField
        label={t('release.field.country')}
        value={facts.country}
        nothingFound={t('people.country.nothing')}
        onChange={(country) => set({ country })}
      />
      {line('city')}
      {day('expectedOn')}
      {line('source')}
      {day('sourceOn')}
      {line('familyToldBy')}
      {day('familyToldOn')}
      <Textarea
        label={t('release.field.note')}
        autosize
        minRows={2}
        maxLength={releaseLimits.text}
        value={facts.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </InlineForm>
  );
};
