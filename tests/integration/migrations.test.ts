import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { copyBeforeMigration, versionOf } from '../../main/core/db/migrate.ts';
import { firstUnreleased, migrations, newestVersion } from '../../main/core/db/migrations/index.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { isRecordTable, records } from '../../shared/records.ts';
import type { RecordSpec } from '../../shared/records/record.ts';
import { allRows } from '../support/all-rows.ts';
import { vaultOf } from '../support/direct-rows.ts';
import { openTestCore } from '../support/test-core.ts';

/** A vault of each released schema, written by Alongside of its time, with its recovery key and every row that it held. */
const fixtures = new URL('../fixtures/vaults/', import.meta.url).pathname;

type StoredRow = Readonly<Record<string, unknown>>;

/** A row as a later schema has it: what that adds is blank. */
const withAdded = (row: StoredRow, table: string, now: StoredRow | undefined): StoredRow => {
  const spec: RecordSpec | undefined = isRecordTable(table) ? records[table] : undefined;
  const added = Object.keys(now ?? {}).filter((column) => !Object.hasOwn(row, column));
  const blankOf = (column: string) =>
    Object.values(spec?.columns ?? {}).find(({ name }) => name === column)?.type.blank ?? null;
  return { ...row, ...Object.fromEntries(added.map((column) => [column, blankOf(column)])) };
};

/** What the database notes of the slots in the key file and of what they sign with, which is noted again when that is brought to its new form. */
const isOfTheKeyFile = ({ key }: StoredRow): boolean =>
  typeof key === 'string' && (key.startsWith('slot') || key === 'firstSigningKey');

describe('promise 5: a vault of an earlier schema migrates with equal rows', () => {
  const versions = readdirSync(fixtures).filter((name) => /^\d{4}$/.test(name));

  it('each schema that was ever released is among them', () => {
    const released = migrations.filter(({ version }) => version < firstUnreleased);
    expect(versions).toEqual(released.map(({ version }) => String(version).padStart(4, '0')));
  });

  it.each(versions)('%s', async (version) => {
    const parent = mkdtempSync(join(tmpdir(), 'alongside-migrate-'));
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const folder = join(parent, 'vault');
    const from = join(fixtures, version);
    cpSync(from, folder, { recursive: true });
    const recoveryKey = readFileSync(join(from, 'recovery-key.txt'), 'utf8').trim();
    // Written by Alongside of that time.
    const before = JSON.parse(readFileSync(join(from, 'rows.json'), 'utf8')) as Record<
      string,
      Record<string, unknown>[]
    >;

    const core = await openTestCore({ folder, locked: true });
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
    const { writer, reader } = vaultOf(core).database;
    const after = allRows(reader);
    for (const [table, rows] of Object.entries(before)) {
      const kept = (row: StoredRow): boolean => table !== 'vault_meta' || !isOfTheKeyFile(row);
      expect(after[table]?.filter(kept), table).toEqual(
        rows.filter(kept).map((row) => withAdded(row, table, after[table]?.[0])),
      );
    }
    expect(versionOf(writer)).toBe(newestVersion);
    expect(existsSync(copyBeforeMigration(vaultFiles(folder).database))).toBe(false);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true, entries: before['audit_entry']?.length });
    expect((await core.call('vault.check', {})).problems).toEqual([]);
    // It is worked with as before: found, changed, sealed notes stay sealed.
    const [found] = (await core.call('people.list', { query: 'nguyen' })).items;
    expect(found?.preferredName).toBe('Nguyễn Thị');
    await core.call('people.save', { id: found?.id ?? '', reviewBy: '2027-12-08' });
    const notes = (await core.call('encounters.ofPerson', { personId: found?.id ?? '' })).notes;
    const sealed = notes.find(({ sealedAt }) => sealedAt !== null);
    expect(await core.result('encounters.save', { id: sealed?.id, followUps: 'x' })).toMatchObject({
      error: { code: 'record.sealed' },
    });
    await core.dispatcher.close();
  });

  it('and a copy from before, which a crash left beside the migrated vault, is deleted at the next unlocking', async () => {
    const core = await openTestCore({ locked: true });
    const copy = copyBeforeMigration(vaultFiles(core.folder).database);
    cpSync(vaultFiles(core.folder).database, copy);
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
    expect(existsSync(copy)).toBe(false);
  });
});
