/** What other features may use of the locator. */
export { lookupsOf, lookupsOfPerson } from './locator-queries.ts';
export { nextCheckDue } from './next-check.ts';
