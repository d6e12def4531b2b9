import { Group } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportRecord } from '../../shared/exports/exports.ts';
import { type PaperKind, paperKinds } from '../../shared/exports/paper-kinds.ts';
import { goTo, type Screen } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './earlier-exports.module.css';

/** As many characters as two people compare over the phone; the button copies all 64. */
const shortHash = 12;

const isPaper = (kind: ExportRecord['kind']): kind is PaperKind => paperKinds.some((one) => one === kind);

/** What is said in place of a name: a paper that shows something of someone is of a person whose record is gone. */
const ofNobody = ({ kind, included }: ExportRecord) =>
  kind === 'caseSummary' || (isPaper(kind) && included.length > 0)
    ? ('exports.purgedPerson' as const)
    : ('exports.ofNobody' as const);

const useColumns = (): readonly Column<ExportRecord>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'when',
        header: t('exports.column.when'),
        width: '170px',
        capital: true,
        sortBy: (row) => row.madeAt,
        cell: (row) => format.instant(row.madeAt),
      },
      {
        key: 'person',
        header: t('exports.column.person'),
        sortBy: (row) => row.personName,
        cell: (row) => row.personName ?? t(ofNobody(row)),
      },
      {
        key: 'what',
        header: t('exports.column.what'),
        sortBy: (row) => t(`exports.kinds.${row.kind}`),
        cell: (row) => (
          <>
            <div>{t(`exports.kinds.${row.kind}`)}</div>
            <div className={classes.soft}>{t(`exports.languages.${row.language}`)}</div>
          </>
        ),
      },
      {
        key: 'recipient',
        header: t('exports.column.recipient'),
        sortBy: (row) => row.recipient,
        cell: (row) => row.recipient ?? t('exports.earlierForNobody'),
      },
      {
        key: 'withheld',
        header: t('exports.column.withheld'),
        width: '220px',
        sortBy: (row) => row.withheld.length,
        cell: (row) => (
          <>
            {row.withheld.length === 0 ? null : <div>{t('exports.kept', { count: row.withheld.length })}</div>}
            <StatusMark tone={row.encrypted ? 'ready' : 'missing'}>
              {row.encrypted ? t('exports.dataEncrypted') : t('exports.dataPlain')}
            </StatusMark>
          </>
        ),
      },
      {
        key: 'sha256',
        header: t('exports.column.sha256'),
        width: '190px',
        cell: (row) => (
          <Group gap={4} wrap="nowrap">
            <code>{row.sha256.slice(0, shortHash)}…</code>
            <CopyButton text={row.sha256} what={t('exports.sha256')} />
          </Group>
        ),
      },
    ],
    [t, format],
  );
};

/** Where another of the same kind is made. */
const screenOf = (kind: ExportRecord['kind'], personId: string): Screen => {
  if (isPaper(kind)) return { name: 'papers', kind, personId };
  // A packet is made from a detention, which the person's page leads to.
  return kind === 'attorneyPacket' ? { name: 'person', id: personId } : { name: 'exportSummary', personId };
};

/** The record of what has left the vault. */
export const ExportsScreen = () => {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = useCallQuery('exports.list', {}, { tables: ['export', 'person', 'user'] });
  return (
    <Page title={t('exports.title')} below={t('exports.lead')}>
      <Loaded query={query}>
        {({ exports: records }) =>
          records.length === 0 ? (
            <EmptyState title={t('exports.empty')} icon={IconFileExport}>
              {t('exports.emptyHint')}
            </EmptyState>
          ) : (
            <DataTable
              label={t('exports.title')}
              columns={columns}
              rows={records}
              rowId={(row) => row.id}
              onOpen={(row) => row.personId !== null && goTo(screenOf(row.kind, row.personId))}
              minWidth={960}
            />
          )
        }
      </Loaded>
    </Page>
  );
};
