import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditAct } from '../../shared/audit/audit.ts';
import { call } from '../base/bridge.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { AuditEntries } from './public/audit-entries.tsx';
import { auditTableNames } from './public/audit-reader.ts';

/** Entries that are read at a time. */
const pageSize = 50;

/** Everything that one act changed, in its order, with the way back where that is safe. */
export const ActDialog = ({ act, onClose }: { readonly act: AuditAct; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['audit.entries', 'pages', act.batch],
    queryFn: ({ pageParam }) => call('audit.entries', { batch: act.batch, after: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { tables: auditTableNames },
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('audit.detail.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {entries === undefined ? (
        pages.error === null ? (
          <LoadingState />
        ) : (
          <ErrorState error={pages.error} retry={() => void pages.refetch()} />
        )
      ) : (
        <AuditEntries entries={entries} numbered />
      )}
      {pages.hasNextPage ? (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('audit.detail.more')}
        </Button>
      ) : null}
    </Modal>
  );
};
