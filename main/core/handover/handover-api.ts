/** What other features may use of hand-overs. */
export { handoversFor } from './handover-calls.ts';
