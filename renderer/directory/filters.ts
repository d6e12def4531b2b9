import type { CallInput } from '../../shared/contract.ts';
import type { EntryKind, EntryStatus, UsState } from '../../shared/directory/choices.ts';
import { createStore } from '../base/stores.ts';

/** What the list is narrowed to. */
export interface DirectoryFilter {
  readonly query: string;
  readonly kind: EntryKind | null;
  readonly state: UsState | null;
  readonly language: string | null;
  readonly status: EntryStatus | null;
  readonly ours: boolean;
  readonly view: 'all' | 'verify';
}

export const blankFilter: DirectoryFilter = {
  query: '',
  kind: null,
  state: null,
  language: null,
  status: null,
  ours: false,
  view: 'all',
};

/** Stays while someone looks at an entry and comes back. */
export const useDirectoryFilter = createStore<{ readonly filter: DirectoryFilter }>(() => ({ filter: blankFilter }));

export const changeFilter = (change: Partial<DirectoryFilter>): void =>
  useDirectoryFilter.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

/** Whether anything but the view narrows the list. */
export const isNarrowed = ({ view: _view, ...filter }: DirectoryFilter): boolean =>
  JSON.stringify({ ...filter, query: filter.query.trim() }) !== JSON.stringify({ ...blankFilter, view: undefined });

/** The filter as the call takes it. */
export const listInput = ({ query, kind, state, language, status, ours, view }: DirectoryFilter) =>
  ({
    query,
    kinds: kind === null ? [] : [kind],
    state,
    language,
    statuses: status === null ? [] : [status],
    ours,
    order: view === 'verify' ? 'verify' : 'name',
  }) satisfies CallInput<'directory.list'>;
