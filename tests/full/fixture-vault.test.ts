import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { allRows } from '../support/all-rows.ts';
import { vaultOf } from '../support/direct-rows.ts';
import { everyField } from '../support/encounter-rows.ts';
import { fillVault, filledOn } from '../support/filled-vault.ts';
import { openTestCore } from '../support/test-core.ts';

/** Where `npm run fixture-vault` wants it; otherwise it is only seen that it can be made. */
const outFolder = (): string => {
  const wanted = process.env['ALONGSIDE_FIXTURE_VAULT'];
  if (wanted !== undefined) return wanted;
  const folder = mkdtempSync(join(tmpdir(), 'alongside-fixture-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

it('a vault of the newest schema is made, with something in every column, for later schemas to migrate', async () => {
  const core = await openTestCore({ now: () => filledOn });
  const { volunteerIds } = await fillVault(core);
  // What `tests/integration/migrations.test.ts` works with afterward.
  const { id } = await core.call('people.save', {
    preferredName: 'Nguyễn Thị',
    legalName: { given: 'Thị', firstFamily: 'Nguyễn' },
    aNumber: 'none',
    languages: ['vi'],
  });
  const { id: appointmentId } = await core.call('appointments.save', {
    personIds: [id],
    kind: 'ice-checkin',
    dateState: 'fixed',
    date: '2026-12-08',
    startTime: '09:15',
    crew: [{ volunteerId: volunteerIds[0] ?? '', role: 'lead', answer: 'asked' }],
  });
  const note = await core.call('encounters.save', { appointmentId, ...everyField() });
  await core.call('encounters.seal', { id: note.id });
  const other = await core.call('people.save', { preferredName: 'Olena', contacts: [{ name: 'Taras' }] });
  await core.call('people.save', { id: other.id, contacts: [], pronouns: 'she' });
  await core.call('retention.hold', { personId: other.id, reason: 'subpoena' });
  const removed = await core.call('people.save', { preferredName: 'Ben' });
  await core.call('people.remove', { id: removed.id });
  for (const act of ['retention.purge', 'retention.close'] as const) {
    const { id: personId, caseCode } = await core.call('people.save', { preferredName: 'Ana', teamNote: 'x' });
    await core.call(act, { personId, confirmation: caseCode });
  }
  vaultOf(core).database.writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const rows = allRows(vaultOf(core).database.reader);
  expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  await core.dispatcher.close();

  const out = outFolder();
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'rows.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(out, 'recovery-key.txt'), `${inject('templateVault').recoveryKey}\n`);
  const { database, header } = vaultFiles(core.folder);
  copyFileSync(database, join(out, 'vault.db'));
  copyFileSync(header, join(out, 'vault.header'));
}, 60_000);
