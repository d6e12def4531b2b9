import { useTranslation } from 'react-i18next';
import { listRecords, type FieldChange, type PlanChange } from '../../shared/plans/plan-diff.ts';
import { plan as planRecord } from '../../shared/plans/records.ts';
import type { RecordSpec } from '../../shared/records/record.ts';
import { useFormat } from '../base/use-format.ts';
import type { PlanValue } from './entry-fields.ts';
import { fieldLabel, usePlanValueWords } from './plan-value-words.ts';
import { useListEntryTitle } from './version-titles.ts';
import classes from './plans.module.css';

const Fields = ({ record, fields }: { readonly record: RecordSpec; readonly fields: readonly FieldChange[] }) => {
  const { t } = useTranslation();
  const words = usePlanValueWords();
  // as: what calls answer of a plan are values of its fields
  const told = (name: string, value: unknown): string => words(record, name, value as PlanValue) ?? t('audit.empty');
  return (
    <ul className={classes.changes}>
      {fields.map(({ field, before, after }) => (
        <li key={field} className={classes.soft}>
          {t('plans.versions.from', {
            field: fieldLabel(record, field, t),
            before: told(field, before),
            after: told(field, after),
          })}
        </li>
      ))}
    </ul>
  );
};

const Change = ({ change }: { readonly change: PlanChange }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useListEntryTitle();
  switch (change.kind) {
    case 'fields':
      return <Fields record={planRecord} fields={change.fields} />;
    case 'added':
    case 'removed':
      return t(`plans.versions.${change.kind}`, { what: titleOf(change.list, change.entry) });
    case 'moved':
      return t('plans.versions.moved', {
        what: format.list(change.entries.map((entry) => titleOf('contacts', entry))),
      });
    case 'changed':
      return (
        <>
          {t('plans.versions.changed', { what: titleOf(change.list, change.entry) })}
          <Fields record={listRecords[change.list]} fields={change.fields} />
        </>
      );
  }
};

/** What is otherwise in a version than in the one before. */
export const ChangeList = ({ changes }: { readonly changes: readonly PlanChange[] }) => (
  <ul className={classes.entries}>
    {changes.map((change) => (
      <li key={change.kind === 'fields' || change.kind === 'moved' ? change.kind : `${change.kind} ${change.entry.id}`}>
        <Change change={change} />
      </li>
    ))}
  </ul>
);
