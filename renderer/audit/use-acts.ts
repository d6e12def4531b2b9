import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { AuditAct, AuditFilter } from '../../shared/audit/audit.ts';
import { call } from '../base/bridge.ts';
import { auditTableNames } from './public/audit-reader.ts';

/** Acts that are read at a time. */
const pageSize = 50;

export interface Acts {
  /** Undefined while nothing was read yet. */
  readonly rows: readonly AuditAct[] | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
  readonly readOn: () => void;
}

/** The log act by act, read piece by piece as someone goes down. */
export const useActs = (filter: AuditFilter): Acts => {
  const pages = useInfiniteQuery({
    queryKey: ['audit.acts', 'pages', filter],
    queryFn: ({ pageParam }) =>
      call('audit.acts', { ...filter, limit: pageSize, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null, // the first page begins at the newest
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    meta: { tables: auditTableNames },
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = pages;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.acts), [data]);
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { rows, error: pages.error, refetch: () => void refetch(), readOn };
};
