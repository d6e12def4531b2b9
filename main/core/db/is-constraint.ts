/** True for an error of SQLite that a row does not fit what is beside it. */
export const isConstraint = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_CONSTRAINT');
