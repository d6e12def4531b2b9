import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordSpec } from '../../shared/records/record.ts';
import type { ColumnType } from '../../shared/records/types.ts';
import { typedText } from '../base/drafts.ts';
import { DirectoryField } from '../directory/public/directory-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { PlanField, PlanValue, PlanValues } from './entry-fields.ts';
import { fieldLabel } from './plan-value-words.ts';
import classes from '../ui/fields.module.css';

export interface PlanFieldControlProps {
  readonly record: RecordSpec;
  readonly field: PlanField;
  readonly values: PlanValues;
  readonly error?: string | undefined;
  readonly set: (change: PlanValues) => void;
}

const consulates = ['consulate'] as const;

const idOf = (value: PlanValue | undefined): string | null => (typeof value === 'string' ? value : null);

const textOf = (value: PlanValue | undefined): string => (typeof value === 'string' ? value : '');

/** What a control needs besides its field: its words, its value, and where a new one goes. */
interface ControlProps {
  readonly field: PlanField;
  readonly type: ColumnType | undefined;
  readonly common: {
    readonly label: string;
    readonly error: string | undefined;
    readonly description: string | undefined;
  };
  readonly value: PlanValue;
  readonly isRequired: boolean;
  readonly put: (value: PlanValue) => void;
  readonly values: PlanValues;
  readonly set: (change: PlanValues) => void;
}

const isTexts = (value: PlanValue): value is readonly string[] => Array.isArray(value);

/** Fields in which someone types. */
const TypedControl = ({ field: { kind }, common, value, isRequired, put }: ControlProps): ReactNode => {
  const { t } = useTranslation();
  switch (kind) {
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          value={textOf(value)}
          autoComplete="off"
          onChange={(event) => put(typedText(event.currentTarget.value))}
        />
      );
    case 'date':
    case 'pastDate':
      return (
        <DateField
          {...common}
          value={typeof value === 'string' ? value : null}
          prefer="past"
          {...(kind === 'pastDate' && { example: t('common.date.exampleBirth') })}
          onChange={put}
        />
      );
    case 'age':
      return (
        <NumberInput
          {...common}
          min={0}
          max={120}
          allowDecimal={false}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => put(typeof next === 'number' ? next : null)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          required={isRequired}
          inputMode={kind === 'phone' ? 'tel' : 'text'}
          value={textOf(value)}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => put(isRequired ? event.currentTarget.value : typedText(event.currentTarget.value))}
        />
      );
  }
};

const Control = (props: ControlProps): ReactNode => {
  const { t } = useTranslation();
  const { field, type, common, value, put, values, set } = props;
  const { label, description } = common;
  switch (field.kind) {
    case 'yesNo':
      return (
        <YesNoField
          label={label}
          description={description}
          value={typeof value === 'boolean' ? value : null}
          onChange={put}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          label={label}
          description={description}
          values={type?.values ?? []}
          words={type?.words ?? ''}
          value={typeof value === 'string' ? value : null}
          {...(type?.blank === null && { nothing: t('plans.contacts.notSaid') })}
          onChange={put}
        />
      );
    case 'consulate':
      return (
        <DirectoryField
          {...common}
          kinds={consulates}
          value={{ id: idOf(values['consulateId']), line: textOf(value) }}
          onChange={({ id, line }) => set({ consulateId: id, consulate: typedText(line) })}
        />
      );
    case 'languages':
      return <LanguagesField {...common} value={isTexts(value) ? value : []} onChange={put} />;
    default:
      return <TypedControl {...props} />;
  }
};

/** One field of a plan as a control. */
export const PlanFieldControl = ({ record, field, values, error, set }: PlanFieldControlProps) => {
  const { t } = useTranslation();
  const { name, hint, wide = false } = field;
  const column = record.columns[name];
  return (
    <div className={wide ? classes.wide : undefined}>
      <Control
        field={field}
        type={column?.type}
        common={{
          label: fieldLabel(record, name, t),
          error,
          description: hint === undefined ? undefined : t(hint),
        }}
        value={values[name] ?? null}
        isRequired={column?.required === true}
        values={values}
        set={set}
        put={(next) => set({ [name]: next })}
      />
    </div>
  );
};
