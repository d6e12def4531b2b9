import { z } from 'zod';
import { attorneyPacket, attorneyPacketVersion } from '../shared/attorney/attorney-packet.ts';
import { caseSummary, caseSummaryVersion } from '../shared/exports/case-summary.ts';

const absence =
  'A null or an empty list was never recorded. A property that is absent was left out; `withheld` says why.';

const publish = (title: string, schema: z.ZodType): string => {
  const made = z.toJSONSchema(schema, { target: 'draft-7', reused: 'inline' });
  return `${JSON.stringify({ $schema: made.$schema, title, description: absence, ...made }, null, 2)}\n`;
};

/** The JSON Schemas (draft 7) of what leaves the vault as data, by their files in `docs/`. `npm run docs` writes them. */
export const exportSchemas = (): Readonly<Record<string, string>> => ({
  'case-summary.schema.json': publish(`Alongside case summary, version ${caseSummaryVersion}`, caseSummary),
  'attorney-packet.schema.json': publish(`Alongside attorney packet, version ${attorneyPacketVersion}`, attorneyPacket),
});
