import type { Entry } from '../../shared/directory/directory.ts';

/** So many fit beside a call without scrolling past how it went. */
const few = 3;

const speaks = ({ languages }: Entry, wanted: readonly string[]): boolean =>
  languages.some((tag) => tag === 'mul' || wanted.includes(tag.split('-')[0] ?? tag));

/**
 * The few that are offered first, of those for a state: without closed ones and ones without a number, the team’s own before the
 * others, those that speak a language of the person’s before the rest; otherwise as they come.
 */
export const bestHotlines = (entries: readonly Entry[], languages: readonly string[]): readonly Entry[] => {
  const wanted = languages.map((tag) => tag.split('-')[0] ?? tag);
  const rankOf = (entry: Entry): number =>
    (entry.origin === 'shipped' ? 2 : 0) + (wanted.length === 0 || speaks(entry, wanted) ? 0 : 1);
  return entries
    .filter(({ status, phones }) => status !== 'closed' && phones.length > 0)
    .toSorted((left, right) => rankOf(left) - rankOf(right))
    .slice(0, few);
};
