import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Detention, HeldAt } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useRowForm } from '../base/row-form.ts';
import { useFormat } from '../base/use-format.ts';
import { DirectoryField } from '../directory/public/directory-field.tsx';
import { FormFoot } from './form-foot.tsx';
import { MomentFields } from './moment-fields.tsx';
import { toMoment, toStamp } from './moments.ts';
import classes from './custody.module.css';

interface StayFormProps {
  readonly detention: Detention;
  /** Null for a new one. */
  readonly stay: HeldAt | null;
  /** The key of its draft. */
  readonly draft: string;
}

const valuesOf = (stay: HeldAt | null, zone: string) => ({
  place: { id: stay?.facilityId ?? null, line: stay?.facility ?? '' },
  since: toMoment(stay?.sinceAt ?? null, zone),
  source: stay?.source ?? '',
  note: stay?.note ?? '',
});

/** Where they are held, since when, and who said so. Without a time, it is since now. */
export const StayForm = ({ detention: { id, zone }, stay, draft }: StayFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { values, set, form, cancel } = useRowForm({
    draft,
    stored: valuesOf(stay, zone),
    check: ({ place }) => ({ place: place.line.trim() === '' ? t('common.field.required') : undefined }),
    save: async ({ place, since, source, note }) => {
      const sinceAt = toStamp(since, format.today(zone));
      const facts = { facility: place.line, facilityId: place.id, source, note, ...(sinceAt !== null && { sinceAt }) };
      const message = t('custody.saved');
      if (stay === null) {
        const { eventId } = await call('detentions.addFacility', { id, ...facts });
        return { message, undo: () => call('detentions.takeBack', { id, eventId }) };
      }
      const { id: heldAtId, ...before } = stay;
      await call('detentions.saveFacility', { id, heldAtId, ...facts });
      return { message, undo: () => call('detentions.saveFacility', { id, heldAtId, ...before }) };
    },
  });
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <DirectoryField
        label={t('detentions.field.facility')}
        kinds={['facility', 'fieldOffice', 'checkIn']}
        value={values.place}
        required
        error={form.errors['place']}
        onChange={(place) => set({ place })}
      />
      <MomentFields label={t('detentions.field.sinceAt')} value={values.since} onChange={(since) => set({ since })} />
      <TextInput
        label={t('detentions.field.source')}
        value={values.source}
        maxLength={300}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <Textarea
        label={t('detentions.field.words')}
        value={values.note}
        autosize
        minRows={1}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <FormFoot running={form.running} onCancel={cancel} />
    </form>
  );
};
