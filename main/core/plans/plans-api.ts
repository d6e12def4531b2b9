/** What other features may use of plans. */
export { insertContacts, saveContacts } from './plan-writes.ts';
export { contactsOf, gapsOfPeople, readPlan, type GapsOfPerson } from './plans-queries.ts';
