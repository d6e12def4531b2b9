import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, monthAndYear, plainDate, whichDay } from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';
import { addDays } from '../../shared/basics/time.ts';
import { readTypedDate } from './typed-date.ts';
import { useUiServices } from './ui-services.tsx';
import { Understood } from './understood.tsx';
import { WhichDate } from './which-date.tsx';
import classes from './date-field.module.css';

export interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null when it is empty, not understood, or the field asks which of two days is meant. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Where a date without a year is: ahead for appointments, behind for births. */
  readonly prefer?: 'future' | 'past';
  /** What is shown as an example; by itself, a day that comes soon or one that has just passed. */
  readonly example?: string;
  /** Bounds of the calendar, `YYYY-MM-DD`. What is typed is not bounded. */
  readonly minDate?: string;
  readonly maxDate?: string;
}

/** How far back the example of a date that has passed is. */
const recentDays = 8;

interface DayPickerProps extends Pick<DateFieldProps, 'value'> {
  readonly disabled: boolean;
  readonly limits: Pick<DateFieldProps, 'minDate' | 'maxDate'>;
  readonly language: Language;
  readonly onPick: (date: string) => void;
}

/** The button at the end of the field, and the month that it opens. */
const DayPicker = ({ value, disabled, limits, language, onPick }: DayPickerProps) => {
  const { t } = useTranslation();
  const { today } = useUiServices();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('common.date.pick')} onClick={() => setOpened((open) => !open)} disabled={disabled}>
          <IconCalendar size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          classNames={{ calendarHeaderLevel: classes.level }}
          value={value}
          hideOutsideDates
          highlightToday
          defaultDate={value ?? limits.maxDate ?? today()}
          {...limits}
          onChange={(date) => {
            if (date !== null) onPick(date);
            setOpened(false);
          }}
          getDayAriaLabel={(date) => longDate(date, language)}
          monthLabelFormat={(month) => monthAndYear(month, language)}
          ariaLabels={{ previousMonth: t('common.date.previousMonth'), nextMonth: t('common.date.nextMonth') }}
        />
      </Popover.Dropdown>
    </Popover>
  );
};

/**
 * A date that can be typed the way people type ("12/8", "8 dic", "tomorrow") or picked. Says what it understood, and
 * asks where two days may be meant; every form that is sent looks first (`useFormSubmit`).
 */
export const DateField = (props: DateFieldProps) => {
  const { label, value, onChange, description, error, required, disabled, prefer = 'future', minDate, maxDate } = props;
  const { t, i18n } = useTranslation();
  const { today, describeDate } = useUiServices();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const [typed, setTyped] = useState(() => (value === null ? '' : describeDate(value)));
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const context = { language, today: today(), prefer };
  const dates = readTypedDate(typed, context);
  const isAsking = dates.length > 1;
  const understood = isAsking ? null : (dates[0] ?? null);

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
    const read = readTypedDate(text, context);
    const date = read.length > 1 ? null : (read[0] ?? null);
    if (date !== value) {
      onChange(date);
    }
  };
  const choose = (date: string) => {
    setTyped(describeDate(date));
    onChange(date);
    // The choices are gone now.
    input.current?.focus();
  };
  const recent = plainDate(addDays(context.today, -recentDays), language);
  const example = props.example ?? (prefer === 'past' ? recent : t('common.date.example'));
  const question = isAsking ? t('common.date.which', { days: whichDay(dates, language) }) : null;
  const isUnread = left && typed.trim() !== '' && understood === null;
  const problem = isAsking ? t('common.date.choose') : t('common.date.noSuch', { example });
  return (
    <TextInput
      ref={input}
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
      error={isUnread ? problem : error}
      inputContainer={(field) => (
        <>
          {field}
          <Understood words={understood === null ? '' : describeDate(understood)} typed={typed} question={question} />
          {question === null ? null : <WhichDate question={question} dates={dates} onChoose={choose} />}
        </>
      )}
      rightSection={
        <DayPicker
          value={value}
          disabled={disabled ?? false}
          limits={{ ...(minDate !== undefined && { minDate }), ...(maxDate !== undefined && { maxDate }) }}
          language={language}
          onPick={(date) => {
            setTyped(describeDate(date));
            onChange(date);
          }}
        />
      }
    />
  );
};
