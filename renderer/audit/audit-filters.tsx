import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditActions, type AuditFilter } from '../../shared/audit/audit.ts';
import { recordKinds } from '../../shared/records/record.ts';
import { useCallQuery } from '../base/queries.ts';
import { DateField } from '../ui/date-field.tsx';
import { TypeAhead } from '../ui/type-ahead.tsx';
import classes from './audit.module.css';

export interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** The people whom a field offers. */
const offered = 6;

const PersonFilter = ({ filter, onFilter }: AuditFiltersProps) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const query = text.trim();
  const chosen = filter.personId !== undefined;
  const found = useCallQuery(
    'people.list',
    { query, limit: offered },
    { tables: ['person'], enabled: query !== '' && !chosen, keepPrevious: true },
  );
  const people = query === '' || chosen ? [] : (found.data?.items ?? []);
  const { personId: _person, ...others } = filter;
  return (
    <TypeAhead
      label={t('audit.filter.person')}
      placeholder={t('audit.filter.personHint')}
      text={text}
      onText={(typed) => {
        setText(typed);
        if (chosen) onFilter(others);
      }}
      options={people.map(({ id, preferredName, caseCode }) => ({ id, label: preferredName, detail: caseCode }))}
      onPick={(id) => {
        setText(people.find((person) => person.id === id)?.preferredName ?? '');
        onFilter({ ...others, personId: id });
      }}
      picksFirst
    />
  );
};

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((one) => one === value);

/** Leaves out what is not narrowed. */
const without = (filter: { readonly [K in keyof AuditFilter]?: AuditFilter[K] | undefined }): AuditFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** Narrows the log down to who, what, about whom and when. */
export const AuditFilters = ({ filter, onFilter }: AuditFiltersProps) => {
  const { t } = useTranslation();
  const users = useCallQuery('users.list', {}, { tables: ['user', 'volunteer'] });
  const [cleared, setCleared] = useState(0);
  const set = (change: { readonly [K in keyof AuditFilter]?: AuditFilter[K] | undefined }) =>
    onFilter(without({ ...filter, ...change }));
  return (
    <search aria-label={t('audit.filter.label')}>
      <div className={classes.filters} key={cleared}>
        <Select
          label={t('audit.filter.who')}
          placeholder={t('audit.filter.anybody')}
          data={(users.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={filter.userId ?? null}
          onChange={(userId) => set({ userId: userId ?? undefined })}
          clearable
        />
        <Select
          label={t('audit.filter.kind')}
          placeholder={t('audit.filter.anyKind')}
          data={recordKinds.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
          value={filter.kind ?? null}
          onChange={(kind) => set({ kind: oneOf(recordKinds, kind) })}
          clearable
        />
        <Select
          label={t('audit.filter.action')}
          placeholder={t('audit.filter.anyAction')}
          data={auditActions.map((action) => ({ value: action, label: t(`audit.action.${action}`) }))}
          value={filter.action ?? null}
          onChange={(action) => set({ action: oneOf(auditActions, action) })}
          clearable
        />
        <PersonFilter filter={filter} onFilter={onFilter} />
        <DateField
          label={t('audit.filter.from')}
          value={filter.from ?? null}
          onChange={(from) => set({ from: from ?? undefined })}
          prefer="past"
        />
        <DateField
          label={t('audit.filter.to')}
          value={filter.to ?? null}
          onChange={(to) => set({ to: to ?? undefined })}
          prefer="past"
        />
        {Object.keys(filter).length === 0 ? null : (
          <Button
            variant="subtle"
            onClick={() => {
              onFilter({});
              // The fields hold what was typed; new ones hold nothing.
              setCleared((before) => before + 1);
            }}
          >
            {t('audit.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
};
