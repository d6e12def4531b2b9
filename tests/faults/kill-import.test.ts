import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';
import { csvOf, dropped } from '../support/import-sheets.ts';
import { withRawWriter } from '../support/raw-writer.ts';

const sheet = csvOf([
  ['Name', 'A#', 'DOB', 'Check-in date', 'Lead', 'Notes'],
  ...Array.from({ length: 3000 }, (_, row) => [
    `Ana Bc${row}`,
    String(200_000_000 + row),
    '3/16/1978',
    '12/28/2026',
    'Noor',
    `note ${row}`,
  ]),
]);

const unlock = async (folder: string): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder);
  expect(
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey }),
  ).toMatchObject({ ok: true });
  return core;
};

/** Resolves once the import has begun to write. */
const writing = (core: CoreProcess): Promise<void> =>
  new Promise((resolve) => {
    core.child.on('message', (message: { type: string; event?: { type: string; stage?: string; done?: number } }) => {
      if (
        message.event?.type === 'progress' &&
        message.event.stage === 'importWriting' &&
        (message.event.done ?? 0) > 0
      ) {
        resolve();
      }
    });
  });

it('a kill in the middle of an import leaves nothing of it', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-kill-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'vault');
  cpSync(inject('templateVault').folder, folder, { recursive: true });
  const counts = () =>
    withRawWriter(folder, ({ writer }) =>
      ['person', 'appointment', 'volunteer', 'import', 'import_row', 'search_document', 'audit_entry'].map(
        (table) => writer.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n,
      ),
    );
  const before = await counts();
  for (const pause of [0, 40, 160]) {
    const core = await unlock(folder);
    const begun = writing(core);
    void core.call('imports.run', { file: 'sheet' }, dropped(sheet));
    await begun;
    await wait(pause);
    await core.kill();
    expect(await counts()).toEqual(before);
  }
  const core = await unlock(folder);
  expect(await core.call('vault.check', {})).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
  expect(await core.call('imports.list', {})).toEqual({ ok: true, value: { imports: [] } });
  await core.kill();
}, 120_000);
