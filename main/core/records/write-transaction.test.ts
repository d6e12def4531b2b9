import { describe, expect, it } from 'vitest';
import { withRawWriter } from '../../../tests/support/raw-writer.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import type { WritableDb } from '../db/driver.ts';
import { indexDocument, removeDocument } from './search-documents.ts';
import { readAuditHead, WriteTransaction } from './write-transaction.ts';

const setup = async (work: (tx: WriteTransaction, db: WritableDb) => void) => {
  const core = await openTestCore();
  await core.dispatcher.close();
  await withRawWriter(core.folder, ({ writer }) => {
    const at = new Date('2026-12-01T10:00:00Z');
    work(new WriteTransaction(writer, { userId: 'u', call: 'test', at, head: readAuditHead(writer) }), writer);
  });
};

const lastEntry = (db: WritableDb) =>
  db.get<{ action: string; changes: string; record_id: string }>(
    'SELECT action, changes, record_id FROM audit_entry ORDER BY seq DESC LIMIT 1',
  );

describe('the write path', () => {
  it('records an insert with its values', async () => {
    await setup((tx, db) => {
      const id = tx.insert('volunteer', { name: 'Noor', seats_in_car: 3 });
      expect(lastEntry(db)).toEqual({ action: 'insert', record_id: id, changes: '{"name":"Noor","seats_in_car":3}' });
      expect(tx.changedTables).toEqual(new Set(['volunteer']));
    });
  });

  it('records a change as what was and what is, for the columns that differ', async () => {
    await setup((tx, db) => {
      const id = tx.insert('volunteer', { name: 'Noor', seats_in_car: 3 });
      expect(tx.update('volunteer', id, { name: 'Noor', seats_in_car: 4 })).toBe(true);
      expect(lastEntry(db)?.changes).toBe('{"seats_in_car":[3,4]}');
    });
  });

  it('writes nothing when nothing differs', async () => {
    await setup((tx, db) => {
      const id = tx.insert('volunteer', { name: 'Noor' });
      expect(tx.update('volunteer', id, { name: 'Noor' })).toBe(false);
      expect(lastEntry(db)?.action).toBe('insert');
    });
  });

  it('puts a tombstone on and takes it off, and logs both', async () => {
    await setup((tx, db) => {
      const id = tx.insert('volunteer', { name: 'Noor' });
      tx.delete('volunteer', id);
      expect(lastEntry(db)).toMatchObject({
        action: 'delete',
        changes: '{"deleted_at":[null,"2026-12-01T10:00:00.000Z"]}',
      });
      tx.restore('volunteer', id);
      expect(lastEntry(db)?.action).toBe('restore');
      expect(db.get('SELECT deleted_at FROM volunteer WHERE id = ?', id)).toEqual({ deleted_at: null });
    });
  });

  it('refuses a record that is not there, one changed meanwhile, and columns that do not exist', async () => {
    await setup((tx) => {
      const id = tx.insert('volunteer', { name: 'Noor' });
      expect(() => tx.update('volunteer', 'nobody', { name: 'x' })).toThrow('record.notFound');
      expect(() => tx.update('volunteer', id, { name: 'x' }, '2026-01-01T00:00:00.000Z')).toThrow(
        'record.changedMeanwhile',
      );
      // Neither compiles without the word `never`.
      expect(() => tx.update('volunteer', id, { 'name" = 1 --': 'x' } as never)).toThrow('not a name');
      expect(() => tx.insert('volunteer', { 'name") VALUES (1) --': 'x' } as never)).toThrow('not a name');
    });
  });

  it('holds the index back in a bulk, and then leaves it as if it had been written at once', async () => {
    const core = await openTestCore();
    await core.dispatcher.close();
    await withRawWriter(core.folder, async ({ writer }) => {
      const at = new Date('2026-12-01T10:00:00Z');
      const tx = new WriteTransaction(writer, { userId: 'u', call: 'test', at, head: readAuditHead(writer) });
      const index = (recordId: string, word: string): void =>
        indexDocument(tx, { kind: 'appointment', recordId, personId: null, words: [word] });
      const found = (): readonly string[] =>
        writer
          .all<{ of: string }>('SELECT record_id AS of FROM search_document ORDER BY record_id')
          .map(({ of }) => of);
      await tx.inBulk(async () => {
        index('again', 'early');
        index('again', 'late');
        index('back', 'early');
        removeDocument(tx, 'back');
        index('back', 'late');
        index('gone', 'early');
        expect(found()).not.toContain('gone');
        removeDocument(tx, 'gone');
      });
      expect(found()).toEqual(['again', 'back']);
      expect(writer.all(`SELECT rowid FROM text_search WHERE text_search MATCH 'early'`)).toEqual([]);
      expect(writer.all(`SELECT rowid FROM text_search WHERE text_search MATCH 'late'`)).toHaveLength(2);
    });
  });
});
