/** What other features may use of what happens in custody. */
export { nextTalksOf } from './custody-queries.ts';
