import { describe, expect, it } from 'vitest';
import { withRawWriter } from '../../../tests/support/raw-writer.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { verifyChain } from './verify-chain.ts';

const setup = async () => {
  const core = await openTestCore();
  for (const preferredName of ['Ana', 'Olena', 'Wilmer', 'Zoila']) await core.call('people.save', { preferredName });
  const { entries } = await core.call('audit.verify', {});
  await core.dispatcher.close();
  return { core, entries };
};

describe('promise 13: the audit log is a chain', () => {
  it('is whole after ordinary work', async () => {
    const core = await openTestCore();
    const { id } = await core.call('people.save', { preferredName: 'Ana' });
    await core.call('people.save', { id, preferredName: 'Ana Lucía' });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true, firstBad: null });
    const { entries } = await core.call('audit.ofRecord', { recordId: id });
    expect(entries[0]).toMatchObject({
      action: 'update',
      userName: 'Deb',
      changes: { preferred_name: ['Ana', 'Ana Lucía'] },
    });
  });

  it.each([
    ['its words were changed', "UPDATE audit_entry SET changes = replace(changes, 'e', 'a') WHERE seq = 3"],
    ['its time was changed', "UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3"],
    ['its user was changed', "UPDATE audit_entry SET user_id = 'x' WHERE seq = 3"],
    ['its salt was taken', 'UPDATE audit_entry SET changes_salt = NULL WHERE seq = 3'],
    ['it was removed', 'DELETE FROM audit_entry WHERE seq = 3'],
    [
      'it changed places with the next',
      'UPDATE audit_entry SET seq = 99999 WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = 4; UPDATE audit_entry SET seq = 4 WHERE seq = 99999',
    ],
  ])('names entry 3 when %s', async (_what, sql) => {
    const { core } = await setup();
    const bad = await withRawWriter(core.folder, ({ writer }) => {
      writer.exec(sql);
      return verifyChain(writer);
    });
    expect(bad).toMatchObject({ ok: false, firstBad: 3 });
  });

  it('stays whole when the words of an entry are purged with their salt', async () => {
    const { core, entries } = await setup();
    const result = await withRawWriter(core.folder, ({ writer }) => {
      writer.exec('UPDATE audit_entry SET changes = NULL, changes_salt = NULL WHERE seq = 3');
      return verifyChain(writer);
    });
    expect(result).toEqual({ ok: true, entries, firstBad: null });
  });
});
