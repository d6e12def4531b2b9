import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../shared/basics/time.ts';
import { parseTypedTime } from './typed-time.ts';
import { useUiServices } from './ui-services.tsx';
import { Understood } from './understood.tsx';

export interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM` in 24 hours, or null when it is empty or not understood. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The times that offices give: every half hour from 7 to 17. */
const offered = Array.from({ length: 21 }, (_, step) => timeOf(7 * 60 + step * 30));

/** A wall-clock time that can be typed the way people type ("9:15", "9am", "2:30 p. m.") or picked. */
export const TimeField = ({ label, value, onChange, description, error, required, disabled }: TimeFieldProps) => {
  const { t } = useTranslation();
  const { describeTime } = useUiServices();
  const [typed, setTyped] = useState(() => (value === null ? '' : describeTime(value)));
  const [left, setLeft] = useState(false);
  const understood = parseTypedTime(typed);

  // The value may be set from outside (a reset, a suggestion); what is being typed must not be overwritten.
  useEffect(() => {
    if (value !== understood) {
      setTyped(value === null ? '' : describeTime(value));
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a change from outside counts
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const time = parseTypedTime(text);
    if (time !== value) {
      onChange(time);
    }
  };
  const pick = (time: string) => {
    setTyped(describeTime(time));
    onChange(time);
  };
  const isUnread = left && typed.trim() !== '' && understood === null;
  return (
    <TextInput
      label={label}
      description={description}
      required={required ?? false}
      disabled={disabled ?? false}
      value={typed}
      placeholder={t('common.time.example')}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={isUnread ? t('common.time.noSuch') : error}
      inputContainer={(input) => (
        <>
          {input}
          <Understood words={understood === null ? '' : describeTime(understood)} typed={typed} />
        </>
      )}
      rightSection={
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('common.time.pick')} disabled={disabled ?? false}>
              <IconClock size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown mah={240} style={{ overflowY: 'auto' }}>
            {offered.map((time) => (
              <Menu.Item key={time} onClick={() => pick(time)}>
                {describeTime(time)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    />
  );
};
