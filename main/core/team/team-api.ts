/** What other features may use of the team. */
export { getVolunteer, volunteerNames } from './team-queries.ts';
