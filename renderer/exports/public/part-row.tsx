import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './part-row.module.css';

export const PartRows = ({ children }: { readonly children: ReactNode }) => (
  <ul className={classes.list}>{children}</ul>
);

export interface PartRowProps {
  readonly label: string;
  readonly hint: string | undefined;
  /** How much of it there is, in words. */
  readonly count: string | null;
  readonly included: boolean;
  readonly declined: boolean;
  /** False while the part that it is in is out. */
  readonly possible?: boolean;
  /** False for what is not the person's to refuse. */
  readonly declinable?: boolean;
  /** It is part of the one above it. */
  readonly inside?: boolean;
  readonly onInclude: (included: boolean) => void;
  readonly onDecline: (declined: boolean) => void;
}

/** A part that can go in, checked or not; beside one that is out, whether the person wanted it so. */
export const PartRow = (props: PartRowProps) => {
  const { label, hint, count, included, declined, possible = true, declinable = true, inside = false } = props;
  const { t } = useTranslation();
  return (
    <li className={classes.row} data-inside={inside || undefined}>
      <div className={classes.main}>
        <Checkbox
          label={label}
          description={hint}
          checked={included}
          disabled={!possible}
          onChange={(event) => props.onInclude(event.currentTarget.checked)}
        />
        <span className={classes.count}>{count}</span>
      </div>
      {included || !possible || !declinable ? null : (
        <Checkbox
          className={classes.declined}
          size="xs"
          color="amber"
          label={t('exports.declined')}
          aria-label={t('exports.declinedMark', { part: label })}
          checked={declined}
          onChange={(event) => props.onDecline(event.currentTarget.checked)}
        />
      )}
    </li>
  );
};
