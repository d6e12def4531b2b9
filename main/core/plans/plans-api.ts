/** What other features may use of plans. */
export { insertContacts, saveContacts } from './plan-writes.ts';
export { peopleLackingUrgent } from './urgent-queries.ts';
export { contactsOf, gapsOfPeople, readPlan, type GapsOfPerson } from './plans-queries.ts';
