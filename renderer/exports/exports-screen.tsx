import { Group } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportRecord } from '../../shared/exports/exports.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** As many characters as two people compare over the phone; the button copies all 64. */
const shortHash = 12;

/** The name of an export that is of no one, or of no one anymore. */
const ofNobody = {
  caseSummary: 'exports.purgedPerson',
  auditLog: 'exports.auditLog',
  brokenRows: 'exports.brokenRows',
} as const;

const useColumns = (): readonly Column<ExportRecord>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'when',
        header: t('exports.column.when'),
        width: '190px',
        capital: true,
        sortBy: (row) => row.madeAt,
        cell: (row) => format.instant(row.madeAt),
      },
      {
        key: 'person',
        header: t('exports.column.person'),
        sortBy: (row) => row.personName,
        cell: (row) => row.personName ?? t(ofNobody[row.kind]),
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
            {row.kind !== 'caseSummary' ? null : <div>{t('exports.kept', { count: row.withheld.length })}</div>}
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
              onOpen={(row) => row.personId !== null && goTo({ name: 'exportSummary', personId: row.personId })}
              minWidth={860}
            />
          )
        }
      </Loaded>
    </Page>
  );
};
