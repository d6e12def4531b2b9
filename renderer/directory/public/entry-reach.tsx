import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/directory/directory.ts';
import { useCallQuery } from '../../base/queries.ts';
import { EntryHours, EntryPhones, EntrySource } from './entry-parts.tsx';
import classes from './entry-parts.module.css';

/** An entry by its id, as it counts now: the team’s facts before those that ship. Undefined while it is read, or without one. */
export const useEntry = (id: string | null): { readonly entry: Entry | undefined; readonly isGone: boolean } => {
  const { data, isError } = useCallQuery(
    'directory.get',
    { id: id ?? '' },
    { tables: ['directory_entry'], enabled: id !== null },
  );
  return { entry: id === null ? undefined : data?.entry, isGone: id !== null && isError };
};

/** How an entry that something was picked from is reached, with where that is from: its numbers and hours. */
export const EntryReach = ({ id, named = true }: { readonly id: string; readonly named?: boolean }) => {
  const { t } = useTranslation();
  const { entry, isGone } = useEntry(id);
  if (isGone) return <p className={classes.soft}>{t('directory.pick.gone')}</p>;
  if (entry === undefined) return null;
  return (
    <section className={classes.reach} aria-label={entry.name}>
      {named ? <div className={classes.soft}>{t('directory.pick.from', { name: entry.name })}</div> : null}
      <EntryPhones entry={entry} />
      <EntryHours entry={entry} />
      <EntrySource entry={entry} />
    </section>
  );
};
