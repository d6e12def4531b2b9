/** What other features may use of the locator. */
export { lookupsOfPerson } from './locator-queries.ts';
export { nextCheckDue } from './next-check.ts';
