import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newestSchemaDigest } from '../main/core/db/newest-schema.ts';
import { digestOfNewestSchema } from '../main/core/db/schema.ts';
import { dataDictionary } from './data-dictionary.ts';
import { exportSchemas } from './export-schemas.ts';
import { promises, withPromises } from './promise-list.ts';
import { rolesTable } from './roles-table.ts';
import { schemaOfNewVault, tablesOfNewVault } from './schema-snapshot.ts';

const doc = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

describe('docs generated from the code', () => {
  it('the schema snapshot is that of a new vault (npm run docs updates it)', () => {
    expect(doc('schema.sql')).toBe(schemaOfNewVault());
  });

  it('the digest of the schema is that of the migrations (npm run docs updates it)', () => {
    expect(newestSchemaDigest).toBe(digestOfNewestSchema());
  });

  it('the data dictionary has every table and column (npm run docs updates it)', () => {
    const dictionary = dataDictionary();
    expect(doc('data-dictionary.md')).toBe(dictionary);
    expect(dictionary).toContain('| `a_number` | TEXT |');
    expect(dictionary).toContain('| `created_by` | TEXT |');
    for (const table of tablesOfNewVault().keys()) expect(dictionary).toContain(`## ${table}\n`);
  });

  it.each(Object.entries(exportSchemas()))(
    '%s is the one that Alongside follows (npm run docs updates it)',
    (file, schema) => {
      expect(doc(file)).toBe(schema);
    },
  );

  it('the page on security lists every promise (npm run docs updates it)', () => {
    const page = doc('security.md');
    expect(page).toBe(withPromises(page));
    for (const { text } of promises) expect(page).toContain(text);
  });

  it('the table of roles has every call of the contract (npm run docs updates it)', () => {
    expect(doc('roles.md')).toBe(rolesTable());
    expect(rolesTable()).toContain('| `users.add` | keys | yes | | |');
    expect(rolesTable()).toContain('| `vault.unlock` | control | yes | yes | yes |');
  });
});
