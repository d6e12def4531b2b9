/** One setting made weaker, by replacing a piece of its code, and the tests that should notice. */
export interface Mutation {
  /** Short and unique: `pragma-synchronous`. */
  readonly id: string;
  readonly file: string;
  /** Is in the file exactly once, however its lines are broken; an entry that is not is out of date and fails the run. */
  readonly find: string;
  readonly replace: string;
  /** Test files of which at least one turns red. A `.spec.ts` runs on the built program. */
  readonly by: readonly string[];
  /** Narrows an end-to-end file to the tests of this name. */
  readonly named?: string;
  /** The tests' common setup makes a vault, which this weakening does not survive: no test gets to run. */
  readonly breaksSetUp?: true;
}

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words, and every other character by itself: what the formatter may put line breaks and indents between. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}_$]+|\S/gu) ?? [];

/**
 * Finds a piece of code however the formatter broke its lines: white space is free between tokens, and a list that
 * has one entry per line ends in a comma.
 */
const pieceOf = (find: string): RegExp =>
  new RegExp(
    tokens(find)
      .map((token) =>
        /[)\]}]/u.test(token) ? String.raw`(?:,\s*)?${escapeForPattern(token)}` : escapeForPattern(token),
      )
      .join(String.raw`\s*`),
    'gu',
  );

/** The text with the setting made weaker. @throws when the text to replace is not there exactly once */
export const weaken = (text: string, { id, file, find, replace }: Mutation): string => {
  const count = [...text.matchAll(pieceOf(find))].length;
  if (count !== 1) throw new Error(`${id}: its text is ${count} times in ${file}, and should be there once`);
  return text.replace(pieceOf(find), () => replace);
};

/** What a list of mutations has in common. */
export const inFile =
  (file: string, by: readonly string[]) =>
  (
    id: string,
    find: string,
    replace: string,
    more: Partial<Pick<Mutation, 'by' | 'named' | 'breaksSetUp'>> = {},
  ): Mutation => ({
    id,
    file,
    find,
    replace,
    by,
    ...more,
  });

/** Takes the text away. */
export const gone = '';
