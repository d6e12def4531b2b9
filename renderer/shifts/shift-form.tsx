import { Button, Group, Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift, ShiftInput } from '../../shared/shifts/shifts.ts';
import { call } from '../base/bridge.ts';
import { fieldsOf, typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { blankBlock, changedOf, type Draft, shiftDrafts, type ShiftValues } from './block-drafts.ts';
import { BlockFields, PlaceField } from './block-fields.tsx';
import { closeShiftPanel, openShiftPanel } from './shift-panels.ts';
import { useBlockForm } from './use-block-form.ts';
import { useShiftAct } from './use-shift-acts.ts';
import classes from './shifts.module.css';

const firstDraft = (stored: Shift | null, date: string | null): Draft<ShiftValues> => {
  const blank: ShiftValues = { ...blankBlock(), date, note: null };
  const values = stored === null ? blank : fieldsOf<ShiftValues>(blank, stored);
  return { base: values, values, updatedAt: stored?.updatedAt ?? null };
};

const useShiftForm = (stored: Shift | null, date: string | null) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const close = () => (stored === null ? closeShiftPanel() : openShiftPanel({ mode: 'show', id: stored.id }));
  return useBlockForm<ShiftValues>({
    drafts: shiftDrafts,
    key: stored?.id ?? 'new',
    first: firstDraft(stored, date),
    check: (values) => ({ ...(values.date === null && { date: t('common.field.required') }) }),
    send: async (draft) => {
      const known =
        stored === null
          ? {}
          : { id: stored.id, ...(draft.updatedAt !== null && { expectedUpdatedAt: draft.updatedAt }) };
      // as: the check let no missing time or day through
      const input = (stored === null ? draft.values : changedOf(draft)) as ShiftInput;
      const saved = await call('shifts.save', { ...known, ...input });
      await act(t(stored === null ? 'shifts.said.added' : 'shifts.said.saved'), () => Promise.resolve(saved));
      openShiftPanel({ mode: 'show', id: saved.id });
    },
    read: async () =>
      stored === null ? undefined : firstDraft(await call('shifts.get', { id: stored.id }), stored.date),
    close,
  });
};

/** A shift's fields; `stored` is null for a new one. */
export const ShiftForm = ({ stored, date }: { readonly stored: Shift | null; readonly date: string | null }) => {
  const { t } = useTranslation();
  const { values, isChanged, form, set, discard } = useShiftForm(stored, date);
  const { ref } = form.props;
  useEffect(() => {
    ref.current?.querySelector('input')?.focus();
  }, [ref]);
  return (
    <SidePanel
      title={t(stored === null ? 'shifts.form.newTitle' : 'shifts.form.editTitle')}
      onClose={closeShiftPanel}
      foot={
        <Group gap="xs">
          <Button type="submit" form="shift" loading={form.running} disabled={stored !== null && !isChanged}>
            {t('shifts.form.save')}
          </Button>
          <Button variant="subtle" onClick={discard} disabled={form.running}>
            {t(isChanged ? 'shifts.form.discard' : 'common.cancel')}
          </Button>
        </Group>
      }
    >
      <form id="shift" className={classes.form} {...form.props}>
        <FormNotice form={form} />
        <PlaceField values={values} errors={form.errors} set={set} />
        <DateField
          label={t('shifts.form.date')}
          value={values.date}
          required
          prefer="future"
          error={form.errors['date']}
          onChange={(next) => set({ date: next })}
        />
        <BlockFields values={values} errors={form.errors} set={set} />
        <Textarea
          label={t('shifts.form.note')}
          value={values.note ?? ''}
          autosize
          minRows={2}
          onChange={(event) => set({ note: typedText(event.currentTarget.value) })}
        />
      </form>
    </SidePanel>
  );
};
