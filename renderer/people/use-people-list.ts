import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { PersonStatus } from '../../shared/people/choices.ts';
import type { PersonListItem } from '../../shared/people/people.ts';
import { call } from '../base/bridge.ts';

/** Rows that are read at a time: more than most windows show, few enough to be there before the next key. */
const pageSize = 28;

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

const listPages = (query: string, status: PersonStatus | null) => {
  const input = { query, limit: pageSize, ...(status !== null && { status }) };
  return infiniteQueryOptions({
    queryKey: ['people.list', 'pages', input],
    queryFn: ({ pageParam }) => call('people.list', { ...input, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, read) => (last.items.length < pageSize ? undefined : read.length * pageSize),
    meta: { tables },
    // Comparing copies every row read so far, with each piece that is read.
    structuralSharing: false,
  });
};

/** Asks for a list that is about to be shown: the core searches while the letter is drawn. */
export const useAskAhead = (status: PersonStatus | null): ((query: string) => void) => {
  const client = useQueryClient();
  return (query) => void client.prefetchInfiniteQuery(listPages(query, status));
};

/** Those found, or everyone, read piece by piece; the last answer stays in sight while the next is on its way. */
export const usePeopleList = (query: string, status: PersonStatus | null): PeopleList => {
  const pages = useInfiniteQuery({ ...listPages(query, status), placeholderData: keepPreviousData });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = pages;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const first = data?.pages[0];
  // The same function at every letter, though what it looks at changes: a table that is handed a new one is drawn again.
  const next = useRef({ hasNextPage, isFetchingNextPage, fetchNextPage });
  useLayoutEffect(() => {
    next.current = { hasNextPage, isFetchingNextPage, fetchNextPage };
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const readOn = useCallback(() => {
    const now = next.current;
    if (now.hasNextPage && !now.isFetchingNextPage) void now.fetchNextPage();
  }, []);
  return {
    rows,
    total: first?.total ?? 0,
    totalCapped: first?.totalCapped ?? false,
    error: pages.error,
    refetch: () => void refetch(),
    readOn,
  };
};
