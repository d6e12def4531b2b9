/** What other features may use of exports. */
export { insertExport } from './exports-queries.ts';
