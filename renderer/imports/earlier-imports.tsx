import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../shared/imports/imports.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { importTables } from './done-view.tsx';
import { showImport } from './import-draft.ts';
import classes from './earlier-imports.module.css';

const StateMark = ({ record }: { readonly record: ImportRecord }) => {
  const { t } = useTranslation();
  if (record.undoneAt !== null) return <StatusMark tone="quiet">{t('imports.list.undone')}</StatusMark>;
  return record.broken > 0 ? (
    <StatusMark tone="missing">{t('imports.list.toFix', { count: record.broken })}</StatusMark>
  ) : (
    <StatusMark tone="done">{t('imports.list.complete')}</StatusMark>
  );
};

const Line = ({ record }: { readonly record: ImportRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.instant(record.madeAt);
  const { rows, people, appointments } = record;
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <div>{t('imports.list.whatWords', { rows, people, appointments })}</div>
        <div className={classes.soft}>{[when, record.madeBy].filter((part) => part !== '').join(' · ')}</div>
      </div>
      <StateMark record={record} />
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('imports.list.openNamed', { when })}
        onClick={() => showImport(record.importId)}
      >
        {t('imports.list.open')}
      </Button>
    </li>
  );
};

/** Earlier imports, to fix or undo; nothing while there are none. */
export const EarlierImports = () => {
  const { t } = useTranslation();
  const { data } = useCallQuery('imports.list', {}, { tables: importTables });
  if (data === undefined || data.imports.length === 0) return null;
  return (
    <Section title={t('imports.list.title')}>
      <ul className={classes.list}>
        {data.imports.map((record) => (
          <Line key={record.importId} record={record} />
        ))}
      </ul>
    </Section>
  );
};
