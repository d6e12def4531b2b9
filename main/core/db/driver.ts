import Database from 'better-sqlite3-multiple-ciphers';

type Handle = InstanceType<typeof Database>;
type Statement = Database.Statement<SqlValue[]>;

/**
 * A connection that may only be read from. The two kinds of connection are different types, so a query that
 * writes cannot be called from a reading call.
 */
export interface ReadableDb {
  /** Runs a query and returns every row; statements are prepared once per connection. */
  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[];
  /** Runs a query and returns its first row. */
  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined;
  readonly kind: 'reader' | 'writer';
}

/** The one connection that writes. Record writes go through `records.ts`, which audits them. */
export interface WritableDb extends ReadableDb {
  readonly kind: 'writer';
  /** Runs a statement that changes rows; for the write path and for derived tables only. */
  run(sql: string, ...params: readonly SqlValue[]): { changes: number };
  /** Runs several statements without parameters: migrations, BEGIN, COMMIT. */
  exec(sql: string): void;
  /** Rolls back, if a transaction is still open; SQLite ends one by itself after some failures. */
  rollback(): void;
}

export type SqlValue = string | number | bigint | null | Uint8Array;

class Connection {
  readonly kind;
  private readonly handle: Handle;
  private readonly statements = new Map<string, Statement>();

  constructor(handle: Handle, kind: 'reader' | 'writer') {
    this.handle = handle;
    this.kind = kind;
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.handle.prepare<SqlValue[]>(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[] {
    // The driver cannot know a row's shape; each query names it beside its SQL.
    return this.prepared(sql).all(...params) as Row[];
  }

  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined {
    return this.prepared(sql).get(...params) as Row | undefined; // shape named by the query, as above
  }

  run(sql: string, ...params: readonly SqlValue[]): { changes: number } {
    return this.prepared(sql).run(...params);
  }

  exec(sql: string): void {
    this.handle.exec(sql);
  }

  rollback(): void {
    if (this.handle.inTransaction) this.handle.exec('ROLLBACK');
  }

  /** A pragma that returns one value. */
  pragma(source: string): unknown {
    return this.handle.pragma(source, { simple: true });
  }

  get open(): boolean {
    return this.handle.open;
  }

  close(): void {
    this.statements.clear();
    this.handle.close();
  }
}

export type RawConnection = Connection;

/** Opens the file without a key yet. Only `open.ts` calls this. */
export const connect = (file: string, kind: 'reader' | 'writer', mustExist: boolean): Connection =>
  new Connection(new Database(file, { readonly: kind === 'reader', fileMustExist: mustExist, timeout: 2000 }), kind);
