import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dataDictionary } from './data-dictionary.ts';
import { withPromises } from './promise-list.ts';
import { rolesTable } from './roles-table.ts';
import { schemaOfNewVault } from './schema-snapshot.ts';

/** `npm run docs`: generates the docs that come from the code. A test fails while they are out of date. */
const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('schema.sql', docs), schemaOfNewVault());
writeFileSync(new URL('data-dictionary.md', docs), dataDictionary());
const security = new URL('security.md', docs);
writeFileSync(security, withPromises(readFileSync(security, 'utf8')));
writeFileSync(new URL('roles.md', docs), rolesTable());
