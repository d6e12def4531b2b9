import { Button, CloseButton, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAddressBook, IconLifebuoy, IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLanguages, spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { entryKinds, entryStatuses, usStates } from '../../shared/directory/choices.ts';
import { useSessionUser } from '../base/session.ts';
import { useShownLanguage } from '../base/words.ts';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { EntriesTable } from './entries-table.tsx';
import { blankFilter, changeFilter, type DirectoryFilter, isNarrowed, useDirectoryFilter } from './filters.ts';
import { openEntryForm } from './public/entry-panel.ts';
import { openHelp } from './public/open-help.ts';
import { useEntries } from './use-entries.ts';
import classes from './directory.module.css';

interface OptionsOf<Value extends string> {
  readonly label: string;
  readonly any: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}

const Choice = <Value extends string>({ label, any, value, options, onChange }: OptionsOf<Value>) => (
  <Select
    aria-label={label}
    placeholder={any}
    data={[...options]}
    value={value}
    onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
    clearable
    searchable
    className={classes.choice}
  />
);

const Filters = ({ filter }: { readonly filter: DirectoryFilter }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const languages = useMemo(
    () => offeredLanguages.map((tag) => ({ value: tag, label: spokenLanguageName(tag, language) })),
    [language],
  );
  const states = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return usStates
      .map((state) => ({ value: state, label: t(`directory.state.${state}`) }))
      .toSorted((left, right) => compare(left.label, right.label));
  }, [t, language]);
  return (
    <>
      <Choice
        label={t('directory.field.kind')}
        any={t('directory.list.anyKind')}
        value={filter.kind}
        options={entryKinds.map((kind) => ({ value: kind, label: t(`directory.kind.${kind}`) }))}
        onChange={(kind) => changeFilter({ kind })}
      />
      <Choice
        label={t('directory.list.where')}
        any={t('directory.list.anyState')}
        value={filter.state}
        options={states}
        onChange={(state) => changeFilter({ state })}
      />
      <Choice
        label={t('directory.field.languages')}
        any={t('directory.list.anyLanguage')}
        value={filter.language}
        options={languages}
        onChange={(chosen) => changeFilter({ language: chosen })}
      />
      <Choice
        label={t('directory.field.status')}
        any={t('directory.list.anyStatus')}
        value={filter.status}
        options={entryStatuses.map((status) => ({ value: status, label: t(`directory.status.${status}`) }))}
        onChange={(status) => changeFilter({ status })}
      />
      <Switch
        label={t('directory.list.oursOnly')}
        checked={filter.ours}
        onChange={(event) => changeFilter({ ours: event.currentTarget.checked })}
      />
    </>
  );
};

const Finder = ({ filter, onDown }: { readonly filter: DirectoryFilter; readonly onDown: () => void }) => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  // Not while someone types elsewhere: there a slash is a slash.
  useHotkeys([['/', () => field.current?.focus()]]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape') {
      changeFilter({ query: '' });
    }
  };
  return (
    <div className={classes.finder}>
      <TextInput
        ref={field}
        className={classes.find}
        aria-label={t('directory.list.find')}
        aria-keyshortcuts="/"
        placeholder={t('directory.list.findHint')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        rightSection={
          filter.query === '' ? null : (
            <CloseButton size="sm" aria-label={t('directory.list.clear')} onClick={() => changeFilter({ query: '' })} />
          )
        }
        value={filter.query}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => changeFilter({ query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Filters filter={filter} />
    </div>
  );
};

const Results = ({ filter }: { readonly filter: DirectoryFilter }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const { rows, error, refetch, readOn } = useEntries(filter);
  if (rows === undefined) return error === null ? <LoadingState /> : <ErrorState error={error} retry={refetch} />;
  if (rows.length > 0) {
    return (
      <EntriesTable rows={rows} onNearEnd={readOn} toVerify={filter.view === 'verify' && role === 'coordinator'} />
    );
  }
  return (
    <EmptyState
      title={t('directory.list.nothing')}
      icon={IconAddressBook}
      action={
        isNarrowed(filter) ? (
          <Button variant="default" onClick={() => changeFilter({ ...blankFilter, view: filter.view })}>
            {t('directory.list.reset')}
          </Button>
        ) : undefined
      }
    >
      {t(role === 'coordinator' ? 'directory.list.nothingHint' : 'directory.list.nothingHintRead')}
    </EmptyState>
  );
};

/** Offices, courts, facilities, organizations, hotlines and materials: found while typing, narrowed, and verified in turn. */
export const DirectoryScreen = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const filter = useDirectoryFilter((state) => state.filter);
  const { rows, total } = useEntries(filter);
  const results = useRef<HTMLDivElement>(null);
  const isCoordinator = role === 'coordinator';
  return (
    <Page
      title={t('directory.title')}
      below={rows === undefined ? undefined : <span aria-live="polite">{t('directory.count', { count: total })}</span>}
      width="full"
      extra={
        <Button
          variant="default"
          leftSection={<IconLifebuoy size={18} stroke={1.75} aria-hidden />}
          onClick={() => openHelp()}
        >
          {t('directory.help.open')}
        </Button>
      }
      action={
        isCoordinator ? (
          <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => openEntryForm(null)}>
            {t('directory.add')}
          </Button>
        ) : undefined
      }
    >
      {isCoordinator ? (
        <div className={classes.views}>
          <SegmentedControl
            aria-label={t('directory.verify.view')}
            value={filter.view}
            onChange={(view) => changeFilter({ view: view === 'verify' ? 'verify' : 'all' })}
            data={[
              { value: 'all', label: t('directory.verify.all') },
              { value: 'verify', label: t('directory.verify.tab') },
            ]}
          />
          {filter.view === 'verify' ? <p className={classes.lead}>{t('directory.verify.lead')}</p> : null}
        </div>
      ) : null}
      <Finder
        filter={filter}
        onDown={() => results.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()}
      />
      <div className={classes.results} ref={results}>
        <Results filter={filter} />
      </div>
    </Page>
  );
};
