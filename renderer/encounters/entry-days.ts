import { instantToWall } from '../../shared/basics/time.ts';
import type { EncounterEntry } from '../../shared/encounters/encounters-rules.ts';
import { useFormat } from '../base/use-format.ts';

/** The first entry of each day, by id, with that day; empty while all are on one day. Pure; see `useEntryDays`. */
export const firstsOfDays = (entries: readonly EncounterEntry[], zone: string): ReadonlyMap<string, string> => {
  const firsts = new Map<string, string>();
  let day = '';
  for (const { id, at } of entries) {
    const { date } = instantToWall(at, zone);
    if (date !== day) firsts.set(id, date);
    day = date;
  }
  return firsts.size > 1 ? firsts : new Map();
};

/** Says which day to write above an entry; null for none. A log of one day needs no days. */
export const useEntryDays = (
  entries: readonly EncounterEntry[],
  zone: string,
): ((entry: EncounterEntry) => string | null) => {
  const format = useFormat();
  const firsts = firstsOfDays(entries, zone);
  return ({ id }) => {
    const date = firsts.get(id);
    return date === undefined ? null : format.longDate(date);
  };
};
