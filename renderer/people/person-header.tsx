import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { Person } from '../../shared/people/people.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { ChecklistProgress } from '../checklists/public/checklist-progress.tsx';
import { ANumberReveal } from './a-number-reveal.tsx';
import { PersonStatusMark } from './status-words.tsx';
import classes from './person-header.module.css';

interface PersonHeaderProps {
  readonly person: Person;
  /** Where no one may know of other appointments. */
  readonly withoutNext?: boolean;
}

/** The line under a person's name: code, pronouns, languages, status, the next date, the A-number. */
export const PersonHeader = ({ person, withoutNext = false }: PersonHeaderProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const { id, caseCode, pronouns, languages, status, nextAppointment: next, aNumber } = person;
  const when = next && format.agreedRelative({ date: next.date, time: next.startTime, zone: next.zone });
  return (
    <div className={classes.header}>
      <span className={classes.code}>{caseCode}</span>
      {pronouns === null ? null : <span>{pronouns}</span>}
      {languages.length === 0 ? null : (
        <span className={classes.languages}>
          {format.list(languages.map((tag) => spokenLanguageName(tag, language)))}
        </span>
      )}
      <PersonStatusMark status={status} boxed />
      {withoutNext ? null : (
        <span className={classes.next}>
          {when === null ? t('people.page.noNext') : t('people.page.next', { when })}
          {next === null ? null : <span className={classes.kind}>{kindName(next, language, 'shortName')}</span>}
        </span>
      )}
      {withoutNext ? null : <ChecklistProgress owner={{ kind: 'person', id }} />}
      {aNumber === null ? null : <ANumberReveal digits={aNumber} />}
    </div>
  );
};
