import { Link } from '../link.ts';
import type { BrowserSide, ShellSide } from '../wire.ts';

type Answer = (...args: never[]) => unknown;
const answers = new Map<string, Answer>();

/** Each part of the stand-in answers for itself; this is where it says so. */
export const answer = <Name extends keyof ShellSide>(
  name: Name,
  method: (...args: Parameters<ShellSide[Name]>) => ReturnType<ShellSide[Name]> | Promise<ReturnType<ShellSide[Name]>>,
): void => {
  answers.set(name, method);
};

const missing = (name: string) => () => Promise.reject(new Error(`the shell does not answer ${name}`));

/** The way to the process that has the browser. */
export const browser = new Link<ShellSide, BrowserSide>(
  process,
  // Filled by `answer`, whose type pairs each name with its method.
  new Proxy({} as ConstructorParameters<typeof Link<ShellSide, BrowserSide>>[1], {
    get: (_target, name) => answers.get(String(name)) ?? missing(String(name)),
  }),
);

// A Ctrl+C in the terminal reaches every process; the one with the browser asks this one to quit in order.
process.on('SIGINT', () => {});
