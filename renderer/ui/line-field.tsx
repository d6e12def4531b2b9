import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

export interface LineFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** Null for an empty field. */
  readonly onChange: (value: string | null) => void;
  readonly maxLength: number;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly placeholder?: string;
  /** For the first field of a form that replaces the button that was pressed. */
  readonly takesFocus?: boolean;
}

/** One line that may be missing. */
export const LineField = ({ value, onChange, takesFocus = false, ...rest }: LineFieldProps) => (
  <TextInput
    {...rest}
    value={value ?? ''}
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- it replaces the button that was pressed
    autoFocus={takesFocus}
    onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
  />
);
