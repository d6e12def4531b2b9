import { z } from 'zod';
import { caseSummary, caseSummaryVersion } from '../shared/exports/case-summary.ts';

/** Where the schema is published. */
export const schemaFile = new URL('../docs/case-summary.schema.json', import.meta.url);

/** The JSON Schema of a case summary, as published. */
export const publishedSchema = (): string => {
  const schema = z.toJSONSchema(caseSummary, { target: 'draft-7', reused: 'inline' });
  const head = {
    $schema: schema.$schema,
    title: `Alongside case summary, version ${caseSummaryVersion}`,
    description:
      'A null or an empty list was never recorded. A property that is absent was left out; `withheld` says why.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
};
