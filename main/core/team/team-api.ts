/** What other features may use of the team. */
export { getVolunteer, toVolunteerColumns, volunteerNames } from './team-queries.ts';
