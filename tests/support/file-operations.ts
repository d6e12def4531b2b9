import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const watched = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'] as const;
export type FileOperation = (typeof watched)[number];

/**
 * Runs work and calls `before` ahead of every operation on a file, with its number from 0 and its name. What `before` throws, the
 * operation throws in its place. Answers how many operations there were.
 */
export const watchFiles = async (
  work: () => Promise<unknown>,
  before: (operation: number, name: FileOperation) => void,
): Promise<number> => {
  const originals = watched.map((name) => [name, fs[name]] as const);
  let operations = 0;
  let within = false;
  for (const [name, original] of originals) {
    const spied = (...args: unknown[]): unknown => {
      // What `before` itself does with files is not part of the work.
      if (!within) {
        within = true;
        try {
          before(operations, name);
        } finally {
          operations += 1;
          within = false;
        }
      }
      return (original as (...given: unknown[]) => unknown)(...args); // the arguments are the caller's own
    };
    Object.assign(fs, { [name]: spied });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
  return operations;
};
