import { Button, CloseButton, Group, Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCalendarCheck, IconSearch, IconUpload, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PersonStatus, personStatuses } from '../../shared/people/choices.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { reviewTables } from '../retention/public/retention-dialog.ts';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { openNewPerson } from './new-person.ts';
import { PeopleTable } from './people-table.tsx';
import { type PeopleList, useAskAhead, usePeopleList } from './use-people-list.ts';
import classes from './people-screen.module.css';

const isStatus = (value: string | null): value is PersonStatus => personStatuses.some((status) => status === value);

const Empty = () => {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('people.empty.title')}
      icon={IconUsers}
      action={
        <Group gap="xs" justify="center">
          <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => goTo({ name: 'import' })}>
            {t('people.empty.import')}
          </Button>
          <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={openNewPerson}>
            {t('people.add')}
          </Button>
        </Group>
      }
    >
      {t('people.empty.body')}
    </EmptyState>
  );
};

const useFoundWords = ({ total, totalCapped }: PeopleList): string => {
  const { t } = useTranslation();
  const format = useFormat();
  return totalCapped
    ? t('people.list.foundMore', { number: format.number(total) })
    : t('people.list.found', { count: total });
};

interface StatusFilterProps {
  readonly status: PersonStatus | null;
  readonly onStatus: (status: PersonStatus | null) => void;
}

// Not drawn again for every letter that is typed beside it.
const StatusFilter = memo(({ status, onStatus }: StatusFilterProps) => {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('people.field.status')}
      placeholder={t('people.list.anyStatus')}
      data={personStatuses.map((value) => ({ value, label: t(`people.status.${value}`) }))}
      value={status}
      onChange={(value) => onStatus(isStatus(value) ? value : null)}
      clearable
      w={210}
    />
  );
});
StatusFilter.displayName = 'StatusFilter';

interface FinderProps extends StatusFilterProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Called when arrow down leaves the field. */
  readonly onDown: () => void;
}

const Finder = ({ query, onQuery, status, onStatus, onDown }: FinderProps) => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  // Not while someone types elsewhere: there a slash is a slash.
  useHotkeys([['/', () => field.current?.focus()]]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape') {
      onQuery('');
    }
  };
  return (
    <div className={classes.finder}>
      <TextInput
        ref={field}
        className={classes.find}
        aria-label={t('people.list.find')}
        aria-keyshortcuts="/"
        placeholder={t('people.list.findHint')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        rightSection={
          query === '' ? null : (
            <CloseButton size="sm" aria-label={t('people.list.clear')} onClick={() => onQuery('')} />
          )
        }
        value={query}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <StatusFilter status={status} onStatus={onStatus} />
    </div>
  );
};

const Results = ({
  list,
  query,
  filtered,
}: {
  readonly list: PeopleList;
  readonly query: string;
  readonly filtered: boolean;
}) => {
  const { t } = useTranslation();
  if (list.rows === undefined) {
    return list.error === null ? <LoadingState /> : <ErrorState error={list.error} retry={list.refetch} />;
  }
  if (list.rows.length > 0) {
    return <PeopleTable rows={list.rows} onNearEnd={list.readOn} />;
  }
  if (query.trim() !== '') {
    return <EmptyState title={t('people.list.nobody', { query })}>{t('people.list.nobodyHint')}</EmptyState>;
  }
  return filtered ? <EmptyState title={t('people.list.nobodyOfStatus')} /> : <Empty />;
};

const ReviewsButton = () => {
  const { t } = useTranslation();
  const due = useCallQuery('retention.due', { limit: 1 }, { tables: reviewTables });
  const count = due.data?.count ?? 0;
  return (
    <Button
      variant="default"
      leftSection={<IconCalendarCheck size={18} stroke={1.75} aria-hidden />}
      onClick={() => goTo({ name: 'reviews' })}
    >
      {count === 0 ? t('retention.reviews.open') : t('retention.reviews.openCount', { count })}
    </Button>
  );
};

const AddButton = () => {
  const { t } = useTranslation();
  return (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={openNewPerson}>
      {t('people.add')}
    </Button>
  );
};

// The same elements at every drawing: a letter typed into the search draws no button again.
const reviewsButton = <ReviewsButton />;
const addButton = <AddButton />;

/** Everyone whom the team accompanies: found while typing, opened with Enter. */
export const PeopleScreen = () => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<PersonStatus | null>(null);
  const list = usePeopleList(query, status);
  const askAhead = useAskAhead(status);
  const find = (typed: string): void => {
    askAhead(typed);
    setQuery(typed);
  };
  const found = useFoundWords(list);
  const results = useRef<HTMLDivElement>(null);
  const isEmpty = list.rows?.length === 0 && query === '' && status === null;
  return (
    <Page
      title={t('people.title')}
      below={list.rows === undefined || isEmpty ? undefined : <span aria-live="polite">{found}</span>}
      width="full"
      extra={reviewsButton}
      action={addButton}
    >
      {isEmpty ? null : (
        <Finder
          query={query}
          onQuery={find}
          status={status}
          onStatus={setStatus}
          onDown={() => results.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()}
        />
      )}
      <div className={classes.results} ref={results}>
        <Results list={list} query={query} filtered={status !== null} />
      </div>
    </Page>
  );
};
