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

const nothing = { from: null, to: null } as const;

/** Days on which a volunteer is not there: a first and a last day are added at a time. */
export const DaysAwayField = ({ value, onChange }: DaysAwayFieldProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<{ readonly from: string | null; readonly to: string | null }>(nothing);
  const next = typed.from === null ? null : { from: typed.from, to: typed.to ?? typed.from };
  const isWrong = next !== null && isBackwards(next);
  const lineOf = ({ from, to }: DaysAway): string =>
    from === to ? format.date(from) : t('team.form.awaySpan', { from: format.date(from), to: format.date(to) });
  const add = (): void => {
    if (next === null || isWrong) return;
    onChange([...value, next].toSorted((left, right) => (left.from < right.from ? -1 : 1)));
    setTyped(nothing);
  };
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('team.form.away')}</legend>
      {value.length === 0 ? <p className={classes.none}>{t('team.form.awayNone')}</p> : null}
      <ul className={classes.away}>
        {value.map((one) => (
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
          onChange={(from) => setTyped({ ...typed, from })}
        />
        <DateField
          label={t('team.form.awayTo')}
          value={typed.to}
          prefer="future"
          error={isWrong ? t('team.form.awayBackwards') : undefined}
          onChange={(to) => setTyped({ ...typed, to })}
        />
      </div>
      <Button
        mt={8}
        size="compact-sm"
        variant="light"
        disabled={next === null || isWrong || value.length >= mostDaysAway}
        onClick={add}
      >
        {t('team.form.awayAdd')}
      </Button>
    </fieldset>
  );
};
