import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Entry } from '../../shared/directory/directory.ts';
import { call } from '../base/bridge.ts';
import { type DirectoryFilter, listInput } from './filters.ts';

/** Rows that are read at a time. */
const pageSize = 40;

export interface EntryPages {
  /** Undefined while nothing was read yet. */
  readonly rows: readonly Entry[] | undefined;
  readonly total: number;
  readonly error: unknown;
  readonly refetch: () => void;
  /** Reads on, if there is more. */
  readonly readOn: () => void;
}

/** What the filter lets through, read piece by piece; the last answer stays in sight while the next is on its way. */
export const useEntries = (filter: DirectoryFilter): EntryPages => {
  const input = listInput(filter);
  const pages = useInfiniteQuery({
    queryKey: ['directory.list', 'pages', input],
    queryFn: ({ pageParam }) => call('directory.list', { ...input, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (last, read) => (last.items.length < pageSize ? undefined : read.length * pageSize),
    meta: { tables: ['directory_entry'] },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = pages;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { rows, total: data?.pages[0]?.total ?? 0, error: pages.error, refetch: () => void refetch(), readOn };
};
