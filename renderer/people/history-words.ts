import type { TFunction } from 'i18next';
import { changeLines, type AuditReader } from '../../shared/audit/audit-words.ts';
import type { AuditEntryView } from '../../shared/audit/audit.ts';
import type { EntryWords } from '../audit/public/audit-entries.tsx';
import { planTitle } from '../plans/public/plan-history.ts';

const personTitle = ({ action, call, changes }: AuditEntryView, t: TFunction): string => {
  switch (action) {
    case 'insert':
      return t(call.startsWith('imports.') ? 'people.history.imported' : 'people.history.created');
    case 'delete':
      return t('people.history.removed');
    case 'restore':
      return t('people.history.restored');
    case 'note':
      return t(changes?.['changed'] === 'closed' ? 'people.history.closed' : 'people.history.noted');
    default:
      return t('people.history.edited');
  }
};

const textOf = (changes: AuditEntryView['changes'], column: string): string | undefined => {
  const change = changes?.[column];
  const value: unknown = Array.isArray(change) ? change.at(-1) : change;
  return typeof value === 'string' ? value : undefined;
};

const channelTitle = ({ action }: AuditEntryView, what: string, t: TFunction): string => {
  if (action === 'delete') return t('people.history.channelRemoved', { what });
  return action === 'update'
    ? t('people.history.channelChanged', { what })
    : t('people.history.channelAdded', { what });
};

/** What names a record of a person's lists, by table; the others are named by what they are. */
const namedBy: Readonly<Record<string, string>> = {
  person_channel: 'value',
  contact: 'name',
  plan_child: 'name',
  plan_caregiver: 'name',
  plan_medicine: 'name',
};

/**
 * Names of channels and of what is on the plan by record, as far as the entries tell them: a removal says only that
 * there is none anymore.
 */
export const namesOfRecords = (entries: readonly AuditEntryView[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const entry of entries.toReversed()) {
    const column = namedBy[entry.table];
    const name = column === undefined ? undefined : textOf(entry.changes, column);
    if (name !== undefined) names.set(entry.recordId, name);
  }
  return names;
};

const titleOf = (entry: AuditEntryView, names: ReadonlyMap<string, string>, t: TFunction): string => {
  const name = names.get(entry.recordId);
  if (entry.table === 'person') return personTitle(entry, t);
  if (entry.table === 'person_channel') return channelTitle(entry, name ?? t('people.history.aChannel'), t);
  return planTitle(entry, name, t);
};

/** An entry of the audit log in words; null when there is nothing to tell (an order that moved on). */
export const historyLine = (
  entry: AuditEntryView,
  names: ReadonlyMap<string, string>,
  reader: AuditReader,
): EntryWords | null => {
  // The title of an entry that was added holds its name already.
  const told = entry.action === 'insert' ? namedBy[entry.table] : undefined;
  const changes = changeLines(entry, reader, told);
  if (entry.action === 'update' && changes.length === 0) return null;
  return { title: titleOf(entry, names, reader.t), changes };
};
