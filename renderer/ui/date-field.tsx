import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/shell/shell.ts';
import { parseTypedDate } from './typed-date.ts';
import { useUiServices } from './ui-services.tsx';
import { Understood } from './understood.tsx';

export interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null when it is empty or not understood. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Where a date without a year lies: ahead for appointments, behind for births. */
  readonly prefer?: 'future' | 'past';
  /** Bounds of the calendar, `YYYY-MM-DD`. What is typed is not bounded. */
  readonly minDate?: string;
  readonly maxDate?: string;
}

/** A date that can be typed the way people type ("12/8", "8 dic", "tomorrow") or picked; says what it understood. */
export const DateField = (props: DateFieldProps) => {
  const { label, value, onChange, description, error, required, disabled, prefer = 'future', minDate, maxDate } = props;
  const { t, i18n } = useTranslation();
  const { today, describeDate } = useUiServices();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const [typed, setTyped] = useState(() => (value === null ? '' : describeDate(value)));
  const [left, setLeft] = useState(false);
  const [opened, setOpened] = useState(false);
  const context = { language, today: today(), prefer };
  const understood = parseTypedDate(typed, context);

  // The value may be set from outside (a reset, a suggestion); what is being typed must not be overwritten.
  useEffect(() => {
    if (value !== understood) {
      setTyped(value === null ? '' : describeDate(value));
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a change from outside counts
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const date = parseTypedDate(text, context);
    if (date !== value) {
      onChange(date);
    }
  };
  const example = t(prefer === 'past' ? 'common.date.examplePast' : 'common.date.example');
  const isUnread = left && typed.trim() !== '' && understood === null;
  return (
    <TextInput
      label={label}
      description={description}
      required={required ?? false}
      disabled={disabled ?? false}
      value={typed}
      placeholder={example}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={isUnread ? t('common.date.noSuch', { example }) : error}
      inputContainer={(input) => (
        <>
          {input}
          <Understood words={understood === null ? '' : describeDate(understood)} typed={typed} />
        </>
      )}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              aria-label={t('common.date.pick')}
              onClick={() => setOpened((open) => !open)}
              disabled={disabled ?? false}
            >
              <IconCalendar size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={value}
              hideOutsideDates
              highlightToday
              defaultDate={value ?? maxDate ?? today()}
              {...(minDate === undefined ? {} : { minDate })}
              {...(maxDate === undefined ? {} : { maxDate })}
              onChange={(date) => {
                if (date !== null) {
                  setTyped(describeDate(date));
                  onChange(date);
                }
                setOpened(false);
              }}
              ariaLabels={{ previousMonth: t('common.date.previousMonth'), nextMonth: t('common.date.nextMonth') }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
};
