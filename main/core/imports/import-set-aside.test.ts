import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');
const files = (name: string) =>
  dropped(readFileSync(new URL(`../../../tests/fixtures/sheets/as-kept/${name}.xlsx`, import.meta.url)));

describe.each(['hidden-row', 'struck-row'])('a row that the spreadsheet sets aside: %s', (name) => {
  const chosen = { setAside: 'import' as const };

  it('is marked, and left out unless someone chooses such rows', async () => {
    const core = await openTestCore({ now });
    const [without, all] = await Promise.all([
      core.call('imports.preview', { file: 'sheet' }, files(name)),
      core.call('imports.preview', { file: 'sheet', decisions: chosen }, files(name)),
    ]);
    expect([all.counts.importing, without.counts.importing]).toEqual([3, 2]);
    const result = await core.call('imports.run', { file: 'sheet' }, files(name));
    expect(without.rows.some(({ doubts }) => doubts.some(({ reason }) => reason.endsWith('Row')))).toBe(true);
    expect(result).toMatchObject({ people: 2, appointments: 2, skipped: 1 });
  });

  it('is imported all the same where someone says who it is', async () => {
    const core = await openTestCore({ now });
    const decisions = { rows: { 3: { action: 'new' as const } } };
    const preview = await core.call('imports.preview', { file: 'sheet', decisions }, files(name));
    expect(preview.counts.importing).toBe(3);
  });
});
