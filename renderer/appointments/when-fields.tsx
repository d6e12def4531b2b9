import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateStates, type DateState } from '../../shared/appointments/appointments-rules.ts';
import { zoneName } from '../../shared/basics/dates-in-words.ts';
import { typedText } from '../base/drafts.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { DateField } from '../ui/date-field.tsx';
import { Notice } from '../ui/states.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { BookingDraft, MissingField } from './booking-draft.ts';
import { withWhen } from './booking-draft.ts';
import { SameDayNotice } from './same-day-notice.tsx';
import classes from './fields.module.css';

export interface WhenFieldsProps {
  readonly draft: BookingDraft;
  readonly change: (next: (draft: BookingDraft) => BookingDraft) => void;
  readonly errorAt: (field: MissingField) => string | undefined;
  /** The appointment that is being changed, if there is one already. */
  readonly ownId: string | null;
  readonly teamZone: string | null;
}

/** Whether someone verified the day, and where it is from. */
const Verified = ({ draft, change, today }: Pick<WhenFieldsProps, 'draft' | 'change'> & { readonly today: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {draft.date === null ? null : (
        <Checkbox
          label={
            draft.dateVerifiedOn === null || draft.dateVerifiedOn === today
              ? t('appointments.when.verified')
              : t('appointments.when.verifiedOn', { date: format.date(draft.dateVerifiedOn) })
          }
          checked={draft.dateVerifiedOn !== null}
          onChange={(event) => {
            const verified = event.currentTarget.checked;
            change((now) => ({ ...now, dateVerifiedOn: verified ? today : null }));
          }}
        />
      )}
      {draft.dateVerifiedOn === null && draft.dateSource === null ? null : (
        <TextInput
          label={t('appointments.when.source')}
          placeholder={t('appointments.when.sourceExample')}
          value={draft.dateSource ?? ''}
          maxLength={200}
          onChange={(event) => {
            const dateSource = typedText(event.currentTarget.value);
            change((now) => ({ ...now, dateSource }));
          }}
        />
      )}
    </>
  );
};

/** A day with its time, a stretch of days, or that no one knows; and whether someone verified it. */
export const WhenFields = ({ draft, change, errorAt, ownId, teamZone }: WhenFieldsProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  const { dateState } = draft;
  const isElsewhere = draft.zone !== null && teamZone !== null && draft.zone !== teamZone;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('appointments.when.title')}</legend>
      <SegmentedControl
        fullWidth
        aria-label={t('appointments.when.state')}
        value={dateState}
        onChange={(state) => change((now) => withWhen(now, { dateState: state satisfies DateState }))}
        data={dateStates.map((state) => ({ value: state, label: t(`appointments.dateState.${state}`) }))}
      />
      {dateState === 'unknown' ? <p className={classes.hint}>{t('appointments.when.unknownHint')}</p> : null}
      {dateState === 'unknown' ? null : (
        <div className={classes.two}>
          <DateField
            label={t(dateState === 'window' ? 'appointments.when.from' : 'appointments.when.date')}
            value={draft.date}
            onChange={(date) => change((now) => withWhen(now, { date }))}
            error={errorAt('date')}
            required
          />
          {dateState === 'window' ? (
            <DateField
              label={t('appointments.when.to')}
              value={draft.windowEnd}
              onChange={(windowEnd) => change((now) => withWhen(now, { windowEnd }))}
              error={errorAt('windowEnd')}
              required
            />
          ) : (
            <TimeField
              label={t('appointments.when.start')}
              value={draft.startTime}
              onChange={(startTime) => change((now) => withWhen(now, { startTime }))}
            />
          )}
        </div>
      )}
      <SameDayNotice people={draft.people} date={draft.date} ownId={ownId} />
      {isElsewhere ? (
        <Notice tone="info">{t('appointments.when.zone', { zone: zoneName(draft.zone ?? '', language) })}</Notice>
      ) : null}
      {dateState === 'fixed' ? (
        <TimeField
          label={t('appointments.when.arriveBy')}
          value={draft.arriveByTime}
          onChange={(arriveByTime) => change((now) => ({ ...now, arriveByTime }))}
          error={errorAt('arriveByTime')}
        />
      ) : null}
      <Verified draft={draft} change={change} today={format.today(draft.zone ?? teamZone ?? undefined)} />
    </fieldset>
  );
};
