/** What other features may use of the team. */
export { getVolunteer, onCallPhone, volunteerNames } from './team-queries.ts';
