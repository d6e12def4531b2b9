/** What other features may use of shifts. */
export { shiftsOfVolunteer } from './shifts-of-volunteer.ts';
