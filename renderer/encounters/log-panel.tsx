import { Fragment, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { BigClock } from './big-clock.tsx';
import { editEntry, putBackEntry, removeEntry } from './draft-content.ts';
import { useEntryDays } from './entry-days.ts';
import { EntryRow } from './entry-row.tsx';
import { LogDock } from './log-dock.tsx';
import { logKeyOf } from './log-keys.ts';
import { Remark, useRemark } from './remark.tsx';
import type { Draft } from './use-draft.ts';
import { useStamping, type ChosenSource, type Stamping } from './use-stamping.ts';
import rowClasses from './entry-row.module.css';
import classes from './log-panel.module.css';

/** The keys work on the whole screen, wherever the focus is. */
const useLogKeys = ({ stamp, mark }: Stamping): void => {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const key = logKeyOf(event);
    // A dialog that asks about the note is before it.
    if (key === undefined || event.repeat || document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    if ('source' in key) stamp(key.source);
    else mark(key.quick);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
};

export interface LogPanelProps {
  readonly draft: Draft;
  readonly note: EncounterNote;
  readonly chosen: ChosenSource;
}

/** Clock, entries and input line: what is in front of someone who is in a corridor. */
export const LogPanel = ({ draft, note, chosen }: LogPanelProps) => {
  const { t } = useTranslation();
  const { zone } = note;
  const { remark, say } = useRemark();
  const stamping = useStamping(draft, note, chosen, say);
  const line = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { edit, content } = draft;
  const { focused, backToLine } = stamping;
  const count = content.entries.length;
  const dayAbove = useEntryDays(content.entries, zone);
  useLogKeys(stamping);

  const toLine = useCallback(() => {
    backToLine();
    line.current?.focus();
  }, [backToLine]);
  const shownCount = useRef(0);
  useEffect(() => {
    // The newest entry is at the end of the list.
    if (count > shownCount.current) list.current?.scrollTo({ top: list.current.scrollHeight });
    shownCount.current = count;
    if (focused === null) line.current?.focus();
  }, [count, focused]);

  const onChange = useCallback(
    (id: string, change: Parameters<typeof editEntry>[2]) => edit((current) => editEntry(current, id, change)),
    [edit],
  );
  const onRemove = (id: string): void => {
    const before = content;
    edit((current) => removeEntry(current, id));
    say(t('encounters.log.entryRemoved'), () => edit((current) => putBackEntry(current, before, id)));
  };
  return (
    <div className={classes.log}>
      <BigClock zone={zone} />
      <div className={classes.entries} ref={list}>
        {count === 0 ? (
          <p className={classes.empty}>{t('encounters.log.empty')}</p>
        ) : (
          <ol className={classes.list} aria-label={t('encounters.log.entries')}>
            {content.entries.map((entry, index) => (
              <Fragment key={entry.id}>
                {dayAbove(entry) === null ? null : <li className={rowClasses.day}>{dayAbove(entry)}</li>}
                <EntryRow
                  entry={entry}
                  number={index + 1}
                  zone={zone}
                  takesFocus={entry.id === focused}
                  onChange={onChange}
                  onRemove={onRemove}
                  onDone={toLine}
                />
              </Fragment>
            ))}
          </ol>
        )}
      </div>
      <Remark remark={remark} onDone={() => say(null)} />
      <LogDock draft={draft} stamping={stamping} line={line} />
      <p className="al-spoken" aria-live="polite">
        {stamping.said}
      </p>
    </div>
  );
};
