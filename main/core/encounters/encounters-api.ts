/** What other features may use of encounters. */
export { getNote } from './encounters-queries.ts';
