/** What other features may use of the directory. */
export { type EntryFilter, findEntries, findEntry } from './directory-queries.ts';
