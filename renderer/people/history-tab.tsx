import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/people.ts';
import { AuditEntries } from '../audit/public/audit-entries.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { planTables } from '../plans/public/plan-tables.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { historyLine, namesOfRecords } from './history-words.ts';
import classes from './person-screen.module.css';

/** The most changes that are shown. */
const most = 200;

/** Who changed what of this person and when, newest first. */
export const HistoryTab = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useCallQuery(
    'audit.ofPerson',
    { personId: person.id, limit: most },
    { tables: [...planTables, 'person_channel', 'user'] },
  );
  return (
    <Loaded query={query}>
      {({ entries }) => {
        const names = namesOfRecords(entries);
        return (
          <Section title={t('people.page.tabs.history')} flush>
            <div className={classes.history}>
              <AuditEntries entries={entries} wordsOf={(entry, reader) => historyLine(entry, names, reader)} />
            </div>
            {entries.length < most ? null : (
              <p className={classes.line}>{t('audit.history.all', { number: format.number(most) })}</p>
            )}
          </Section>
        );
      }}
    </Loaded>
  );
};
