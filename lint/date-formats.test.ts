import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dateModule } from './date-formats.js';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(copy, { recursive: true }));

const refused = {
  'renderer/people/planted-1.ts': "export const day = new Intl.DateTimeFormat('en-GB').format(0);",
  'renderer/people/planted-2.tsx': 'export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;',
  'renderer/people/planted-3.ts': "import dayjs from 'dayjs'; export const day = dayjs().format('D MMM');",
  'shared/planted-1.ts': "export const near = new Intl.RelativeTimeFormat('en').format(1, 'day');",
  'shared/planted-2.ts': 'const { DateTimeFormat } = Intl; export const day = new DateTimeFormat().format(0);',
  'shared/planted-3.ts': "import * as dates from 'date-fns'; export const day = dates.format(new Date(), 'P');",
  'main/core/people/planted-1.ts': 'export const day = new Date().toLocaleDateString();',
  'main/core/people/planted-2.ts': "export const time = new Date()['toLocaleTimeString']();",
  'main/shell/planted-1.ts': 'export const both = new Date().toLocaleString();',
  'main/shell/planted-2.ts': "import { format } from 'date-fns'; export const day = format(new Date(), 'dd.MM.yyyy');",
};

const allowed = {
  [dateModule]: "export const day = new Intl.DateTimeFormat('en-US').format(0);",
  'main/core/planted-4.ts': "import { addDays, formatISO } from 'date-fns'; export { addDays, formatISO };",
  'main/core/planted-5.test.ts': "export const day = new Intl.DateTimeFormat('en-US').format(0);",
  'renderer/people/planted-4.ts': "export const price = new Intl.NumberFormat('en-US').format(1234);",
  'renderer/planted-5.tsx': "import 'dayjs/locale/es';",
};

it('refuses a date format outside the module for it, in files planted into a copy', () => {
  cpSync(join(root, 'lint'), join(copy, 'lint'), { recursive: true });
  cpSync(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
  for (const [path, text] of Object.entries({ ...refused, ...allowed })) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'renderer', 'shared', 'main'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }; // as: oxlint's own format
  const found = diagnostics.filter(({ code }) => code.includes('date-formats')).map(({ filename }) => filename);
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(refused).toSorted());
});
