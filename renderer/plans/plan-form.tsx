import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordSpec } from '../../shared/records/record.ts';
import { createDrafts } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import type { PlanField, PlanValues } from './entry-fields.ts';
import { PlanFieldControl } from './plan-field-control.tsx';
import classes from '../ui/fields.module.css';

/** Entries and parts of plans that are being changed, by `<person's id> <list or part> <entry's id or new>`. */
export const planDrafts = createDrafts<PlanValues>('plan');

export interface PlanFormProps {
  readonly draftKey: string;
  readonly draft: PlanValues;
  readonly record: RecordSpec;
  readonly fields: readonly PlanField[];
  /** Saves; rejects with an `AppError`. */
  readonly onSave: (values: PlanValues) => Promise<void>;
}

const isBlank = (values: PlanValues, name: string): boolean => {
  const value = values[name];
  return value === null || (typeof value === 'string' && value.trim() === '');
};

/** Fields of a plan that are saved together. What was typed is kept until they are. */
export const PlanForm = ({ draftKey, draft, record, fields, onSave }: PlanFormProps) => {
  const { t } = useTranslation();
  const form = useFormSubmit({
    check: () =>
      Object.fromEntries(
        fields
          .filter(({ name }) => record.columns[name]?.required === true && isBlank(draft, name))
          .map(({ name }) => [name, t('common.field.required')]),
      ),
    send: async () => {
      await onSave(draft);
      planDrafts.drop(draftKey);
    },
  });
  return (
    <form {...form.props}>
      <FormNotice form={form} />
      <div className={classes.grid}>
        {fields.map((field) => (
          <PlanFieldControl
            key={field.name}
            record={record}
            field={field}
            values={draft}
            error={form.errors[field.name]}
            set={(change) => planDrafts.set(draftKey, { ...draft, ...change })}
          />
        ))}
      </div>
      <Group gap="xs" mt="md">
        <Button type="submit" loading={form.running}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={() => planDrafts.drop(draftKey)} disabled={form.running}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};
