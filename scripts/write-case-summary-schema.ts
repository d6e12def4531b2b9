/**
 * Writes the published schema of a case summary's data, `docs/case-summary.schema.json`:
 *
 *     node scripts/write-case-summary-schema.ts
 */
import { writeFileSync } from 'node:fs';
import { publishedSchema, schemaFile } from './case-summary-schema.ts';

writeFileSync(schemaFile, publishedSchema());
