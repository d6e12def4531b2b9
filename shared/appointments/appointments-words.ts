import type { TFunction } from 'i18next';
import { spokenLanguageName } from '../basics/spoken-languages.ts';
import type { Language } from '../shell/shell.ts';
import type { Readiness } from './appointments-rules.ts';

/** A language's name in the reader's language; what is no tag was typed as a name and stays as it is. */
export const languageName = (tag: string, language: Language): string => spokenLanguageName(tag, language);

/** What a crew lacks, one phrase each: `Needs a lead`, `1 more`. Empty unless something is missing. */
export const missingPhrases = (readiness: Readiness, t: TFunction, language: Language): string[] => {
  const { missingRoles, more, missingLanguages } = readiness;
  const roles = missingRoles.map((role) => t(`appointments.readiness.needs.${role}`));
  // After "Needs a lead", "1 more" says enough; by itself it would not.
  const people = t(roles.length > 0 ? 'appointments.readiness.more' : 'appointments.readiness.needsMore', {
    count: more,
  });
  const languages = missingLanguages.map((tag) =>
    t('appointments.readiness.language', { language: languageName(tag, language) }),
  );
  return [...roles, ...(more > 0 ? [people] : []), ...languages];
};

/** The readiness line: `Ready`, or `Needs a lead · 1 more · 2 have not answered`. */
export const readinessWords = (readiness: Readiness, t: TFunction, language: Language): string => {
  const { state, waiting, over } = readiness;
  const phrases = state === 'missing' ? missingPhrases(readiness, t, language) : [t(`appointments.readiness.${state}`)];
  if (state === 'missing' && waiting > 0) phrases.push(t('appointments.readiness.waiting', { count: waiting }));
  if (over > 0) phrases.push(t('appointments.readiness.over', { count: over }));
  return phrases.join(' · ');
};

const localeOf = (language: Language): string => (language === 'es' ? 'es-US' : 'en-US');

/** `Tuesday, December 8, 2026`. */
export const longDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** `9:15 AM`. */
export const clockTime = (time: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone: 'UTC' })
    .format(new Date(`2000-01-01T${time}:00Z`))
    .replace(/\u202f/gu, ' ');

/** `Eastern Time`. */
export const zoneWords = (zone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(0))
    .find((part) => part.type === 'timeZoneName')?.value ?? zone;
