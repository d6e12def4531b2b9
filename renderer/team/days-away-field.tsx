import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DaysAway, isBackwards, mostDaysAway } from '../../shared/team/days-away.ts';
import { useFormat } from '../base/use-format.ts';
import { DateField } from '../ui/date-field.tsx';
import classes from './availability-field.module.css';

interface DaysAwayFieldProps {
  readonly value: readonly DaysAway[];
  readonly onChange: (value: DaysAway[]) => void;
}

interface Typed {
  readonly from: string | null;
  readonly to: string | null;
}

const nothing: Typed = { from: null, to: null };

const byDay = (stretches: readonly DaysAway[]): DaysAway[] =>
  stretches.toSorted((left, right) => (left.from < right.from ? -1 : 1));

/**
 * Days on which a volunteer is not there, a first and a last day at a time. What is typed counts at once, so that who saves
 * without adding it loses nothing.
 */
export const DaysAwayField = ({ value, onChange }: DaysAwayFieldProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(nothing);
  /** What is typed, as the value holds it. */
  const [pending, setPending] = useState<DaysAway | null>(null);
  const added = value.filter((one) => one !== pending);
  const isFull = added.length >= mostDaysAway;
  const isWrong = typed.from !== null && typed.to !== null && typed.to < typed.from;
  const type = (change: Partial<Typed>): void => {
    const { from, to } = { ...typed, ...change };
    const next = from === null || isFull ? null : { from, to: to ?? from };
    const kept = next === null || isBackwards(next) ? null : next;
    setTyped({ from, to });
    setPending(kept);
    onChange(byDay(kept === null ? added : [...added, kept]));
  };
  const lineOf = ({ from, to }: DaysAway): string =>
    from === to ? format.date(from) : t('team.form.awaySpan', { from: format.date(from), to: format.date(to) });
  const add = (): void => {
    setPending(null);
    setTyped(nothing);
  };
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('team.form.away')}</legend>
      {added.length === 0 ? <p className={classes.none}>{t('team.form.awayNone')}</p> : null}
      <ul className={classes.away}>
        {added.map((one) => (
          <li key={`${one.from} ${one.to}`}>
            <span>{lineOf(one)}</span>
            <ActionIcon
              aria-label={t('team.form.awayRemove', { when: lineOf(one) })}
              onClick={() => onChange(value.filter((other) => other !== one))}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.awayFields}>
        <DateField
          label={t('team.form.awayFrom')}
          value={typed.from}
          prefer="future"
          onChange={(from) => type({ from })}
        />
        <DateField
          label={t('team.form.awayTo')}
          value={typed.to}
          prefer="future"
          error={isWrong ? t('team.form.awayBackwards') : undefined}
          onChange={(to) => type({ to })}
        />
      </div>
      <Button mt={8} size="compact-sm" variant="light" disabled={pending === null} onClick={add}>
        {t('team.form.awayAdd')}
      </Button>
    </fieldset>
  );
};
