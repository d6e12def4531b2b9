/** One setting made weaker, by an exact replacement of text, and the tests that should notice. */
export interface Mutation {
  /** Short and unique: `pragma-synchronous`. */
  readonly id: string;
  readonly file: string;
  /** Stands in the file exactly once; an entry that does not is out of date and fails the run. */
  readonly find: string;
  readonly replace: string;
  /** Test files of which at least one turns red. A `.spec.ts` runs on the built program. */
  readonly by: readonly string[];
  /** Narrows an end-to-end file to the tests of this name. */
  readonly named?: string;
  /** The tests' common set-up makes a vault, which this weakening does not survive: no test gets to run. */
  readonly breaksSetUp?: true;
}

/** The text with the setting made weaker. @throws when the text to replace is not there exactly once */
export const weaken = (text: string, { id, file, find, replace }: Mutation): string => {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${id}: its text stands ${parts.length - 1} times in ${file}, and should stand once`);
  return parts.join(replace);
};

/** What a list of mutations has in common. */
export const inFile =
  (file: string, by: readonly string[]) =>
  (id: string, find: string, replace: string, more: Partial<Pick<Mutation, 'by' | 'named' | 'breaksSetUp'>> = {}): Mutation => ({
    id, file, find, replace, by, ...more,
  }); // prettier-ignore

/** Takes the text away. */
export const gone = '';
