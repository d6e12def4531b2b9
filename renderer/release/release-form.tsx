import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { releaseLimits } from '../../shared/release/choices.ts';
import type { ReleasePlan } from '../../shared/release/release.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useRowForm } from '../base/row-form.ts';
import { useDayErrors } from '../base/use-day-errors.ts';
import { DirectoryField } from '../directory/public/directory-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { ZoneField } from '../ui/zone-field.tsx';

type Facts = Omit<ReleasePlan, 'id' | 'detentionId' | 'zone' | 'pickUpVolunteer' | 'updatedAt'> & {
  /** Null: that of the place, or of the detention. */
  readonly zone: string | null;
};

const factsOf = (plan: ReleasePlan | null): Facts => ({
  expectedOn: plan?.expectedOn ?? null,
  expectedTime: plan?.expectedTime ?? null,
  zone: plan?.zone ?? null,
  place: plan?.place ?? null,
  placeId: plan?.placeId ?? null,
  source: plan?.source ?? null,
  pickUpVolunteerId: plan?.pickUpVolunteerId ?? null,
  pickUpName: plan?.pickUpName ?? null,
  pickUpChannel: plan?.pickUpChannel ?? null,
  note: plan?.note ?? null,
});

/** Without a zone, that of the place applies. */
const inputOf = ({ zone, ...facts }: Facts) => ({ ...facts, ...(zone !== null && { zone }) });

interface ReleaseFormProps {
  readonly detentionId: string;
  /** Null for a new one. */
  readonly plan: ReleasePlan | null;
  /** The key of its draft. */
  readonly draft: string;
}

/** When and where a release is expected, who says so, and who picks the person up. */
export const ReleaseForm = ({ detentionId: id, plan, draft }: ReleaseFormProps) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const team = useCallQuery('team.list', {}, { tables: ['volunteer'] });
  const {
    values: facts,
    set,
    form,
    cancel,
  } = useRowForm({
    draft,
    stored: factsOf(plan),
    check: ({ expectedOn }) => ({ expectedOn: days.expected(expectedOn) }),
    save: async (typed) => {
      const { act } = await call('release.save', {
        id,
        ...inputOf(typed),
        ...(plan !== null && { releaseId: plan.id, expectedUpdatedAt: plan.updatedAt }),
      });
      return {
        message: t('release.tab.saved'),
        undo: () => call('release.undo', { act }),
      };
    },
  });
  const line = (field: 'source' | 'pickUpName' | 'pickUpChannel') => (
    <LineField
      label={t(`release.field.${field}`)}
      value={facts[field]}
      maxLength={releaseLimits.line}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <InlineForm form={form} saveWords={t('release.tab.save')} onCancel={cancel}>
      <DateField
        label={t('release.field.expectedOn')}
        value={facts.expectedOn}
        error={form.errors['expectedOn']}
        onChange={(expectedOn) => set({ expectedOn })}
      />
      <TimeField
        label={t('release.field.expectedTime')}
        value={facts.expectedTime}
        onChange={(expectedTime) => set({ expectedTime })}
      />
      <ZoneField label={t('release.field.zone')} value={facts.zone} clearable onChange={(zone) => set({ zone })} />
      <DirectoryField
        label={t('release.field.place')}
        kinds={['facility', 'fieldOffice', 'checkIn', 'office']}
        value={{ id: facts.placeId, line: facts.place ?? '' }}
        onChange={({ id: placeId, line: place }) => set({ placeId, place })}
      />
      {line('source')}
      <Select
        label={t('release.field.pickUpVolunteer')}
        data={(team.data?.items ?? []).map((volunteer) => ({ value: volunteer.id, label: volunteer.name }))}
        value={facts.pickUpVolunteerId}
        searchable
        clearable
        onChange={(pickUpVolunteerId) => set({ pickUpVolunteerId })}
      />
      {line('pickUpName')}
      {line('pickUpChannel')}
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
