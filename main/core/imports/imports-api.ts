/** What other features may use of imports. */
export { parseKeptReading } from './import-record.ts';
