import { useTranslation } from 'react-i18next';
import { changeLines, tableWords } from '../../../shared/audit/audit-words.ts';
import type { AuditEntryView } from '../../../shared/audit/audit.ts';
import { useAuditReader } from './audit-reader.ts';
import { UndoButton } from './undo-button.tsx';
import classes from './audit-entries.module.css';

export interface AuditEntriesProps {
  readonly entries: readonly AuditEntryView[];
  /** Shows each entry's number in the log, for those who compare. */
  readonly numbered?: boolean;
}

/** Entries of the log in words: what was done to what, field by field, by whom and when, and the way back. */
export const AuditEntries = ({ entries, numbered = false }: AuditEntriesProps) => {
  const { t } = useTranslation();
  const reader = useAuditReader();
  return (
    <ol className={classes.list}>
      {entries.map((entry) => {
        const what = tableWords(entry.table, t);
        const name = entry.userName ?? t('audit.someone');
        return (
          <li key={entry.seq} className={classes.entry}>
            <div className={classes.words}>
              <div className={classes.what}>
                {t('audit.history.line', { action: t(`audit.action.${entry.action}`), what })}
                {entry.about === null ? null : <span className={classes.about}>{entry.about}</span>}
              </div>
              <ul className={classes.changes}>
                {changeLines(entry, reader).map((line) => (
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
