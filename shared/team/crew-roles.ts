/** What someone in a crew is there for. A volunteer is cleared for some of these. */
export const crewRoles = ['lead', 'companion', 'driver', 'interpreter', 'legalObserver', 'childcare'] as const;
export type CrewRole = (typeof crewRoles)[number];
