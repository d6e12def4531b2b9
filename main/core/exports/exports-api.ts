/** What other features may use of exports. */
export type { SummaryFacts } from './build-summary.ts';
export { insertExport, lastDeclined } from './exports-queries.ts';
export { gatherFacts } from './gather-facts.ts';
export { pairPlace, writePair } from './write-pair.ts';
