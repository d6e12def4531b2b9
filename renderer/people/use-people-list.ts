import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { PersonListItem, PersonStatus } from '../../shared/people.ts';
import { call } from '../app/bridge.ts';

/** Rows that are read at a time: more than a window shows, few enough to be there before the next key. */
const pageSize = 50;

export interface PeopleList {
  /** Undefined while nothing was read yet. */
  readonly rows: readonly PersonListItem[] | undefined;
  readonly total: number;
  /** There are more than `total`. */
  readonly totalCapped: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
  /** Reads on, if there is more. */
  readonly readOn: () => void;
}

/** The tables that the list is read from. */
const tables = ['person', 'person_channel', 'appointment', 'appointment_person'] as const;

/** Those found, or everybody, read piece by piece; the last answer stays in sight while the next is on its way. */
export const usePeopleList = (query: string, status: PersonStatus | null): PeopleList => {
  const input = { query, limit: pageSize, ...(status !== null && { status }) };
  const pages = useInfiniteQuery({
    queryKey: ['people.list', 'pages', input],
    queryFn: ({ pageParam }) => call('people.list', { ...input, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, read) => (last.items.length < pageSize ? undefined : read.length * pageSize),
    placeholderData: keepPreviousData,
    meta: { tables },
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = pages;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const first = data?.pages[0];
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    total: first?.total ?? 0,
    totalCapped: first?.totalCapped ?? false,
    error: pages.error,
    refetch: () => void refetch(),
    readOn,
  };
};
