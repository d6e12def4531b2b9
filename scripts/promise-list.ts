/** What the program promises, numbered as in docs/security.md. Tests carry `promise 7` in their names. */
export interface PromiseOf {
  readonly number: number;
  readonly text: string;
  /** Why no test is named after it yet. Absent where one is. */
  readonly untested?: string;
}

const told: readonly (readonly [text: string, untested?: string])[] = [
  ['A kill at any moment loses no acknowledged write.'],
  ['No write is acknowledged before it was synced to the disk.'],
  ['A full, failing or read-only disk never leads to a false “saved”.'],
  ['A kill in the midst of set-up, migration, back-up, restore or a change of keys leaves a vault that opens.'],
  ['A newer vault is refused without one byte changed; older ones migrate with equal rows.'],
  ['Back-ups are made by themselves, read again after writing, and damaged ones refused.'],
  ['A second instance ends without writing; a folder that is copied elsewhere is warned about.'],
  ['A lock or crash in the midst of typing loses at most two seconds of text.'],
  ['A flipped bit in database, log or header is never accepted in silence.'],
  ['An independent SQLCipher opens the database with the raw key.'],
  ['No wrong passphrase and no mistyped recovery key opens the vault.'],
  ['A purged person leaves no trace under the key.'],
  ['The audit log is a chain: any edit, removal or reorder is found and named.'],
  ['Nothing of a journey stands in a file outside the vault, in logs, titles or file names.'],
  ['The browser’s stores hold nothing, and no request leaves.'],
  ['Titles, notifications and file names come from a fixed neutral list.'],
  ['What is copied is marked secret and cleared; somebody else’s text is left alone.'],
  ['Exports are encrypted unless somebody types a confirmation, and never write over a file.'],
  ['Idle time, the system’s lock and sleep, and the hotkey lock within a second.'],
  ['Five seconds after a lock, no memory of the program holds a key or a note.'],
  ['“Erase keys” leaves only a separate back-up to restore from.'],
  ['No call is accepted from a wrong place, of a wrong shape, while locked, or without the right.'],
  ['Every permission, navigation and new window is denied.'],
  [
    'The page’s policy lets no script in and is never broken in normal use; script payloads in every text field run nowhere.',
  ],
  ['Only files that the build listed are served.'],
  ['The packaged program cannot be made to run other code.'],
  ['Formulas in exported sheets do nothing; oversized and hostile files are refused.'],
  ['Weakening any one of these settings turns a test red.'],
];

export const promises: readonly PromiseOf[] = told.map(([text, untested], index) => ({
  number: index + 1,
  text,
  ...(untested !== undefined && { untested }),
}));

/** The numbers of the promises that a test is named after: `promise 7: …`, `promises 14 and 15: …`. */
export const promisesIn = (title: string): readonly number[] =>
  [...title.matchAll(/\bpromises? (\d+)(?:(?:, | and )(\d+))*/gu)].flatMap(([words]) =>
    [...words.matchAll(/\d+/gu)].map(Number),
  );

/** The promises as a table, for docs/security.md. */
const promiseTable = (): string =>
  [
    '| | promise | proved by a test |',
    '|---|---|---|',
    ...promises.map(
      ({ number, text, untested }) =>
        `| ${number} | ${text} | ${untested === undefined ? 'yes' : `not yet: ${untested}`} |`,
    ),
  ].join('\n');

const place = /(<!-- promises[^>]*-->\n)[\s\S]*(\n<!-- end of promises -->)/u;

/** The page with the table in its place. */
export const withPromises = (page: string): string =>
  page.replace(place, (_, begin: string, end: string) => `${begin}\n${promiseTable()}\n${end}`);
