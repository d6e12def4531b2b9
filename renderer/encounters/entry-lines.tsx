import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { EncounterEntry } from '../../shared/encounters/encounters-rules.ts';
import { useEntryDays } from './entry-days.ts';
import { useNoteClock } from './note-facts.tsx';
import { SourceMark } from './source-mark.tsx';
import classes from './entry-lines.module.css';

export interface EntryLinesProps {
  readonly entries: readonly EncounterEntry[];
  readonly zone: string;
}

/** The log of a note, to be read. */
export const EntryLines = ({ entries, zone }: EntryLinesProps) => {
  const { t } = useTranslation();
  const clock = useNoteClock(zone);
  const dayAbove = useEntryDays(entries, zone);
  return (
    <ol className={classes.lines} aria-label={t('encounters.log.entries')}>
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {dayAbove(entry) === null ? null : <li className={classes.day}>{dayAbove(entry)}</li>}
          <li className={classes.line}>
            <time className={classes.time} dateTime={entry.at}>
              {clock(entry.at)}
            </time>
            <SourceMark source={entry.source} />
            <span className={entry.text === '' ? classes.wordless : classes.words}>
              {entry.text === '' ? t('encounters.log.entryNoWords') : entry.text}
            </span>
          </li>
        </Fragment>
      ))}
    </ol>
  );
};
