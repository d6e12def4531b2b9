import { AppError } from '../../../shared/contract/errors.ts';
import type { ColumnOf, ColumnValues, RecordTable } from '../../../shared/records.ts';
import type { SqlValue, WritableDb } from '../db/driver.ts';
import { chainStart, digestChanges, hashEntry, newSalt, type AuditAction } from './audit-chain.ts';
import { dropDraftsAbout } from './form-drafts.ts';
import { type ManyRows, manyRows } from './many-rows.ts';
import { newId } from './new-id.ts';
import { withoutPrivate } from './private-columns.ts';
import { noteWork } from './vault-meta.ts';

type SqlValues = Readonly<Record<string, SqlValue>>;

/** The newest audit entry, which the next one chains to. */
export interface AuditHead {
  seq: number;
  hash: Uint8Array;
}

/** Reads the newest audit entry's number and hash. */
export const readAuditHead = (db: WritableDb): AuditHead =>
  db.get<AuditHead>('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: chainStart };

const namePattern = /^[a-z][a-z0-9_]*$/;

/** Table and column names come from code, yet a slip must not become SQL. */
const checkedName = (name: string): string => {
  if (!namePattern.test(name)) throw new Error('not a name of a table or column');
  return name;
};

/**
 * The one way to change a record. Every change appends an audit entry to the hash chain inside the same
 * transaction: an insert with its values, a change with what was and what is, per column. Of a column that is its
 * writer's alone the entry says nothing; one that changes no other column still says that there was a change.
 */
export class WriteTransaction {
  readonly db: WritableDb;
  readonly userId: string;
  readonly call: string;
  /** Groups the entries of one call, so that it can be shown and undone as a whole. */
  readonly batch = newId();
  /** The instant of every row that this transaction writes. */
  readonly at: string;
  readonly changedTables = new Set<string>();
  /** True once something was erased: what it was still is in pages of the file until they are rewritten. */
  leavesTraces = false;
  private readonly head: AuditHead;
  /** The values of rows that a bulk has not written yet; null outside of one. */
  private held: Map<ManyRows, SqlValue[]> | null = null;

  constructor(db: WritableDb, options: { userId: string; call: string; at: Date; head: AuditHead }) {
    this.db = db;
    this.userId = options.userId;
    this.call = options.call;
    this.at = options.at.toISOString();
    this.head = { ...options.head };
    if (heldCheckpoints.delete(db)) db.exec(`PRAGMA wal_autocheckpoint = ${usualCheckpoint}`);
  }

  /** The chain's newest entry as this transaction leaves it; valid after COMMIT. */
  get auditHead(): AuditHead {
    return this.head;
  }

  /**
   * Inserts a record and answers its id; `values` may bring an `id` of its own.
   *
   * @param digested a column that the audit entry leaves out, because another column of the entry holds its digest
   */
  insert<Table extends RecordTable>(
    table: Table,
    given: ColumnValues<Table> & { readonly id?: string },
    digested?: ColumnOf<Table>,
  ): string {
    const values = given as SqlValues; // columns of the table's own spec
    const id = typeof values['id'] === 'string' ? values['id'] : newId();
    const columns = Object.keys(values);
    const params = columns.map((column) => (column === 'id' ? id : (values[column] ?? null)));
    if (!columns.includes('id')) params.push(id);
    params.push(this.at, this.userId, this.at);
    this.db.run(insertSql(table, columns), ...params);
    this.audit(table, id, 'insert', JSON.stringify(withoutPrivate(table, audited(values, digested))));
    return id;
  }

  /**
   * Changes those of the given columns that differ and answers whether any did.
   * @throws AppError record.notFound; record.changedMeanwhile when `expectedUpdatedAt` is older than the record.
   */
  update<Table extends RecordTable>(
    table: Table,
    id: string,
    values: ColumnValues<Table>,
    expectedUpdatedAt?: string,
  ): boolean {
    const before = this.current(table, id);
    if (expectedUpdatedAt !== undefined && before['updated_at'] !== expectedUpdatedAt) {
      throw new AppError('record.changedMeanwhile');
    }
    return this.change(table, id, before, values as SqlValues, 'update'); // columns of the table's own spec
  }

  /** Puts a tombstone on a record; it is out of every list from then on. */
  delete(table: RecordTable, id: string): void {
    this.change(table, id, this.current(table, id), { deleted_at: this.at }, 'delete');
  }

  /** Takes the tombstone off again. */
  restore(table: RecordTable, id: string): void {
    this.change(table, id, this.current(table, id), { deleted_at: null }, 'restore');
  }

  /**
   * Takes a record out for good: its row goes, and so do the values in what the log says about it. That it was there,
   * and who did what to it when, stays in the log.
   */
  erase(table: RecordTable, id: string): void {
    this.db.run(`DELETE FROM "${checkedName(table)}" WHERE id = ?`, id);
    this.forget(id);
    this.audit(table, id, 'delete', null);
  }

  /**
   * Changes columns and forgets what was in them: the log says that the record was changed, and no value of it, of
   * now or earlier. Answers whether anything differed.
   */
  reduce<Table extends RecordTable>(table: Table, id: string, reduced: ColumnValues<Table>): boolean {
    const values = reduced as SqlValues; // columns of the table's own spec
    const before = this.current(table, id);
    const columns = Object.keys(values).filter((column) => before[column] !== values[column]);
    if (columns.length === 0) return false;
    this.set(table, id, columns, values);
    this.forget(id);
    this.audit(table, id, 'update', null);
    return true;
  }

  /** Takes the values out of what the log says about a record, and out of forms that were not saved. The chain holds by their digests. */
  forget(recordId: string): void {
    dropDraftsAbout(this.db, recordId);
    this.db.run('UPDATE audit_entry SET changes = NULL, changes_salt = NULL WHERE record_id = ?', recordId);
    this.leavesTraces = true;
  }

  /** Records an event that changes no record (an export begun, a vault opened). */
  note(table: RecordTable, id: string, words: Readonly<Record<string, string | number | null>>): void {
    this.audit(table, id, 'note', JSON.stringify(words));
  }

  /**
   * Runs work that changes records by the ten thousands and writes its audit entries and its index in stretches. They
   * are all written when it ends; one that fails rolls the transaction back anyway.
   */
  async inBulk<T>(work: () => Promise<T>): Promise<T> {
    this.held = new Map();
    const cache = this.db.get<{ cache_size: number }>('PRAGMA cache_size')?.cache_size ?? 0;
    // Pages that do not fit are encrypted and written twice.
    this.db.exec(`PRAGMA cache_size = ${bulkCache}`);
    // The log is on the disk when the commit returns; to copy it into the database is left to the next transaction.
    this.db.exec('PRAGMA wal_autocheckpoint = 0');
    heldCheckpoints.add(this.db);
    try {
      const result = await work();
      for (const statement of this.held.keys()) this.writeHeld(statement);
      return result;
    } finally {
      this.held = null;
      this.db.exec(`PRAGMA cache_size = ${cache}`);
    }
  }

  /** Writes a row of a table that no call reads before it ends: at once, in a bulk together with others. */
  writeRow(statement: ManyRows, row: readonly SqlValue[]): void {
    if (this.held === null) {
      this.db.run(statement.sql(1), ...row);
      return;
    }
    const values = this.held.get(statement) ?? [];
    this.held.set(statement, values);
    values.push(...row);
    if (values.length === statement.stretch * statement.columns) {
      this.db.run(statement.sql(statement.stretch), ...values.splice(0));
    }
  }

  /** Writes the rows that a bulk holds, if any: for what must come after them. */
  writeHeld(statement: ManyRows): void {
    const values = this.held?.get(statement) ?? [];
    while (values.length > 0) this.db.run(statement.sql(1), ...values.splice(0, statement.columns));
  }

  private current(table: RecordTable, id: string): Record<string, SqlValue> {
    const row = this.db.get<Record<string, SqlValue>>(`SELECT * FROM "${checkedName(table)}" WHERE id = ?`, id);
    if (row === undefined) throw new AppError('record.notFound');
    return row;
  }

  private change(
    table: RecordTable,
    id: string,
    before: Record<string, SqlValue>,
    values: SqlValues,
    action: AuditAction,
  ): boolean {
    const changes: Record<string, [SqlValue, SqlValue]> = {};
    for (const [column, value] of Object.entries(values)) {
      const was = before[column];
      if (was === undefined) throw new Error(`${table} has no column ${checkedName(column)}`);
      if (was !== value) changes[column] = [was, value];
    }
    const columns = Object.keys(changes);
    if (columns.length === 0) return false;
    this.set(table, id, columns, values);
    this.audit(table, id, action, JSON.stringify(withoutPrivate(table, changes)));
    return true;
  }

  private set(table: RecordTable, id: string, columns: readonly string[], values: SqlValues): void {
    const assignments = columns.map((column) => `"${checkedName(column)}" = ?`).join(', ');
    this.db.run(
      `UPDATE "${checkedName(table)}" SET ${assignments}, updated_at = ? WHERE id = ?`,
      ...columns.map((column) => values[column] ?? null),
      this.at,
      id,
    );
  }

  /** @param changes null for an entry that must not hold values; it looks like one whose values were purged */
  private audit(table: RecordTable, recordId: string, action: AuditAction, changes: string | null): void {
    if (this.changedTables.size === 0) noteWork(this.db, this.at, this.userId);
    const seq = this.head.seq + 1;
    const drawn = newSalt();
    const digest = digestChanges(drawn, changes ?? '');
    const salt = changes === null ? null : drawn;
    const { at, userId, call, batch } = this;
    const entryHash = hashEntry(this.head.hash, { seq, at, userId, call, batch, table, recordId, action }, digest);
    this.writeRow(auditEntries, [
      seq,
      at,
      userId,
      call,
      batch,
      table,
      recordId,
      action,
      changes,
      salt,
      digest,
      entryHash,
    ]);
    this.head.seq = seq;
    this.head.hash = entryHash;
    this.changedTables.add(table);
  }
}

/** What of a new record has a value: a table has more columns than most of its rows fill. */
const audited = (values: SqlValues, digested: string | undefined): SqlValues => {
  const filled: Record<string, SqlValue> = {};
  for (const column in values) {
    if (values[column] !== null && column !== digested) filled[column] = values[column] ?? null;
  }
  return filled;
};

const auditColumns = [
  'seq',
  'at',
  'user_id',
  'call',
  'batch',
  'table_name',
  'record_id',
  'action',
  'changes',
  'changes_salt',
  'changes_digest',
  'hash',
] as const;

/** Connections whose last bulk left its checkpoint to the next transaction. */
const heldCheckpoints = new WeakSet<WritableDb>();

/** Pages in the log from which on a commit copies them into the database: SQLite's own default. */
const usualCheckpoint = 1000;

/** The room for changed pages while a bulk is written, in KiB (negative, as SQLite wants it). */
const bulkCache = -262_144;

const auditEntries = manyRows({ table: 'audit_entry', columns: auditColumns, stretch: 40 });

/** The statements of the last inserts into each table: an import inserts the same columns thousands of times. */
const insertStatements = new Map<RecordTable, { columns: readonly string[]; sql: string }>();

/** `columns` may lack what every record has; those follow in the order id, created_at, created_by, updated_at. */
const insertSql = (table: RecordTable, columns: readonly string[]): string => {
  const last = insertStatements.get(table);
  if (last?.columns.length === columns.length && last.columns.every((column, at) => column === columns[at])) {
    return last.sql;
  }
  const all = [...columns, ...(columns.includes('id') ? [] : ['id']), 'created_at', 'created_by', 'updated_at'];
  const names = all.map((column) => `"${checkedName(column)}"`).join(', ');
  const sql = `INSERT INTO "${checkedName(table)}" (${names}) VALUES (${all.map(() => '?').join(', ')})`;
  insertStatements.set(table, { columns, sql });
  return sql;
};
