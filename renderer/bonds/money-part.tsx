import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf, dollars } from '../../shared/basics/money.ts';
import { sumsOf } from '../../shared/bonds/bonds-rules.ts';
import type { Bond, BondMoney } from '../../shared/bonds/bonds.ts';
import { bondLimits, moneyWays, type MoneyWay } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useDayErrors } from '../base/use-day-errors.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './bonds.module.css';

const MoneyForm = ({ bond, onDone }: { readonly bond: Bond; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const days = useDayErrors();
  const [way, setWay] = useState<MoneyWay>('out');
  const [amount, setAmount] = useState<string | null>(null);
  const [onDate, setOnDate] = useState<string | null>(days.today);
  const [fund, setFund] = useState<string | null>(null);
  const cents = amount === null ? null : centsOf(amount);
  const form = useFormSubmit({
    check: () => ({
      cents: cents === null || cents === 0 ? t('bonds.part.notCents') : undefined,
      onDate: onDate === null ? t('common.field.required') : days.happened(onDate),
    }),
    send: async () => {
      if (cents === null || onDate === null) return;
      const done = await undoable(async () => {
        const { moneyId } = await call('bonds.addMoney', { bondId: bond.id, way, cents, onDate, fund });
        return {
          message: t('bonds.money.saved', { way: t(`bonds.way.${way}`), amount: dollars(cents) }),
          undo: () => call('bonds.remove', { row: 'money', id: moneyId }),
        };
      });
      if (done) onDone();
    },
  });
  return (
    <InlineForm form={form} saveWords={t('bonds.money.save')} onCancel={onDone}>
      <SegmentedControl
        aria-label={t('bonds.field.way')}
        value={way}
        data={moneyWays.map((value) => ({ value, label: t(`bonds.way.${value}`) }))}
        onChange={(value) => setWay(moneyWays.find((one) => one === value) ?? 'out')}
      />
      <LineField
        label={t('bonds.field.cents')}
        value={amount}
        maxLength={20}
        required
        takesFocus
        error={form.errors['cents']}
        onChange={(value) => {
          setAmount(value);
          form.clear('cents');
        }}
      />
      <DateField
        label={t('bonds.field.onDate')}
        value={onDate}
        prefer="past"
        required
        error={form.errors['onDate']}
        onChange={(value) => {
          setOnDate(value);
          form.clear('onDate');
        }}
      />
      <LineField label={t('bonds.field.fund')} value={fund} maxLength={bondLimits.line} onChange={setFund} />
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
  const [adding, setAdding] = useState(false);
  return (
    <div>
      <h4 className={classes.title}>{t('bonds.money.title')}</h4>
      {bond.money.length === 0 ? <p className={classes.soft}>{t('bonds.money.none')}</p> : <Balance bond={bond} />}
      <ul className={classes.list}>
        {bond.money.map((money) => (
          <MoneyLine key={money.id} money={money} />
        ))}
      </ul>
      {adding ? (
        <MoneyForm bond={bond} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('bonds.money.add')}
        </Button>
      )}
    </div>
  );
};
