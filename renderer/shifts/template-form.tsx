import { Button, Group, Select, Switch, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../shared/basics/dates-in-words.ts';
import type { ShiftTemplate, ShiftTemplateInput } from '../../shared/shifts/shifts.ts';
import { call } from '../base/bridge.ts';
import { fieldsOf } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useShownLanguage } from '../base/words.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { blankBlock, changedOf, type Draft, templateDrafts, type TemplateValues } from './block-drafts.ts';
import { BlockFields, PlaceField } from './block-fields.tsx';
import { closeShiftPanel, openShiftPanel } from './shift-panels.ts';
import { useBlockForm } from './use-block-form.ts';
import { useShiftAct } from './use-shift-acts.ts';
import classes from './shifts.module.css';

const firstDraft = (stored: ShiftTemplate | null): Draft<TemplateValues> => {
  const blank: TemplateValues = { ...blankBlock(), name: '', weekday: 1, active: true };
  const values = stored === null ? blank : fieldsOf<TemplateValues>(blank, stored);
  return { base: values, values, updatedAt: stored?.updatedAt ?? null };
};

const toList = (): void => openShiftPanel({ mode: 'templates' });

const useTemplateForm = (stored: ShiftTemplate | null) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const form = useBlockForm<TemplateValues>({
    drafts: templateDrafts,
    key: stored?.id ?? 'new',
    first: firstDraft(stored),
    check: ({ name }) => ({ ...(name.trim() === '' && { name: t('common.field.required') }) }),
    send: async (draft) => {
      const known =
        stored === null
          ? {}
          : { id: stored.id, ...(draft.updatedAt !== null && { expectedUpdatedAt: draft.updatedAt }) };
      // as: the check let no missing time through
      const input = (stored === null ? draft.values : changedOf(draft)) as ShiftTemplateInput;
      const saved = await call('shifts.saveTemplate', { ...known, ...input });
      await act(t('shifts.said.templateSaved'), () => Promise.resolve(saved));
      toList();
    },
    read: async () => {
      const { items } = await call('shifts.templates', {});
      const found = items.find(({ id }) => id === stored?.id);
      return found && firstDraft(found);
    },
    close: toList,
  });
  const remove = async (): Promise<void> => {
    if (stored === null) return;
    const { id } = stored;
    if (await act(t('shifts.said.templateDeleted'), () => call('shifts.removeTemplate', { id }))) form.discard();
  };
  return { ...form, remove };
};

const OwnFields = ({ form: { values, form, set } }: { readonly form: ReturnType<typeof useTemplateForm> }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  return (
    <>
      <TextInput
        label={t('shifts.form.name')}
        placeholder={t('shifts.form.nameHint')}
        value={values.name}
        maxLength={200}
        required
        error={form.errors['name']}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <PlaceField values={values} errors={form.errors} set={set} />
      <Select
        label={t('shifts.form.weekday')}
        data={[0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: weekdayName(day, language, 'long') }))}
        value={String(values.weekday)}
        allowDeselect={false}
        onChange={(day) => day !== null && set({ weekday: Number(day) })}
      />
    </>
  );
};

/** A weekly shift's fields; `stored` is null for a new one. */
export const TemplateForm = ({ stored }: { readonly stored: ShiftTemplate | null }) => {
  const { t } = useTranslation();
  const template = useTemplateForm(stored);
  const { values, isChanged, form, set, discard, remove } = template;
  const { ref } = form.props;
  useEffect(() => {
    ref.current?.querySelector('input')?.focus();
  }, [ref]);
  return (
    <SidePanel
      title={t(stored === null ? 'shifts.form.newTemplate' : 'shifts.form.editTemplate')}
      onClose={closeShiftPanel}
      foot={
        <Group gap="xs">
          <Button type="submit" form="shift-template" loading={form.running} disabled={stored !== null && !isChanged}>
            {t('shifts.form.saveTemplate')}
          </Button>
          <Button variant="subtle" onClick={discard} disabled={form.running}>
            {t(isChanged ? 'shifts.form.discard' : 'shifts.template.back')}
          </Button>
          {stored === null || isChanged ? null : (
            <Button variant="subtle" color="gray" onClick={() => void remove()}>
              {t('shifts.template.delete')}
            </Button>
          )}
        </Group>
      }
    >
      <form id="shift-template" className={classes.form} {...form.props}>
        <FormNotice form={form} />
        <OwnFields form={template} />
        <BlockFields values={values} errors={form.errors} set={set} />
        <Switch
          label={t('shifts.form.active')}
          checked={values.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </form>
    </SidePanel>
  );
};
