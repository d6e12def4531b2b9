/** A catalog, or a part of one. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

const pairs = (tree: WordTree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : pairs(value, `${path}${key}.`),
  );

/** Every text of a catalog under its whole key, for the tests that read them all. */
export const leaves = (tree: WordTree): ReadonlyMap<string, string> => new Map(pairs(tree, ''));
