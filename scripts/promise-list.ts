/** What Alongside promises, numbered as in docs/security.md. Tests carry `promise 7` in their names. */
export interface PromiseOf {
  readonly number: number;
  readonly text: string;
  /** Why no test is named after it yet. Absent where one is. */
  readonly untested?: string;
}

const promiseTexts: readonly (readonly [text: string, untested?: string])[] = [
  ['A kill at any moment loses no acknowledged write.'],
  ['No write is acknowledged before it is synced to the disk.'],
  ['A full, failing or read-only disk never leads to a false “saved”.'],
  ['A kill in the middle of setup, migration, backup, restore, or a change of keys leaves a vault that opens.'],
  ['A newer vault is refused without changing a byte; older ones migrate with equal rows.'],
  ['Backups are made automatically and read again after writing; damaged ones are refused.'],
  ['A second instance quits without writing; a folder that syncs elsewhere gets a warning.'],
  ['A lock or crash while someone types loses at most two seconds of text.'],
  ['A flipped bit in the database, log, or header is never accepted silently.'],
  ['An independent SQLCipher opens the database with the raw key.'],
  ['No wrong passphrase and no mistyped recovery key opens the vault.'],
  ['A permanently deleted record leaves no trace under the key.'],
  [
    'The change log is a chain: an edit, removal, or reorder by anyone who doesn’t have the vault’s key is found and named.',
  ],
  ['Nothing from a working session appears in a file outside the vault, in logs, titles, or file names.'],
  ['The browser’s stores hold nothing, and no request leaves.'],
  ['Titles, notifications and file names come from a fixed neutral list.'],
  ['Copied text is marked secret and cleared; text from another app is left alone.'],
  ['Exports are encrypted unless someone types a confirmation, and never overwrite a file.'],
  ['Idle time, the system’s lock, sleep, and the hotkey lock the vault within a second.'],
  ['Five seconds after a lock, no memory of Alongside holds a key or a note.'],
  ['“Erase keys” leaves only a separate backup to restore from.'],
  ['No call is accepted from the wrong place, in the wrong shape, while locked, or without permission.'],
  ['Every permission, navigation, and new window is denied.'],
  [
    'The page’s policy blocks every script and is never broken in normal use; script payloads in every text field run nowhere.',
  ],
  ['Only files on the build’s list are served.'],
  ['The packaged app cannot be made to run other code.'],
  ['Formulas in exported spreadsheets do nothing; oversized and hostile files are refused.'],
  ['Weakening any one of these settings fails a test.'],
  ['A replaced passphrase or recovery key never opens the vault again, even with an older key file, which is named.'],
  [
    'A trigger, view, index, or table that Alongside didn’t make, or that is missing, is named, and the vault isn’t used.',
  ],
  [
    'The change log is signed: what someone rewrites in another person’s name without that person’s passphrase or a coordinator’s is found and named, even if they have the vault’s key.',
  ],
  ['A hostile spreadsheet costs at most a minute and a fixed amount of memory, and holds up no one else.'],
];

export const promises: readonly PromiseOf[] = promiseTexts.map(([text, untested], index) => ({
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

const tablePlace = /(<!-- promises[^>]*-->\n)[\s\S]*(\n<!-- end of promises -->)/u;

/** The page with the table in its place. */
export const withPromises = (page: string): string =>
  page.replace(tablePlace, (_, begin: string, end: string) => `${begin}\n${promiseTable()}\n${end}`);
