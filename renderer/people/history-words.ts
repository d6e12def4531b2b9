import type { TFunction } from 'i18next';
import { changeLines, type AuditReader } from '../../shared/audit/audit-words.ts';
import type { AuditEntryView } from '../../shared/audit/audit.ts';
import type { EntryWords } from '../audit/public/audit-entries.tsx';

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

const contactTitle = ({ action }: AuditEntryView, name: string, t: TFunction): string => {
  if (action === 'delete') return t('people.history.contactRemoved', { name });
  if (action === 'restore') return t('people.history.contactRestored', { name });
  return action === 'update'
    ? t('people.history.contactChanged', { name })
    : t('people.history.contactAdded', { name });
};

/**
 * Names of channels and contacts by record, as far as the entries tell them: a removal says only that there is none
 * anymore.
 */
export const namesOfRecords = (entries: readonly AuditEntryView[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const entry of entries.toReversed()) {
    const name = textOf(entry.changes, entry.table === 'contact' ? 'name' : 'value');
    if (name !== undefined && entry.table !== 'person') names.set(entry.recordId, name);
  }
  return names;
};

/** An entry of the audit log in words; null when there is nothing to tell (an order that moved on). */
export const historyLine = (
  entry: AuditEntryView,
  names: ReadonlyMap<string, string>,
  reader: AuditReader,
): EntryWords | null => {
  const { t } = reader;
  if (entry.table === 'person') {
    const changes = changeLines(entry, reader);
    if (entry.action === 'update' && changes.length === 0) return null;
    return { title: personTitle(entry, t), changes };
  }
  const isContact = entry.table === 'contact';
  const name = names.get(entry.recordId) ?? t(isContact ? 'people.history.aContact' : 'people.history.aChannel');
  const title = isContact ? contactTitle(entry, name, t) : channelTitle(entry, name, t);
  // The title of an entry that was added holds its name already.
  const told = entry.action === 'insert' ? (isContact ? 'name' : 'value') : undefined;
  const changes = changeLines(entry, reader, told);
  if (entry.action === 'update' && changes.length === 0) return null;
  return { title, changes };
};
