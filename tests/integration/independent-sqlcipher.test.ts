import IndependentDatabase from '@signalapp/sqlcipher';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { testDataKey } from '../support/raw-writer.ts';
import { openTestCore } from '../support/test-core.ts';

// Another SQLCipher than Alongside's: built from Zetetic's sources by the Signal project.
const openIndependently = (file: string, key: Uint8Array) => {
  const database = new IndependentDatabase(file);
  database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  return database;
};

describe('promise 10: the database is plain SQLCipher 4', () => {
  it('opens in an independent build with the raw key and shows the same rows', async () => {
    const core = await openTestCore();
    const { id } = await core.call('people.save', { preferredName: 'Nguyễn Thị' });
    await core.dispatcher.close();
    const database = openIndependently(vaultFiles(core.folder).database, testDataKey(core.folder));
    expect(database.pragma('cipher_version', { simple: true })).toMatch(/^4\./);
    expect(database.pragma('cipher_integrity_check')).toEqual([]);
    expect(database.prepare('SELECT id, preferred_name FROM person').all()).toEqual([
      { id, preferred_name: 'Nguyễn Thị' },
    ]);
    database.close();
  });

  it('does not open there with another key', async () => {
    const core = await openTestCore();
    await core.dispatcher.close();
    const key = testDataKey(core.folder);
    key[0] = (key[0] ?? 0) ^ 1;
    const database = openIndependently(vaultFiles(core.folder).database, key);
    expect(() => database.prepare('SELECT count(*) FROM person').get()).toThrow(/not a database|malformed/);
    database.close();
  });
});
