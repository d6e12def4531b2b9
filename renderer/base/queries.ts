import {
  keepPreviousData,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { WindowEvent } from '../../shared/contract/events.ts';
import type { RecordTable } from '../../shared/records.ts';
import type { VaultStatus } from '../../shared/vault/vault.ts';
import { call, type Progress } from './bridge.ts';
import { resetAllStores } from './stores.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppError;
    queryMeta: { readonly tables?: readonly RecordTable[] };
  }
}

/** The one cache. The core says when a row changed, so nothing grows stale by itself. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The core is on this machine: the computer being offline changes nothing.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  });

const touches = (shown: readonly string[] | undefined, changed: readonly string[]): boolean =>
  shown?.some((table) => changed.includes(table)) ?? false;

/** Calls whose answers have nothing to do with the role. */
const ofEveryRole: readonly unknown[] = ['vault.status', 'place.get', 'settings.get'] satisfies CallName[];

/** Forgets all that the session's screens were shown. The window's own settings stay, by which it still speaks. */
export const forgetSession = (client: QueryClient): void => {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ('settings.get' satisfies CallName) });
  client.getMutationCache().clear();
  resetAllStores();
};

/** What one event does to the cache: `changed` re-reads what shows those tables, `session` changes who works, `locked` forgets everything. */
export const applyEvent = (client: QueryClient, event: WindowEvent): void => {
  if (event.type === 'changed') {
    void client.invalidateQueries({ predicate: (query) => touches(query.meta?.tables, event.tables) });
  } else if (event.type === 'session') {
    client.setQueryData<VaultStatus>(
      callKey('vault.status', {}),
      (status) => status && { ...status, user: event.user },
    );
    // What another role was shown is not this one's to keep.
    client.removeQueries({ predicate: ({ queryKey }) => !ofEveryRole.includes(queryKey[0]) });
    resetAllStores();
  } else if (event.type === 'locked') {
    client.clear();
    resetAllStores();
  }
};

export interface CallQueryOptions {
  /** The tables that the answer is read from; a write to one of them makes it read again. */
  readonly tables: readonly RecordTable[];
  readonly enabled?: boolean;
  /** Shows the last answer while one for a new input is on its way: for lists that follow typing. */
  readonly keepPrevious?: boolean;
  /** Forgets the answer as soon as it is not shown: for large ones that are asked for again and again. */
  readonly fleeting?: boolean;
}

/** The cache key of a call, for `setQueryData`. */
export const callKey = <N extends CallName>(name: N, input: CallInput<N>): readonly unknown[] => [name, input];

/** Reads through a call of the contract and reads again when one of its tables changes. */
export const useCallQuery = <N extends CallName>(
  name: N,
  input: CallInput<N>,
  { tables, enabled = true, keepPrevious = false, fleeting = false }: CallQueryOptions,
): UseQueryResult<CallOutput<N>, AppError> =>
  useQuery<CallOutput<N>, AppError>({
    queryKey: callKey(name, input),
    queryFn: () => call(name, input),
    meta: { tables },
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    // Comparing a large answer with the one before, part by part, takes longer than drawing it.
    ...(fleeting ? { gcTime: 0, structuralSharing: false } : {}),
  });

/** Reads an answer before `useCallQuery` asks for it; does nothing if a fresh one is present. */
export const prefetchCall = <N extends CallName>(
  client: QueryClient,
  name: N,
  input: CallInput<N>,
  { tables }: Pick<CallQueryOptions, 'tables'>,
): Promise<void> =>
  client.prefetchQuery({ queryKey: callKey(name, input), queryFn: () => call(name, input), meta: { tables } });

/** A call as a mutation. What it changed is read again through the core's `changed` event. */
export const useCallMutation = <N extends CallName>(
  name: N,
): UseMutationResult<CallOutput<N>, AppError, CallInput<N>> =>
  useMutation<CallOutput<N>, AppError, CallInput<N>>({ mutationFn: (input) => call(name, input) });

export interface CallJob<N extends CallName> {
  /** Rejects with an `AppError`; `cancelled` after `cancel`. */
  readonly run: (input: CallInput<N>) => Promise<CallOutput<N>>;
  readonly cancel: () => void;
  readonly running: boolean;
  readonly progress: Progress | null;
}

/** A long call that reports progress and can be stopped. */
export const useCallJob = <N extends CallName>(name: N): CallJob<N> => {
  const abort = useRef<AbortController | null>(null);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const run = useCallback(
    async (input: CallInput<N>) => {
      const controller = new AbortController();
      abort.current = controller;
      setProgress(null);
      setRunning(true);
      try {
        return await call(name, input, { onProgress: setProgress, signal: controller.signal });
      } finally {
        setRunning(false);
      }
    },
    [name],
  );
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { run, cancel, running, progress };
};

/** Puts a known answer into the cache, so that the screen follows before the core says so. */
export const useSetCallData = () => {
  const client = useQueryClient();
  return useCallback(
    <N extends CallName>(name: N, input: CallInput<N>, value: CallOutput<N>) => {
      client.setQueryData(callKey(name, input), value);
    },
    [client],
  );
};
