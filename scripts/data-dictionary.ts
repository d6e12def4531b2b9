import { readFileSync } from 'node:fs';
import { records, recordTables } from '../shared/records.ts';
import type { Column, RecordSpec } from '../shared/records/record.ts';
import { tablesOfNewVault, type SchemaColumn } from './schema-snapshot.ts';

/** What tables and columns mean that no record spec describes. Keys are a table, `table.column`, or `*.column`. */
const meanings: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../docs/data-dictionary.meanings.json', import.meta.url), 'utf8'),
);

const inCell = (text: string): string => text.replaceAll('|', '\\|');

const meaningOf = (table: string, column: string): string =>
  meanings[`${table}.${column}`] ?? meanings[`*.${column}`] ?? '';

const plainTable = (table: string, columns: readonly SchemaColumn[]): string[] => [
  '| column | type | rules | meaning |',
  '|---|---|---|---|',
  ...columns.map(({ name, type, rules }) => `| \`${name}\` | ${type} | ${inCell(rules)} | ${meaningOf(table, name)} |`),
];

const searchOf = ({ search }: Column): string => (search === undefined ? '' : 'yes');

const recordTable = ({ table, columns: described }: RecordSpec, columns: readonly SchemaColumn[]): string[] => [
  '| column | type | rules | part | seen by | two values | search | meaning |',
  '|---|---|---|---|---|---|---|---|',
  ...columns.map(({ name, type, rules }) => {
    const column = Object.values(described).find((one) => one.name === name);
    const facts =
      column === undefined
        ? ['', '', '', '', meaningOf(table, name)]
        : [column.part, column.seenBy, column.merge, searchOf(column), column.meaning ?? ''];
    return `| \`${name}\` | ${type} | ${inCell(rules)} | ${facts.join(' | ')} |`;
  }),
];

const lead = `# Data dictionary

Generated from the schema and the record specs (\`shared/<feature>/records.ts\`) by \`npm run docs\`. Dates are
\`YYYY-MM-DD\`, times are \`HH:MM\` in the row’s zone, and instants are ISO 8601 in UTC. Flags are 0 or 1, or null if unknown.
Lists are JSON.

- **Part**: the part of a person’s record that decides what happens to the column when the record is closed. \`always\` stays.
  \`never\` is deleted, whatever the team keeps.
- **Seen by**: the widest circle that may see it: only its \`writer\`, every \`coordinator\`, a volunteer with access to the full
  record (\`granted\`), or the \`crew\` of the appointment. A hand-off may carry what its recipient may see.
- **Two values**, written without knowledge of each other: a person must \`decide\`; the safer one counts (\`careful\`); both
  stay until someone edits them (\`together\`); the \`later\` one counts; there are never two (\`never\`).
`;

/** The data dictionary as Markdown, generated from a new vault's schema and the record specs. */
export const dataDictionary = (): string => {
  const tables = tablesOfNewVault();
  const lines = [lead];
  for (const table of recordTables) {
    const spec: RecordSpec = records[table];
    lines.push(`## ${table}\n`, `${spec.meaning}\n`, ...recordTable(spec, tables.get(table) ?? []), '');
  }
  for (const [table, columns] of tables) {
    if (Object.hasOwn(records, table)) continue;
    lines.push(`## ${table}\n`, `${meanings[table] ?? ''}\n`, ...plainTable(table, columns), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
};
