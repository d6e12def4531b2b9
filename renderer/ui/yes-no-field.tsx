import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';

export interface YesNoFieldProps {
  readonly label: string;
  /** Null: no one asked yet. */
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  readonly description?: ReactNode;
}

const toWord = (value: boolean | null): string => (value === null ? 'unknown' : value ? 'yes' : 'no');
const fromWord = (word: string): boolean | null => (word === 'unknown' ? null : word === 'yes');

/** Yes, no, or not asked yet: three answers, since not knowing is none of the others. */
export const YesNoField = ({ label, value, onChange, description }: YesNoFieldProps) => {
  const { t } = useTranslation();
  const labelId = useId();
  return (
    <div>
      <div className={classes.label} id={labelId}>
        {label}
      </div>
      <SegmentedControl
        aria-labelledby={labelId}
        fullWidth
        size="sm"
        value={toWord(value)}
        onChange={(word) => onChange(fromWord(word))}
        data={[
          { value: 'unknown', label: t('common.notAsked') },
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
        ]}
      />
      {description === undefined ? null : <div className={classes.hint}>{description}</div>}
    </div>
  );
};
