/** What a volunteer answered when asked, and afterward whether they came. */
export const crewAnswers = ['asked', 'yes', 'no', 'maybe', 'came', 'didNotCome'] as const;
export type CrewAnswer = (typeof crewAnswers)[number];

/** True if this answer counts toward a complete crew. */
export const countsAsComing = (answer: CrewAnswer): boolean => answer === 'yes' || answer === 'came';

/** True while no one knows yet whether they will come. */
export const awaitsAnswer = (answer: CrewAnswer): boolean => answer === 'asked' || answer === 'maybe';
