/** `planned`: coordinators work on it; `confirmed`: those who are on it see it; `canceled`: it stays, so that its template does not make it again. */
export const shiftStatuses = ['planned', 'confirmed', 'canceled'] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** What a volunteer answered when asked for a shift. */
export const shiftAnswers = ['asked', 'yes', 'no', 'maybe'] as const;
export type ShiftAnswer = (typeof shiftAnswers)[number];
