import type { TFunction } from 'i18next';
import type { Language } from '../basics/language.ts';
import { spokenLanguageName } from '../basics/spoken-languages.ts';
import type { Readiness } from './appointments-rules.ts';

/** What a crew lacks, one phrase each: `needs a lead`, `1 more person`. Empty unless something is missing. */
export const missingPhrases = (readiness: Readiness, t: TFunction, language: Language): string[] => {
  const { missingRoles, more, missingLanguages } = readiness;
  const roles = missingRoles.map((role) => t(`appointments.readiness.needs.${role}`));
  // After "needs a lead", "1 more person" says enough; by itself it would not.
  const people = t(roles.length > 0 ? 'appointments.readiness.more' : 'appointments.readiness.needsMore', {
    count: more,
  });
  const languages = missingLanguages.map((tag) =>
    t('appointments.readiness.language', { language: spokenLanguageName(tag, language) }),
  );
  return [...roles, ...(more > 0 ? [people] : []), ...languages];
};

/** The readiness line inside a sentence: `ready`, or `needs a lead · 1 more person · 2 haven’t answered`. */
export const readinessInSentence = (readiness: Readiness, t: TFunction, language: Language): string => {
  const { state, waiting, over } = readiness;
  const phrases = state === 'missing' ? missingPhrases(readiness, t, language) : [t(`appointments.readiness.${state}`)];
  if (state === 'missing' && waiting > 0) phrases.push(t('appointments.readiness.waiting', { count: waiting }));
  if (over > 0) phrases.push(t('appointments.readiness.over', { count: over }));
  return phrases.join(' · ');
};

/** The readiness line by itself: `Ready`, or `Needs a lead · 1 more person`. */
export const readinessWords = (readiness: Readiness, t: TFunction, language: Language): string => {
  const line = readinessInSentence(readiness, t, language);
  return line.slice(0, 1).toLocaleUpperCase(language) + line.slice(1);
};
