/** What other features may use of those who were met at a shift. */
export { metAtShift, openMet } from './met-queries.ts';
