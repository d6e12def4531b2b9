import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLines, tableWords, type AuditReader } from '../../../shared/audit/audit-words.ts';
import type { AuditEntryView } from '../../../shared/audit/audit.ts';
import { useAuditReader } from './audit-reader.ts';
import { UndoButton } from './undo-button.tsx';
import classes from './audit-entries.module.css';

/** What an entry says: what was done, and one line for each field that it changed. */
export interface EntryWords {
  readonly title: ReactNode;
  readonly changes: readonly string[];
}

const wordsOfLog = (entry: AuditEntryView, reader: AuditReader): EntryWords => {
  const { t } = reader;
  const { table, action, about } = entry;
  return {
    title: (
      <>
        {t('audit.history.line', { action: t(`audit.action.${action}`), what: tableWords(table, t) })}
        {about === null ? null : <span className={classes.about}>{about}</span>}
      </>
    ),
    changes: changeLines(entry, reader),
  };
};

export interface AuditEntriesProps {
  readonly entries: readonly AuditEntryView[];
  /** Shows each entry's number in the log, for those who compare. */
  readonly numbered?: boolean;
  /** A feature's own words for its records, in place of the log's; null leaves an entry out. */
  readonly wordsOf?: (entry: AuditEntryView, reader: AuditReader) => EntryWords | null;
}

/** Entries of the log in words: what was done to what, field by field, by whom and when, and the way back. */
export const AuditEntries = ({ entries, numbered = false, wordsOf = wordsOfLog }: AuditEntriesProps) => {
  const { t } = useTranslation();
  const reader = useAuditReader();
  return (
    <ol className={classes.list}>
      {entries.map((entry) => {
        const words = wordsOf(entry, reader);
        if (words === null) return null;
        const name = entry.userName ?? t('audit.someone');
        return (
          <li key={entry.seq} className={classes.entry}>
            <div className={classes.words}>
              <div className={classes.what}>{words.title}</div>
              <ul className={classes.changes}>
                {words.changes.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <div className={classes.soft}>
                {t('audit.history.who', { name, when: reader.instant(entry.at) })}
                {numbered ? (
                  <span className={classes.about}>{t('audit.detail.number', { number: entry.seq })}</span>
                ) : null}
              </div>
              {entry.undo === 'changedSince' ? (
                <div className={classes.soft}>{t('audit.detail.changedSince')}</div>
              ) : null}
              {entry.undo === 'notSafe' ? <div className={classes.soft}>{t('errors.undo.notSafe')}</div> : null}
            </div>
            <UndoButton entry={entry} />
          </li>
        );
      })}
    </ol>
  );
};
