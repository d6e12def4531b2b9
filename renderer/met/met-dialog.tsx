import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MetHere } from '../../shared/met/met.ts';
import type { Shift } from '../../shared/shifts/shifts.ts';
import { isRunning } from '../../shared/shifts/staffing.ts';
import { call } from '../base/bridge.ts';
import { createDrafts, fieldsOf, typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { Loaded, Notice } from '../ui/states.tsx';
import { closeMet, type MetContent } from './public/met-panel.ts';
import { useMetActs } from './use-met-acts.ts';
import classes from './met.module.css';

type Values = Pick<MetHere, 'called' | 'reach' | 'note'>;

interface MetDraft {
  readonly values: Values;
  /** One of today's that was chosen; null for the one that is proposed. */
  readonly shiftId: string | null;
  readonly updatedAt: string | null;
}

const blank: Values = { called: '', reach: null, note: null };

/** By the id of who is changed, or of the shift, or `new`. */
const drafts = createDrafts<MetDraft>('met');

const firstDraft = (content: MetContent): MetDraft =>
  content.mode === 'add'
    ? { values: blank, shiftId: content.shiftId, updatedAt: null }
    : { values: fieldsOf<Values>(blank, content.stored), shiftId: null, updatedAt: content.stored.updatedAt };

const useMetForm = (content: MetContent, proposedId: string | null) => {
  const { t } = useTranslation();
  const acts = useMetActs();
  const stored = content.mode === 'edit' ? content.stored : null;
  const key = content.mode === 'edit' ? content.stored.id : (content.shiftId ?? 'new');
  const draft = drafts.useDraft(key) ?? firstDraft(content);
  const { values, updatedAt } = draft;
  const set = (change: Partial<MetDraft>): void =>
    drafts.set(key, { ...(drafts.get(key) ?? firstDraft(content)), ...change });
  const form = useFormSubmit({
    check: () => ({ ...(values.called.trim() === '' && { called: t('common.field.required') }) }),
    send: async () => {
      const which =
        stored === null
          ? { shiftId: draft.shiftId ?? proposedId ?? '' }
          : { id: stored.id, ...(updatedAt !== null && { expectedUpdatedAt: updatedAt }) };
      const { act } = await call('met.save', { ...which, ...values });
      drafts.drop(key);
      closeMet();
      acts.said(stored === null ? t('met.said.added', { name: values.called.trim() }) : t('met.said.saved'), act);
    },
    explain: async ({ code }) => {
      if (code !== 'record.changedMeanwhile' || stored === null) return undefined;
      const { items } = await call('met.list', { shiftId: stored.shiftId });
      set({ updatedAt: items.find(({ id }) => id === stored.id)?.updatedAt ?? null });
      return t('met.conflict');
    },
    fieldOf: (path) => (Object.hasOwn(values, path) ? path : null),
  });
  return {
    draft,
    form,
    setValues: (change: Partial<Values>): void => {
      set({ values: { ...values, ...change } });
      form.clear(...Object.keys(change));
    },
    setShift: (shiftId: string): void => set({ shiftId }),
  };
};

interface FormProps {
  readonly content: MetContent;
  /** Shifts to choose from; none where the shift is known. */
  readonly shifts: readonly Shift[];
  readonly proposedId: string | null;
}

const MetForm = ({ content, shifts, proposedId }: FormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, form, setValues, setShift } = useMetForm(content, proposedId);
  const { called, reach, note } = draft.values;
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      {shifts.length > 1 ? (
        <Select
          label={t('met.shift')}
          data={shifts.map(({ id, startTime, endTime, place }) => ({
            value: id,
            label: t('met.shiftLine', { from: format.time(startTime), to: format.time(endTime), place }),
          }))}
          value={draft.shiftId ?? proposedId}
          allowDeselect={false}
          onChange={(id) => id !== null && setShift(id)}
        />
      ) : null}
      <TextInput
        data-autofocus
        label={t('met.called')}
        description={t('met.calledHint')}
        value={called}
        maxLength={200}
        required
        autoComplete="off"
        error={form.errors['called']}
        onChange={(event) => setValues({ called: event.currentTarget.value })}
      />
      <TextInput
        label={t('met.reach')}
        value={reach ?? ''}
        maxLength={300}
        autoComplete="off"
        error={form.errors['reach']}
        onChange={(event) => setValues({ reach: typedText(event.currentTarget.value) })}
      />
      <Textarea
        label={t('met.note')}
        value={note ?? ''}
        maxLength={600}
        autosize
        minRows={2}
        error={form.errors['note']}
        onChange={(event) => setValues({ note: typedText(event.currentTarget.value) })}
      />
      <p className={classes.soft}>{t('met.keep')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={closeMet}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={form.running}>
          {t('met.save')}
        </Button>
      </Group>
    </form>
  );
};

/** Where no shift is known: the one that runs is proposed, or the first of today. A volunteer has those that run. */
const ChooseShift = ({ content }: { readonly content: MetContent }) => {
  const { t } = useTranslation();
  const now = useNow();
  const isCoordinator = useSessionUser().role === 'coordinator';
  const today = useFormat().today();
  const query = useCallQuery('shifts.list', { from: today, to: today }, { tables: ['shift', 'shift_member'] });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const running = items.filter((shift) => isRunning(shift, now));
        const offered = isCoordinator ? items.filter(({ status }) => status !== 'canceled') : running;
        const proposed = running.find((shift) => offered.includes(shift)) ?? offered[0];
        if (proposed === undefined) {
          return <Notice tone="info">{t(isCoordinator ? 'met.noShift' : 'met.noShiftVolunteer')}</Notice>;
        }
        return <MetForm content={content} shifts={offered} proposedId={proposed.id} />;
      }}
    </Loaded>
  );
};

/** Someone met at a shift, in three fields at most: the time and the shift come by themselves. */
export const MetDialog = ({ content }: { readonly content: MetContent }) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={closeMet}
      title={t(content.mode === 'add' ? 'met.addTitle' : 'met.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {content.mode === 'add' && content.shiftId === null ? (
        <ChooseShift content={content} />
      ) : (
        <MetForm content={content} shifts={[]} proposedId={null} />
      )}
    </Modal>
  );
};
