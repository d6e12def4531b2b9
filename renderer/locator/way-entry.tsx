import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../shared/directory/choices.ts';
import type { OtherWay } from '../../shared/locator/locator-facts.ts';
import { useCallQuery } from '../base/queries.ts';
import { DirectoryField, type PickedEntry } from '../directory/public/directory-field.tsx';
import { EntryReach, useEntry } from '../directory/public/entry-reach.tsx';
import { useDirectoryRegion } from '../directory/public/use-directory-region.ts';
import type { LocatorState } from './use-locator.ts';
import classes from './locator.module.css';

/** Ways whose numbers are in the directory, by their kind there. */
const kindOf: Partial<Readonly<Record<OtherWay, EntryKind>>> = {
  ero: 'fieldOffice',
  facility: 'facility',
  jail: 'facility',
};

/** The field office of the team’s state, if there is only one. */
const useOnlyOffice = (enabled: boolean): string | null => {
  const state = useDirectoryRegion();
  const { data } = useCallQuery(
    'directory.list',
    { kinds: ['fieldOffice'], state, limit: 2 },
    { tables: ['directory_entry'], enabled: enabled && state !== null },
  );
  const [only, ...others] = data?.items ?? [];
  return only === undefined || others.length > 0 ? null : only.id;
};

/** Whom a call goes to most likely: the facility that the last look named, or the team’s only field office. */
export const useSuggestedEntry = (way: OtherWay, { lookups }: LocatorState): PickedEntry => {
  const office = useOnlyOffice(way === 'ero');
  const facility =
    way === 'facility' ? (lookups.find(({ facilityId }) => facilityId !== null)?.facilityId ?? null) : null;
  const { entry } = useEntry(way === 'ero' ? office : facility);
  return entry === undefined ? { id: null, line: '' } : { id: entry.id, line: entry.name };
};

interface WayEntryProps {
  readonly way: OtherWay;
  readonly picked: PickedEntry;
  readonly onPick: (picked: PickedEntry) => void;
}

/** The number of a field office, a facility, or a jail, from the directory; nothing for ways with a number of their own. */
export const WayEntryPart = ({ way, picked, onPick }: WayEntryProps) => {
  const { t } = useTranslation();
  const kind = kindOf[way];
  if (kind === undefined) return null;
  return (
    <div className={classes.stack}>
      <DirectoryField label={t('locator.ways.entry')} kinds={[kind]} value={picked} onChange={onPick} />
      {picked.id === null ? null : <EntryReach id={picked.id} named={false} />}
    </div>
  );
};
