import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { Moment } from './moments.ts';
import classes from './custody.module.css';

interface MomentFieldsProps {
  readonly label: string;
  readonly value: Moment;
  readonly onChange: (value: Moment) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly prefer?: 'future' | 'past';
}

/** A time and its day, which is today unless another is said. */
export const MomentFields = ({ label, value, onChange, error, required, prefer = 'past' }: MomentFieldsProps) => {
  const { t } = useTranslation();
  return (
    <div className={classes.pair}>
      <TimeField
        label={label}
        description={t('detentions.start.timeHint')}
        value={value.time}
        error={error}
        required={required ?? false}
        onChange={(time) => onChange({ ...value, time })}
      />
      <DateField
        label={t('audit.field.date')}
        prefer={prefer}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
    </div>
  );
};
