import type { TFunction } from 'i18next';
import type { Language } from '../basics/language.ts';
import { spokenLanguageName } from '../basics/spoken-languages.ts';
import type { Lack } from './staffing.ts';

/** The roles and languages that a shift lacks, as a list in words; empty for none. */
export const lackWords = (
  { roles, languages }: Pick<Lack, 'roles' | 'languages'>,
  t: TFunction,
  language: Language,
): string =>
  [
    ...roles.map((role) => t(`appointments.role.${role}`)),
    ...languages.map((tag) => spokenLanguageName(tag, language)),
  ].join(', ');
