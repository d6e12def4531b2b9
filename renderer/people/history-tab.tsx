import { useTranslation } from 'react-i18next';
import type { AuditEntryView } from '../../shared/audit/audit.ts';
import type { Person } from '../../shared/people/people.ts';
import { useAuditReader } from '../audit/public/audit-reader.ts';
import { UndoButton } from '../audit/public/undo-button.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { historyLine, namesOfRecords } from './history-words.ts';
import classes from './person-screen.module.css';

/** The most changes that are shown. */
const most = 200;

const Lines = ({ entries }: { readonly entries: readonly AuditEntryView[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const reader = useAuditReader();
  const names = namesOfRecords(entries);
  return (
    <ol className={classes.lines}>
      {entries.map((entry) => {
        const line = historyLine(entry, names, reader);
        if (line === null) return null;
        return (
          <li key={entry.seq} className={classes.line}>
            <div className={classes.lineWords}>
              <div className={classes.strong}>{line.title}</div>
              <ul className={classes.changes}>
                {line.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
              <div className={classes.soft}>
                {t('people.history.who', {
                  name: entry.userName ?? t('people.history.someone'),
                  when: format.instant(entry.at),
                })}
              </div>
              {entry.undo === 'notSafe' ? <div className={classes.soft}>{t('errors.undo.notSafe')}</div> : null}
            </div>
            <UndoButton entry={entry} />
          </li>
        );
      })}
    </ol>
  );
};

/** Who changed what of this person and when, newest first. */
export const HistoryTab = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useCallQuery(
    'audit.ofPerson',
    { personId: person.id, limit: most },
    { tables: ['person', 'person_channel', 'contact', 'user'] },
  );
  return (
    <Loaded query={query}>
      {({ entries }) => (
        <Section title={t('people.page.tabs.history')} flush>
          <Lines entries={entries} />
          {entries.length < most ? null : (
            <p className={classes.line}>{t('people.history.all', { number: format.number(most) })}</p>
          )}
        </Section>
      )}
    </Loaded>
  );
};
