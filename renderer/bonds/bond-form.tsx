import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { centsOf, dollars } from '../../shared/basics/money.ts';
import type { Bond } from '../../shared/bonds/bonds.ts';
import { bondLimits, bondSetters } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useRowForm } from '../base/row-form.ts';
import { useDayErrors } from '../base/use-day-errors.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';

/** What is asked for; the amount as it is typed. */
const valuesOf = (bond: Bond | null) => ({
  amount: bond === null || bond.amountCents === null ? null : dollars(bond.amountCents),
  setBy: bond?.setBy ?? null,
  paperDate: bond?.paperDate ?? null,
  obligorName: bond?.obligorName ?? null,
  obligorRelation: bond?.obligorRelation ?? null,
  obligorChannel: bond?.obligorChannel ?? null,
  receiptWhere: bond?.receiptWhere ?? null,
  note: bond?.note ?? null,
});

const inputOf = ({ amount, ...facts }: ReturnType<typeof valuesOf>) => ({
  ...facts,
  amountCents: amount === null ? null : centsOf(amount),
});

interface BondFormProps {
  readonly detentionId: string;
  /** Null for a new one. */
  readonly bond: Bond | null;
  /** The key of its draft. */
  readonly draft: string;
}

/** How much, who set it, who signs for it, where the receipt is. */
export const BondForm = ({ detentionId, bond, draft }: BondFormProps) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const { values, set, form, cancel } = useRowForm({
    draft,
    stored: valuesOf(bond),
    check: ({ amount, paperDate }) => ({
      amount: amount !== null && centsOf(amount) === null ? t('bonds.part.notCents') : undefined,
      paperDate: days.happened(paperDate),
    }),
    save: async (typed) => {
      const { bondId } = await call('bonds.save', {
        detentionId,
        ...inputOf(typed),
        ...(bond !== null && { bondId: bond.id, expectedUpdatedAt: bond.updatedAt }),
      });
      return {
        message: t('bonds.part.saved'),
        undo: () =>
          bond === null
            ? call('bonds.remove', { row: 'bond', id: bondId })
            : call('bonds.save', { detentionId, ...inputOf(valuesOf(bond)), bondId }),
      };
    },
  });
  const line = (field: 'obligorName' | 'obligorRelation' | 'obligorChannel' | 'receiptWhere') => (
    <LineField
      label={t(`bonds.field.${field}`)}
      value={values[field]}
      maxLength={bondLimits.line}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <InlineForm form={form} saveWords={t('bonds.part.save')} onCancel={cancel}>
      <LineField
        label={t('bonds.field.amount')}
        description={t('bonds.field.amountHint')}
        value={values.amount}
        maxLength={20}
        takesFocus
        error={form.errors['amount']}
        onChange={(amount) => set({ amount })}
      />
      <Select
        label={t('bonds.field.setBy')}
        data={bondSetters.map((value) => ({ value, label: t(`bonds.setter.${value}`) }))}
        value={values.setBy}
        clearable
        onChange={(setBy) => set({ setBy })}
      />
      <DateField
        label={t('bonds.field.paperDate')}
        value={values.paperDate}
        prefer="past"
        error={form.errors['paperDate']}
        onChange={(paperDate) => set({ paperDate })}
      />
      {line('obligorName')}
      {line('obligorRelation')}
      {line('obligorChannel')}
      {line('receiptWhere')}
      <Textarea
        label={t('bonds.field.note')}
        autosize
        minRows={2}
        maxLength={bondLimits.text}
        value={values.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </InlineForm>
  );
};
