import { readFileSync } from 'node:fs';
import { migrations } from '../main/core/db/migrations/index.ts';

/** What a column means, if its name does not say it all. Keys are `table.column`, or `*.column` for every table. */
const meanings: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../docs/data-dictionary.meanings.json', import.meta.url), 'utf8'),
);

const tablePattern = /CREATE TABLE (\w+) \(\n([\s\S]*?)\n\) STRICT/g;
const columnPattern = /^\s+(?!CHECK|FOREIGN|PRIMARY)(\w+) (TEXT|INTEGER|BLOB|REAL)([^\n]*?),?$/;

const columnsOf = (body: string) =>
  body
    .split('\n')
    .flatMap((line) =>
      line.split(/, (?=\w+ (?:TEXT|INTEGER))/).map((part, index) => (index === 0 ? part : `  ${part}`)),
    )
    .flatMap((line) => {
      const match = columnPattern.exec(line);
      return match ? [{ name: match[1] ?? '', type: match[2] ?? '', rules: (match[3] ?? '').trim() }] : [];
    });

/** The data dictionary as Markdown, generated from the migrations' text and the meanings in `docs/`. */
export const dataDictionary = (): string => {
  const sql = migrations.map((migration) => migration.sql).join('\n');
  const lines = [
    '# Data dictionary',
    '',
    'Generated from the schema by `npm run docs`. Dates are `YYYY-MM-DD`, times are `HH:MM` in the row’s zone, and instants are ISO 8601 in UTC. Flags are 0 or 1, or null if unknown. Lists are JSON.',
  ];
  for (const [, table = '', body = ''] of sql.matchAll(tablePattern)) {
    lines.push(
      '',
      `## ${table}`,
      '',
      meanings[table] ?? '',
      '',
      '| column | type | rules | meaning |',
      '|---|---|---|---|',
    );
    for (const { name, type, rules } of columnsOf(body)) {
      const meaning = meanings[`${table}.${name}`] ?? meanings[`*.${name}`] ?? '';
      lines.push(`| \`${name}\` | ${type} | ${rules.replaceAll('|', '\\|')} | ${meaning} |`);
    }
  }
  return `${lines.join('\n')}\n`;
};
