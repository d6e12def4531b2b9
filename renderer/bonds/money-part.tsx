import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { centsOf, dollars } from '../../shared/basics/money.ts';
import { sumsOf } from '../../shared/bonds/bonds-rules.ts';
import type { Bond, BondMoney } from '../../shared/bonds/bonds.ts';
import { bondLimits, moneyWays, type MoneyWay } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useRowDraft, useRowForm } from '../base/row-form.ts';
import { useDayErrors } from '../base/use-day-errors.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './bonds.module.css';

interface MoneyValues {
  readonly way: MoneyWay;
  /** As it is typed. */
  readonly cents: string | null;
  readonly onDate: string | null;
  readonly fund: string | null;
}

const MoneyForm = ({ bond, draft }: { readonly bond: Bond; readonly draft: string }) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const stored: MoneyValues = { way: 'out', cents: null, onDate: days.today, fund: null };
  const { values, set, form, cancel } = useRowForm({
    draft,
    stored,
    check: ({ cents, onDate }) => ({
      cents: (centsOf(cents ?? '') ?? 0) === 0 ? t('bonds.part.notCents') : undefined,
      onDate: onDate === null ? t('common.field.required') : days.happened(onDate),
    }),
    save: async (typed) => {
      const { way } = typed;
      const cents = centsOf(typed.cents ?? '') ?? 0;
      const onDate = typed.onDate ?? days.today;
      const { moneyId } = await call('bonds.addMoney', { bondId: bond.id, way, cents, onDate, fund: typed.fund });
      return {
        message: t('bonds.money.saved', { way: t(`bonds.way.${way}`), amount: dollars(cents) }),
        undo: () => call('bonds.remove', { row: 'money', id: moneyId }),
      };
    },
  });
  return (
    <InlineForm form={form} saveWords={t('bonds.money.save')} onCancel={cancel}>
      <SegmentedControl
        aria-label={t('bonds.field.way')}
        value={values.way}
        data={moneyWays.map((value) => ({ value, label: t(`bonds.way.${value}`) }))}
        onChange={(value) => set({ way: moneyWays.find((one) => one === value) ?? 'out' })}
      />
      <LineField
        label={t('bonds.field.cents')}
        value={values.cents}
        maxLength={20}
        required
        takesFocus
        error={form.errors['cents']}
        onChange={(cents) => set({ cents })}
      />
      <DateField
        label={t('bonds.field.onDate')}
        value={values.onDate}
        prefer="past"
        required
        error={form.errors['onDate']}
        onChange={(onDate) => set({ onDate })}
      />
      <LineField
        label={t('bonds.field.fund')}
        value={values.fund}
        maxLength={bondLimits.line}
        onChange={(fund) => set({ fund })}
      />
    </InlineForm>
  );
};

const MoneyLine = ({ money }: { readonly money: BondMoney }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  const { id, way, cents, onDate, fund } = money;
  const said = { way: t(`bonds.way.${way}`), date: format.plainDate(onDate), amount: dollars(cents) };
  const line = fund === null ? t('bonds.money.line', said) : t('bonds.money.lineFund', { ...said, fund });
  const remove = () =>
    undoable(async () => {
      await call('bonds.remove', { row: 'money', id });
      return { message: t('bonds.money.deleted'), undo: () => call('bonds.restore', { row: 'money', id }) };
    });
  return (
    <li className={classes.line}>
      <span className={classes.said}>{line}</span>
      <ActionIcon size="sm" aria-label={t('bonds.money.delete', { line })} onClick={() => void remove()}>
        <IconX size={14} stroke={2} aria-hidden />
      </ActionIcon>
    </li>
  );
};

const Balance = ({ bond }: { readonly bond: Bond }) => {
  const { t } = useTranslation();
  const { stillOutCents } = sumsOf(bond.money);
  if (stillOutCents > 0) {
    return <StatusMark tone="missing">{t('bonds.money.stillOut', { amount: dollars(stillOutCents) })}</StatusMark>;
  }
  return (
    <StatusMark tone="done">
      {stillOutCents === 0 ? t('bonds.money.allBack') : t('bonds.money.moreBack', { amount: dollars(-stillOutCents) })}
    </StatusMark>
  );
};

/** What went out for a bond and what came back, and what is missing. */
export const MoneyPart = ({ bond }: { readonly bond: Bond }) => {
  const { t } = useTranslation();
  const draft = `new bond money ${bond.id}`;
  const adding = useRowDraft(draft);
  return (
    <div>
      <h4 className={classes.title}>{t('bonds.money.title')}</h4>
      {bond.money.length === 0 ? <p className={classes.soft}>{t('bonds.money.none')}</p> : <Balance bond={bond} />}
      <ul className={classes.list}>
        {bond.money.map((money) => (
          <MoneyLine key={money.id} money={money} />
        ))}
      </ul>
      {adding.isOpen ? (
        <MoneyForm bond={bond} draft={draft} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => adding.open()}
        >
          {t('bonds.money.add')}
        </Button>
      )}
    </div>
  );
};
