import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import type { ExportRecord } from '../../shared/exports/exports.ts';
import type { Person } from '../../shared/people/people.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { grantTables } from '../grants/public/grant-acts.ts';
import { GrantLine } from '../grants/public/grant-line.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './person-screen.module.css';

const ExportLine = ({ record }: { readonly record: ExportRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    format.instant(record.madeAt),
    t('people.sharing.by', { name: record.madeBy }),
    t('people.sharing.withheld', { count: record.withheld.length }),
  ];
  return (
    <li className={classes.line}>
      <div className={classes.lineWords}>
        <div className={classes.strong}>
          {record.recipient === null
            ? t('people.sharing.forNobody')
            : t('people.sharing.forWhom', { recipient: record.recipient })}
        </div>
        <div className={classes.soft}>{facts.join(' · ')}</div>
        {record.encrypted ? null : <StatusMark tone="missing">{t('people.sharing.plain')}</StatusMark>}
      </div>
    </li>
  );
};

const Granted = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const query = useCallQuery('grants.ofPerson', { personId: person.id }, { tables: grantTables });
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('grants.ofPerson')}>
      <ul className={classes.lines}>
        {items.map((grant) => {
          const { date } = grant.appointment;
          const kind = kindName(grant.appointment, language, 'shortName');
          const about = date === null ? kind : t('grants.forAppointment', { kind, date: format.plainDate(date) });
          return <GrantLine key={grant.id} grant={grant} about={about} />;
        })}
      </ul>
    </Section>
  );
};

const Exported = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const query = useCallQuery('exports.list', { personId: person.id }, { tables: ['export', 'person', 'user'] });
  const summary = (
    <Button
      variant="default"
      leftSection={<IconFileExport size={18} stroke={1.75} aria-hidden />}
      onClick={() => goTo({ name: 'exportSummary', personId: person.id })}
    >
      {t('people.page.summary')}
    </Button>
  );
  return (
    <Loaded query={query}>
      {({ exports }) =>
        exports.length === 0 ? (
          <EmptyState title={t('people.sharing.empty')} icon={IconFileExport} action={summary} />
        ) : (
          <Section title={t('people.sharing.title')} action={summary} flush>
            <ul className={classes.lines}>
              {exports.map((record) => (
                <ExportLine key={record.id} record={record} />
              ))}
            </ul>
          </Section>
        )
      }
    </Loaded>
  );
};

/** What of this person left the vault, who of the crew may see more, and the way to share. */
export const SharingTab = ({ person }: { readonly person: Person }) => (
  <div className={classes.column}>
    <Exported person={person} />
    <Granted person={person} />
  </div>
);
