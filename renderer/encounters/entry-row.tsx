import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { entrySources, noteLimits, type EncounterEntry } from '../../shared/encounters/encounters-rules.ts';
import { ClockField } from './clock-field.tsx';
import { sourceIcons } from './source-mark.tsx';
import classes from './entry-row.module.css';

export interface EntryRowProps {
  readonly entry: EncounterEntry;
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly zone: string;
  /** True for an entry whose time was stamped first and whose words are to follow. */
  readonly takesFocus: boolean;
  readonly onChange: (id: string, change: Partial<Omit<EncounterEntry, 'id'>>) => void;
  readonly onRemove: (id: string) => void;
  /** The words are done; the input line is next. */
  readonly onDone: () => void;
}

const isSource = (value: string): value is EncounterEntry['source'] => entrySources.some((source) => source === value);

/** One line of the log: time, how it is known and words, each to be fixed in place. */
export const EntryRow = memo(({ entry, number, zone, takesFocus, onChange, onRemove, onDone }: EntryRowProps) => {
  const { t } = useTranslation();
  const words = useRef<HTMLTextAreaElement>(null);
  const SourceIcon = sourceIcons[entry.source];
  useEffect(() => {
    if (!takesFocus) return;
    const field = words.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [takesFocus]);
  return (
    <li className={classes.row}>
      <ClockField
        label={t('encounters.log.entryTime', { number })}
        at={entry.at}
        zone={zone}
        onChange={(at) => onChange(entry.id, { at })}
      />
      <span className={classes.source}>
        <SourceIcon size={16} stroke={1.75} aria-hidden />
        <select
          aria-label={t('encounters.log.entrySource', { number })}
          value={entry.source}
          onChange={({ currentTarget: { value } }) => isSource(value) && onChange(entry.id, { source: value })}
        >
          {entrySources.map((source) => (
            <option key={source} value={source}>
              {t(`encounters.source.${source}`)}
            </option>
          ))}
        </select>
      </span>
      <textarea
        ref={words}
        className={classes.words}
        aria-label={t('encounters.log.entryText', { number })}
        placeholder={t('encounters.log.entryNoWords')}
        value={entry.text}
        rows={1}
        autoComplete="off"
        maxLength={noteLimits.entryText}
        onChange={(event) => onChange(entry.id, { text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      />
      <ActionIcon
        className={classes.remove ?? ''}
        aria-label={t('encounters.log.entryRemove', { number })}
        onClick={() => onRemove(entry.id)}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
});
EntryRow.displayName = 'EntryRow';
