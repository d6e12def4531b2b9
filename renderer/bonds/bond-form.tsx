import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf, dollars } from '../../shared/basics/money.ts';
import type { Bond } from '../../shared/bonds/bonds.ts';
import { bondLimits, bondSetters } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useDayErrors } from '../base/use-day-errors.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { useToast } from '../ui/toasts.tsx';

type Facts = Pick<
  Bond,
  'setBy' | 'paperDate' | 'obligorName' | 'obligorRelation' | 'obligorChannel' | 'receiptWhere' | 'note'
>;

const blank: Facts = {
  setBy: null,
  paperDate: null,
  obligorName: null,
  obligorRelation: null,
  obligorChannel: null,
  receiptWhere: null,
  note: null,
};

const factsOf = ({ id: _id, ...bond }: Bond): Facts => ({
  setBy: bond.setBy,
  paperDate: bond.paperDate,
  obligorName: bond.obligorName,
  obligorRelation: bond.obligorRelation,
  obligorChannel: bond.obligorChannel,
  receiptWhere: bond.receiptWhere,
  note: bond.note,
});

interface BondFormProps {
  readonly detentionId: string;
  /** Null for a new one. */
  readonly bond: Bond | null;
  readonly onDone: () => void;
}

/** How much, who set it, who signs for it, where the receipt is. */
export const BondForm = ({ detentionId, bond, onDone }: BondFormProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const days = useDayErrors();
  const [facts, setFacts] = useState(() => (bond === null ? blank : factsOf(bond)));
  const present = bond?.amountCents ?? null;
  const [amount, setAmount] = useState<string | null>(present === null ? null : dollars(present));
  const cents = amount === null ? null : centsOf(amount);
  const form = useFormSubmit({
    check: () => ({
      amount: amount !== null && cents === null ? t('bonds.part.notCents') : undefined,
      paperDate: days.happened(facts.paperDate),
    }),
    send: async () => {
      await call('bonds.save', {
        detentionId,
        ...facts,
        amountCents: cents,
        ...(bond !== null && { bondId: bond.id, expectedUpdatedAt: bond.updatedAt }),
      });
      toast({ message: t('bonds.part.saved') });
      onDone();
    },
  });
  const set = (change: Partial<Facts>): void => {
    setFacts((now) => ({ ...now, ...change }));
    form.clear(...Object.keys(change));
  };
  const line = (field: 'obligorName' | 'obligorRelation' | 'obligorChannel' | 'receiptWhere') => (
    <LineField
      label={t(`bonds.field.${field}`)}
      value={facts[field]}
      maxLength={bondLimits.line}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <InlineForm form={form} saveWords={t('bonds.part.save')} onCancel={onDone}>
      <LineField
        label={t('bonds.field.amount')}
        description={t('bonds.field.amountHint')}
        value={amount}
        maxLength={20}
        takesFocus
        error={form.errors['amount']}
        onChange={(value) => {
          setAmount(value);
          form.clear('amount');
        }}
      />
      <Select
        label={t('bonds.field.setBy')}
        data={bondSetters.map((value) => ({ value, label: t(`bonds.setter.${value}`) }))}
        value={facts.setBy}
        clearable
        onChange={(setBy) => set({ setBy })}
      />
      <DateField
        label={t('bonds.field.paperDate')}
        value={facts.paperDate}
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
        value={facts.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </InlineForm>
  );
};
