/** How values are stored, for queries that read a part of a row: whole rows are read by `toFields`. */

/** What a JSON column holds. The write path alone fills these columns, with values that a schema has parsed. */
export const jsonOf = <T>(stored: string): T => JSON.parse(stored) as T;

/** A JSON list of texts. Most are empty, and an import reads tens of thousands. */
export const textsOf = (stored: string): string[] => (stored === '[]' ? [] : jsonOf<string[]>(stored));
