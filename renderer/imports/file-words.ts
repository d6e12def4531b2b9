import type { TFunction } from 'i18next';
import { AppError, type CallError } from '../../shared/contract/errors.ts';
import type { imports } from '../../shared/imports/words.en.ts';

type Group = keyof Omit<typeof imports.fileError, 'title'>;

const known: { readonly [G in Group]: ReadonlySet<string> } = {
  wrongKind: new Set([
    'xls',
    'xlsb',
    'ods',
    'numbers',
    'pdf',
    'image',
    'docx',
    'html',
    'calendar',
    'calendarGrid',
    'encrypted',
    'gzip',
    'zip',
  ]),
  unreadable: new Set(['empty', 'encrypted', 'noSuchSheet']),
  tooLarge: new Set(['bytes', 'rows', 'columns', 'cell', 'seconds']),
};
const detailOf = { wrongKind: 'kind', unreadable: 'why', tooLarge: 'limit' } as const satisfies Record<Group, string>;

const isGroup = (name: string): name is Group => Object.hasOwn(known, name);

/** What is wrong with a file and what to do about it, in a sentence. */
export const fileWords = (t: TFunction, error: unknown): string => {
  // what is no error of a call is a bug, and says so
  const { code, details }: CallError =
    error instanceof AppError ? error.toCallError() : isCallError(error) ? error : { code: 'unexpected' };
  const [area, group = ''] = code.split('.');
  if (area !== 'file' || !isGroup(group)) return t(`errors.${code}`);
  const detail = String(details?.[detailOf[group]] ?? '');
  const key = known[group].has(detail) ? detail : 'other';
  // `known` lists keys of that very group, and every group has `other`
  return t(`imports.fileError.${group}.${key}` as 'imports.fileError.wrongKind.other', { row: details?.['row'] ?? '' });
};

const isCallError = (value: unknown): value is CallError =>
  typeof value === 'object' && value !== null && 'code' in value;
