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

Made from the schema and the record specs (\`shared/<feature>/records.ts\`) by \`npm run docs\`. Dates are \`YYYY-MM-DD\`, times
\`HH:MM\` in the row’s zone, instants ISO 8601 in UTC; flags are 0 or 1, null where nobody knows; lists are JSON.

- **Part**: what of a closed person’s record the column belongs to. \`always\` stays, \`never\` goes whatever the team keeps.
- **Seen by**: the widest circle that may see it: its \`writer\` alone, every \`coordinator\`, a volunteer to whom the record was
  \`granted\`, the \`crew\` of the appointment. A hand-off may carry what the one whom it goes to may see.
- **Two values**, written without knowledge of each other: a person is to \`decide\`; \`careful\`: the safer one; \`together\`: both
  until somebody edits them; the \`later\` one; \`never\`: there are no two.
`;

/** The data dictionary as Markdown, made from a fresh vault's schema and the record specs. */
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
