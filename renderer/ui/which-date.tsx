import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUiServices } from './ui-services.tsx';
import classes from './which-date.module.css';

export interface WhichDateProps {
  readonly question: string;
  readonly dates: readonly string[];
  readonly onChoose: (date: string) => void;
}

/** Marks a field that asks, for `focusAsking`. */
const mark = 'data-asks';

/** The dates that typed numbers may mean, each to be chosen; the question itself is said by the field. */
export const WhichDate = ({ question, dates, onChoose }: WhichDateProps) => {
  const { t } = useTranslation();
  const { describeDate } = useUiServices();
  return (
    <div
      role="group"
      aria-label={`${question} ${t('common.date.choose')}`}
      tabIndex={-1}
      className={classes.choices}
      {...{ [mark]: '' }}
    >
      {dates.map((date) => (
        <Button key={date} variant="default" size="compact-sm" onClick={() => onChoose(date)}>
          {describeDate(date)}
        </Button>
      ))}
    </div>
  );
};

/**
 * Keeps something from being saved while one of its date fields asks which of two days is meant.
 *
 * @returns true if one asks; the focus is at its choices then, on none of them, so that a second Enter chooses nothing
 */
export const focusAsking = (within: ParentNode | null): boolean => {
  const choices = within?.querySelector<HTMLElement>(`[${mark}]`) ?? null;
  choices?.focus();
  // Above and below it are the field and what it says.
  choices?.parentElement?.scrollIntoView({ block: 'center' });
  return choices !== null;
};
