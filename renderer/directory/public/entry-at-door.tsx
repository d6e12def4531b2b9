import { useTranslation } from 'react-i18next';
import { plainDate } from '../../../shared/basics/dates-in-words.ts';
import { useCallQuery } from '../../base/queries.ts';
import { EntryHours, EntrySource, EntryStatusMark, entryWarning } from './entry-parts.tsx';
import { useEntryWords } from './use-entry-words.ts';
import classes from './entry-parts.module.css';

/** What the directory says of a place where someone is to be: how sure it is, its hours, the rules at its door. */
export const EntryAtDoor = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const { language } = useEntryWords();
  const query = useCallQuery('directory.get', { id }, { tables: ['directory_entry'] });
  // One that is no longer in the directory has nothing more to say than the words of the appointment.
  if (query.data === undefined) return null;
  const { entry } = query.data;
  const { whoMayEnter, idRules, phoneRules, rulesVerifiedOn, instructions, remark, kind } = entry;
  const warning = entryWarning(kind);
  const rules = [
    ['whoMayEnter', whoMayEnter],
    ['idRules', idRules],
    ['phoneRules', phoneRules],
  ] as const;
  const known = rules.filter(([, words]) => words !== null);
  return (
    <div className={classes.atDoor}>
      <EntryStatusMark entry={entry} />
      <EntrySource entry={entry} />
      {warning === null ? null : <p className={classes.soft}>{t(`directory.fact.${warning}`)}</p>}
      {remark === null ? null : <p>{remark[language]}</p>}
      {known.length === 0 ? null : (
        <section aria-label={t('directory.entry.doorRules')} className={classes.rules}>
          {known.map(([field, words]) => (
            <p key={field}>
              <strong>{t(`directory.field.${field}`)}</strong>
              <br />
              {words}
            </p>
          ))}
          <p className={classes.source}>
            {rulesVerifiedOn === null
              ? t('directory.entry.rulesNotVerified')
              : t('directory.entry.rulesVerified', { date: plainDate(rulesVerifiedOn, language) })}
          </p>
        </section>
      )}
      <EntryHours entry={entry} />
      {instructions === null ? null : (
        <p className={classes.soft}>{t('directory.fact.quoted', { words: instructions })}</p>
      )}
    </div>
  );
};
