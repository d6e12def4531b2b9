import type { TFunction } from 'i18next';
import type { CrewSuggestion } from '../../../shared/appointments/appointments.ts';
import { recentlyAtMost } from '../../../shared/appointments/crew-suggestion.ts';
import { assertNever } from '../../../shared/contract/errors.ts';
import type { Format } from '../../base/format.ts';
import type { AppointmentWords } from './appointment-words.ts';

type Reason = CrewSuggestion['reasons'][number];
type Warning = CrewSuggestion['warnings'][number];

/** Why someone is suggested, as a phrase. */
export const reasonWords = (reason: Reason, t: TFunction, words: AppointmentWords, format: Format): string => {
  switch (reason.code) {
    case 'clearedFor':
      return t('appointments.suggest.clearedFor', { role: t(`appointments.role.${reason.role}`) });
    case 'speaks':
      return t('appointments.suggest.speaks', { language: words.language(reason.language) });
    case 'knowsPerson':
      return t('appointments.suggest.knowsPerson', { count: reason.count });
    case 'usuallyFree':
      return t('appointments.suggest.usuallyFree');
    case 'hasSeats':
      return t('appointments.suggest.hasSeats', { count: reason.count });
    case 'recently':
      return reason.count < recentlyAtMost
        ? t('appointments.suggest.recently', { count: reason.count })
        : t('appointments.suggest.recentlyMany', { count: reason.count });
    case 'neverAsked':
      return t('appointments.suggest.neverAsked');
    case 'lastAsked':
      return t('appointments.suggest.lastAsked', { date: format.date(reason.on) });
    default:
      return assertNever(reason);
  }
};

/** What speaks against asking someone, as a phrase. */
export const warningWords = (warning: Warning, t: TFunction, format: Format): string => {
  switch (warning.code) {
    case 'bookedThatDay':
      return warning.time === null
        ? t('appointments.suggest.bookedThatDay')
        : t('appointments.suggest.bookedAt', { time: format.time(warning.time) });
    case 'away':
      return t('appointments.suggest.away', { date: format.date(warning.until) });
    case 'notUsuallyFree':
      return t('appointments.suggest.notUsuallyFree');
    case 'noPledge':
      return t('appointments.suggest.noPledge');
    case 'accessExpired':
      return t('appointments.suggest.accessExpired');
    default:
      return assertNever(warning);
  }
};
