import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ComplaintListener, complaintListeners } from '../../shared/custody/choices.ts';
import type { CustodyComplaint } from '../../shared/custody/custody.ts';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useRowDraft, useRowForm } from '../base/row-form.ts';
import { useFormat } from '../base/use-format.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { FormFoot } from './form-foot.tsx';
import { MomentFields } from './moment-fields.tsx';
import { type Moment, toMoment, toStamp } from './moments.ts';
import { RowActs } from './row-acts.tsx';
import { useDelete } from './use-delete.ts';
import classes from './custody.module.css';

/** A row as a call takes it. */
const inputOf = ({ id: complaintId, by: _by, ...complaint }: CustodyComplaint) => ({ complaintId, ...complaint });

const isListener = (value: string): value is ComplaintListener => complaintListeners.some((one) => one === value);

interface ToldFieldsProps {
  readonly toldTo: ComplaintListener[];
  readonly toldAt: Moment;
  readonly answer: string;
  readonly set: (change: { toldTo?: ComplaintListener[]; toldAt?: Moment; answer?: string }) => void;
}

/** Who was told, and what they answered. */
const ToldFields = ({ toldTo, toldAt, answer, set }: ToldFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox.Group
        label={t('custody.field.toldTo')}
        value={toldTo}
        onChange={(chosen) => set({ toldTo: chosen.filter(isListener) })}
      >
        <Group gap="md" mt={4}>
          {complaintListeners.map((value) => (
            <Checkbox key={value} value={value} label={t(`custody.listener.${value}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {toldTo.length === 0 ? null : (
        <>
          <MomentFields
            label={t('custody.field.toldAt')}
            value={toldAt}
            onChange={(moment) => set({ toldAt: moment })}
          />
          <Textarea
            label={t('custody.field.answer')}
            value={answer}
            autosize
            minRows={1}
            onChange={(event) => set({ answer: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
};

interface ComplaintFormProps {
  readonly detention: Detention;
  /** Null for a new one. */
  readonly complaint: CustodyComplaint | null;
  /** The key of its draft. */
  readonly draft: string;
}

const ComplaintForm = ({ detention: { id, zone }, complaint, draft }: ComplaintFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { values, set, form, cancel } = useRowForm({
    draft,
    stored: {
      complaint: complaint?.complaint ?? '',
      at: toMoment(complaint?.at ?? null, zone),
      medicineMissed: complaint?.medicineMissed ?? null,
      toldTo: complaint?.toldTo ?? [],
      toldAt: toMoment(complaint?.toldAt ?? null, zone),
      answer: complaint?.answer ?? '',
      nextStep: complaint?.nextStep ?? '',
    },
    check: (typed) => ({
      complaint: typed.complaint.trim() === '' ? t('common.field.required') : undefined,
      at: typed.at.time === null ? t('common.field.required') : undefined,
    }),
    save: async (typed) => {
      const today = format.today(zone);
      const { complaintId } = await call('custody.saveComplaint', {
        id,
        ...typed,
        at: toStamp(typed.at, today) ?? '',
        toldAt: toStamp(typed.toldAt, today),
        ...(complaint !== null && { complaintId: complaint.id }),
      });
      return {
        message: t('custody.saved'),
        undo: () =>
          complaint === null
            ? call('custody.remove', { id, what: 'complaint', rowId: complaintId })
            : call('custody.saveComplaint', { id, ...inputOf(complaint) }),
      };
    },
  });
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <Textarea
        label={t('custody.field.complaint')}
        value={values.complaint}
        autosize
        minRows={2}
        required
        error={form.errors['complaint']}
        onChange={(event) => set({ complaint: event.currentTarget.value })}
      />
      <MomentFields
        label={t('custody.field.complainedAt')}
        value={values.at}
        required
        error={form.errors['at']}
        onChange={(at) => set({ at })}
      />
      <YesNoField
        label={t('custody.field.medicineMissed')}
        value={values.medicineMissed}
        onChange={(medicineMissed) => set({ medicineMissed })}
      />
      <ToldFields {...values} set={set} />
      <TextInput
        label={t('custody.field.nextStep')}
        value={values.nextStep}
        maxLength={300}
        onChange={(event) => set({ nextStep: event.currentTarget.value })}
      />
      <FormFoot running={form.running} onCancel={cancel} />
    </form>
  );
};

interface ComplaintRowProps {
  readonly detention: Detention;
  readonly complaint: CustodyComplaint;
}

const Told = ({ detention, complaint: { toldTo, toldAt } }: ComplaintRowProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const times = useZoneTimes(detention.zone);
  if (toldTo.length === 0) return <StatusMark tone="missing">{t('custody.health.toldNoOne')}</StatusMark>;
  const who = format.list(toldTo.map((listener) => t(`custody.listener.${listener}`)));
  return (
    <StatusMark tone="done">
      {toldAt === null
        ? t('custody.health.told', { who })
        : t('custody.health.toldWhen', { who, when: times.at(toldAt) })}
    </StatusMark>
  );
};

const ComplaintRow = ({ detention, complaint }: ComplaintRowProps) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const remove = useDelete(detention.id);
  const draft = `complaint ${complaint.id}`;
  const editing = useRowDraft(draft);
  const { answer, nextStep, medicineMissed } = complaint;
  if (editing.isOpen) {
    return (
      <li className={classes.row}>
        <ComplaintForm detention={detention} complaint={complaint} draft={draft} />
      </li>
    );
  }
  const when = times.at(complaint.at);
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <p className={classes.words}>{complaint.complaint}</p>
        {detention.closedAt === null ? (
          <RowActs
            what={when}
            onChange={() => editing.open()}
            onDelete={() => void remove('complaint', complaint.id)}
          />
        ) : null}
      </div>
      <p className={classes.soft}>{t('custody.talks.when', { when, by: complaint.by })}</p>
      {medicineMissed === true ? <StatusMark tone="danger">{t('custody.health.missed')}</StatusMark> : null}
      <Told detention={detention} complaint={complaint} />
      {answer === null ? null : <p className={classes.words}>{t('custody.health.answer', { words: answer })}</p>}
      {nextStep === null ? null : <p className={classes.words}>{t('custody.health.next', { words: nextStep })}</p>}
    </li>
  );
};

interface HealthPartProps {
  readonly detention: Detention;
  readonly complaints: readonly CustodyComplaint[];
}

/** Health complaints, the latest first; who was told, what they answered, what is next. */
export const HealthPart = ({ detention, complaints }: HealthPartProps) => {
  const { t } = useTranslation();
  const draft = `new complaint ${detention.id}`;
  const adding = useRowDraft(draft);
  return (
    <Section title={t('custody.health.title')}>
      <div className={classes.body}>
        <p className={classes.soft}>{t('custody.health.lead')}</p>
        {detention.closedAt !== null ? null : adding.isOpen ? (
          <ComplaintForm detention={detention} complaint={null} draft={draft} />
        ) : (
          <div>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => adding.open()}
            >
              {t('custody.health.add')}
            </Button>
          </div>
        )}
        {complaints.length === 0 ? <p className={classes.soft}>{t('custody.health.none')}</p> : null}
        <ul className={classes.rows}>
          {complaints.map((complaint) => (
            <ComplaintRow key={complaint.id} detention={detention} complaint={complaint} />
          ))}
        </ul>
      </div>
    </Section>
  );
};
