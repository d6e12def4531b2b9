/** What other features may use of retention. */
export { getPolicy } from './policy-queries.ts';
export { countDue } from './reviews-queries.ts';
