import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CrewSuggestion } from '../../shared/appointments/appointments.ts';
import type { CrewAnswer } from '../../shared/appointments/crew.ts';
import { useFormat } from '../base/use-format.ts';
import { useAppointmentWords } from './public/appointment-words.ts';
import { reasonWords, warningWords } from './public/suggestion-words.ts';
import classes from './crew.module.css';

export interface SuggestionsProps {
  readonly suggestions: readonly CrewSuggestion[];
  readonly onAdd: (suggestion: CrewSuggestion, answer: CrewAnswer) => void;
  /** Copies a message that asks them, and adds them as asked. Absent while there is nothing saved to ask about. */
  readonly onCopy?: (suggestion: CrewSuggestion) => void;
}

/** Whom to ask, each with why and why perhaps not, and the two ways to add them. */
export const Suggestions = ({ suggestions, onAdd, onCopy }: SuggestionsProps) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const format = useFormat();
  if (suggestions.length === 0) return <p className={classes.hint}>{t('appointments.suggest.nobody')}</p>;
  return (
    <ul className={classes.list} aria-label={t('appointments.suggest.title')}>
      {suggestions.map((suggestion) => (
        <li key={suggestion.volunteerId} className={onCopy === undefined ? classes.row : classes.tall}>
          <div className={classes.who}>
            <span className={classes.name}>
              {t('appointments.suggest.asRole', {
                name: suggestion.name,
                role: t(`appointments.role.${suggestion.role}`),
              })}
            </span>
            {suggestion.reasons.length === 0 ? null : (
              <span className={classes.reasons}>
                {suggestion.reasons.map((reason) => reasonWords(reason, t, words, format)).join(' · ')}
              </span>
            )}
            {suggestion.warnings.map((warning) => (
              <span key={warning.code} className={classes.warning}>
                <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
                {warningWords(warning, t, format)}
              </span>
            ))}
          </div>
          <div className={classes.acts}>
            {onCopy === undefined ? null : (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
                aria-label={t('appointments.suggest.copyNamed', { name: suggestion.name })}
                onClick={() => onCopy(suggestion)}
              >
                {t('appointments.suggest.copy')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('appointments.suggest.askNamed', { name: suggestion.name })}
              onClick={() => onAdd(suggestion, 'asked')}
            >
              {t('appointments.suggest.ask')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('appointments.suggest.saidYesNamed', { name: suggestion.name })}
              onClick={() => onAdd(suggestion, 'yes')}
            >
              {t('appointments.suggest.saidYes')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
};
