import type { TFunction } from 'i18next';
import { kindName } from '../appointments/appointment-kinds.ts';
import { appointmentOutcomes, appointmentStatuses, dateStates } from '../appointments/appointments-rules.ts';
import { crewAnswers } from '../appointments/crew.ts';
import { countryName } from '../basics/countries.ts';
import type { Language } from '../basics/language.ts';
import { spokenLanguageName } from '../basics/spoken-languages.ts';
import { roles } from '../contract/contract-kit.ts';
import { maskANumber } from '../people/people-rules.ts';
import { channelKinds, companionWishes, personStatuses, supervisionKinds } from '../people/people.ts';
import { crewRoles } from '../team/crew-roles.ts';
import { auditColumns, type AuditColumn } from './audit-columns.ts';
import type { AuditEntryView } from './audit.ts';

/** Words and dates of one language; a paper writes its dates otherwise than a screen. */
export interface AuditReader {
  readonly t: TFunction;
  readonly language: Language;
  readonly date: (iso: string) => string;
  readonly instant: (iso: string) => string;
}

/** What a record of a table is called. */
export const tableWords = (table: string, t: TFunction): string => {
  const known = Object.hasOwn(auditColumns, table) ? auditColumns[table as keyof typeof auditColumns].table : 'other';
  return t(`audit.table.${known}`);
};

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);

const choiceWords = (
  list: AuditColumn['choice'],
  value: string,
  t: TFunction,
  language: Language,
): string | undefined => {
  const chosen = <T extends string>(values: readonly T[], words: (one: T) => string): string | undefined => {
    const one = oneOf(values, value);
    return one === undefined ? undefined : words(one);
  };
  switch (list) {
    case 'personStatus':
      return chosen(personStatuses, (one) => t(`people.status.${one}`));
    case 'supervision':
      return chosen(supervisionKinds, (one) => t(`people.supervision.${one}`));
    case 'companionWish':
      return chosen(companionWishes, (one) => t(`people.companionWish.${one}`));
    case 'channel':
      return chosen(channelKinds, (one) => t(`people.channel.${one}`));
    case 'appointmentKind':
      return kindName({ kind: value, kindWords: null }, language);
    case 'appointmentStatus':
      return chosen(appointmentStatuses, (one) => t(`appointments.status.${one}`));
    case 'outcome':
      return chosen(appointmentOutcomes, (one) => t(`appointments.outcome.${one}`));
    case 'dateState':
      return chosen(dateStates, (one) => t(`appointments.dateState.${one}`));
    case 'crewRole':
      return chosen(crewRoles, (one) => t(`appointments.role.${one}`));
    case 'crewAnswer':
      return chosen(crewAnswers, (one) => t(`appointments.answer.${one}`));
    case 'userRole':
      return chosen(roles, (one) => t(`users.role.${one}`));
    case 'source':
      return chosen(['saw', 'heard', 'told'] as const, (one) => t(`encounters.source.${one}`));
    default:
      return undefined;
  }
};

const listOf = (json: string): string[] => {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.map(String) : [json];
  } catch {
    return [json];
  }
};

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === '[]' || value === '{}';

const valueWords = (
  column: AuditColumn,
  value: unknown,
  names: AuditEntryView['names'],
  reader: AuditReader,
): string => {
  const { t, language } = reader;
  if (isBlank(value)) return t('audit.empty');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (column.value) {
    case 'yesNo':
      return t(value === 1 ? 'common.yes' : 'common.no');
    case 'date':
      return reader.date(text);
    case 'instant':
      return reader.instant(text);
    case 'country':
      return countryName(text, language);
    case 'languages':
      return listOf(text)
        .map((tag) => spokenLanguageName(tag, language))
        .join(', ');
    case 'list':
      return listOf(text)
        .map((one) => choiceWords(column.choice, one, t, language) ?? one)
        .join(', ');
    case 'aNumber':
      return maskANumber(text);
    case 'record':
      return names[text] ?? t('audit.someone');
    case 'choice':
      return choiceWords(column.choice, text, t, language) ?? text;
    default:
      return text;
  }
};

/** What an entry changed, one line a field, in words of the catalogue. What is only for the program is left out. */
export const changeLines = (
  { table, changes, names }: Pick<AuditEntryView, 'table' | 'changes' | 'names'>,
  reader: AuditReader,
): string[] => {
  const { t } = reader;
  if (changes === null) return [t('audit.purged')];
  const columns: Readonly<Record<string, AuditColumn>> = Object.hasOwn(auditColumns, table)
    ? auditColumns[table as keyof typeof auditColumns].columns
    : {};
  return Object.entries(changes).flatMap(([name, change]) => {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined) return [];
    const [from, to]: unknown[] = Array.isArray(change) ? change : [null, change];
    if (isBlank(from) && isBlank(to)) return [];
    const field =
      'person' in column.label ? t(`people.field.${column.label.person}`) : t(`audit.field.${column.label.audit}`);
    if (column.value === 'structure') return [t('audit.rewritten', { field })];
    const words = { field, from: valueWords(column, from, names, reader), to: valueWords(column, to, names, reader) };
    if (isBlank(to)) return [t('audit.cleared', words)];
    return [isBlank(from) ? t('audit.set', words) : t('audit.changed', words)];
  });
};
