import { randomUUID } from 'node:crypto';

/**
 * Records that Alongside failed in a way it did not foresee: an id, the place and where in the code.
 * The message is left out, because it may quote what a person typed.
 */
export const reportBug = (
  place: string,
  error: unknown,
  write = (text: string) => void process.stderr.write(text),
): void => {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  write([`bug ${randomUUID()} in ${place}: ${kind}`, ...frames, ''].join('\n'));
};
