/** What somebody in a crew is there for. A volunteer is cleared for some of these. */
export const crewRoles = ['lead', 'companion', 'driver', 'interpreter', 'legalObserver', 'childcare'] as const;
export type CrewRole = (typeof crewRoles)[number];

/** What a volunteer answered when asked, and afterwards whether they came. */
export const crewAnswers = ['asked', 'yes', 'no', 'maybe', 'came', 'didNotCome'] as const;
export type CrewAnswer = (typeof crewAnswers)[number];

/** True if this answer counts towards a complete crew. */
export const countsAsComing = (answer: CrewAnswer): boolean => answer === 'yes' || answer === 'came';

/** True while nobody knows yet whether they will come. */
export const awaitsAnswer = (answer: CrewAnswer): boolean => answer === 'asked' || answer === 'maybe';
