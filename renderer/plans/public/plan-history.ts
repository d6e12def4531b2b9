import type { TFunction } from 'i18next';
import { tableWords } from '../../../shared/audit/audit-words.ts';
import type { AuditEntryView } from '../../../shared/audit/audit.ts';

const acts = { insert: 'added', delete: 'removed', restore: 'restored', update: 'changed', note: 'changed' } as const;

/** What an entry of the log did to a plan, as a title. @param name of the contact or child that it is about */
export const planTitle = ({ table, action }: AuditEntryView, name: string | undefined, t: TFunction): string => {
  if (table === 'plan') return t('plans.history.changed');
  const act = acts[action];
  // "Added insulin to the plan" reads well of people alone.
  return name === undefined || table === 'plan_medicine'
    ? t(`plans.history.other.${act}`, { what: name ?? tableWords(table, t) })
    : t(`plans.history.named.${act}`, { name });
};
