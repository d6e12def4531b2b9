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

const useSources = (ids: readonly string[]) => {
  const language = useShownLanguage();
  return ids.flatMap((id) => {
    const source = checklistSource(id);
    if (source === undefined) return [];
    const { name, url, date } = source;
    return [{ id, url, words: date === null ? name : `${name} (${dateWords(date, language)})` }];
  });
};

/** Where a step comes from, and of when that is, on one line. */
export const SourcesLine = ({ certainty, sources }: SourcesLineProps) => {
  const { t } = useTranslation();
  const known = useSources(sources);
  const origin = certainty === 'design' || certainty === 'team' ? [t(`checklists.certainty.${certainty}`)] : [];
  return <p className={classes.soft}>{[...origin, ...known.map(({ words }) => words)].join(' · ')}</p>;
};

/** The same with the pages, to be looked up elsewhere. */
export const SourcesList = ({ certainty, sources }: SourcesLineProps) => {
  const { t } = useTranslation();
  const known = useSources(sources);
  return (
    <div className={classes.sources}>
      {certainty === null ? null : <p>{t(`checklists.certainty.${certainty}`)}</p>}
      {known.length === 0 ? null : (
        <ul aria-label={t('checklists.item.sources')}>
          {known.map(({ id, words, url }) => (
            <li key={id}>{url === null ? words : `${words} · ${url}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
