import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExportRecord } from '../../shared/exports.ts';
import type { Person } from '../../shared/people.ts';
import { goTo } from '../app/navigation.ts';
import { useCallQuery } from '../app/queries.ts';
import { useFormat } from '../app/use-format.ts';
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
          {record.recipient === null ? t('people.sharing.forNobody') : t('people.sharing.forWhom', { recipient: record.recipient })}
        </div>
        <div className={classes.soft}>{facts.join(' · ')}</div>
        {record.encrypted ? null : <StatusMark tone="missing">{t('people.sharing.plain')}</StatusMark>}
      </div>
    </li>
  );
};

/** What of this person left the vault, and the way to share more. */
export const SharingTab = ({ person }: { readonly person: Person }) => {
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
