import { useTranslation } from 'react-i18next';
import { monthAndYear, plainDate } from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';
import { checklistSource } from '../../shared/checklists/shipped-templates.ts';
import type { Certainty } from '../../shared/checklists/template-shape.ts';
import { useShownLanguage } from '../base/words.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './checklists.module.css';

/** A year, a month, or a day, in words. */
const dateWords = (date: string, language: Language): string => {
  if (date.length === 10) return plainDate(date, language);
  return date.length === 7 ? monthAndYear(`${date}-01`, language) : date;
};

/** That a step needs a check; draws nothing for one that does not. */
export const CheckMark = ({ certainty }: { readonly certainty: Certainty | null }) => {
  const { t } = useTranslation();
  return certainty === 'uncertain' ? (
    <StatusMark tone="missing">{t('checklists.certainty.uncertain')}</StatusMark>
  ) : null;
};

export interface SourcesLineProps {
  readonly certainty: Certainty | null;
  readonly sources: readonly string[];
}

/** Where a step comes from, and of when that is. */
export const SourcesLine = ({ certainty, sources }: SourcesLineProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const known = sources.flatMap((id) => {
    const source = checklistSource(id);
    return source === undefined ? [] : [{ id, ...source }];
  });
  return (
    <div className={classes.sources}>
      {certainty === null ? null : <p>{t(`checklists.certainty.${certainty}`)}</p>}
      {known.length === 0 ? null : (
        <ul aria-label={t('checklists.item.sources')}>
          {known.map(({ id, name, url, date }) => (
            <li key={id}>
              {[name, date === null ? '' : dateWords(date, language), url ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
