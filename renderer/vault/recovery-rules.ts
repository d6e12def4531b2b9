/** What a typed recovery key is, compared with the one that was shown. */
export type TypedKey =
  | { readonly state: 'same' }
  /** So far right, but `count` characters are still to come. */
  | { readonly state: 'incomplete'; readonly count: number }
  | { readonly state: 'tooLong' }
  /** The first group that differs, counted from 1. */
  | { readonly state: 'differs'; readonly group: number };

/** How the core reads a key: what looks alike counts as the same. */
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');

/** The groups of a key as they are on the paper. */
export const keyGroups = (key: string): readonly string[] => key.split('-');

/** Compares what was typed from the paper with the key, group by group. */
export const compareTypedKey = (typed: string, key: string): TypedKey => {
  const given = plain(typed);
  const wanted = plain(key);
  if (given === wanted) {
    return { state: 'same' };
  }
  let start = 0;
  for (const [index, group] of keyGroups(key).entries()) {
    const part = given.slice(start, start + group.length);
    if (part !== plain(group).slice(0, part.length)) {
      return { state: 'differs', group: index + 1 };
    }
    start += group.length;
  }
  return given.length > wanted.length
    ? { state: 'tooLong' }
    : { state: 'incomplete', count: wanted.length - given.length };
};
