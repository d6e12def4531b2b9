/** What other features may use of people. */
export { hiddenPeople } from './hidden-people.ts';
export { getPerson, listPeople, personState } from './people-queries.ts';
export { toChannel, toPerson } from './person-rows.ts';
export { personQuery } from './person-search.ts';
export { insertPerson, reindexPerson, updatePerson, type PersonChange, type PersonDraft } from './person-writes.ts';
