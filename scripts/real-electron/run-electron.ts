import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What of this computer decides whether and how Electron's binary runs here. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** An ordinary program may make a namespace of its own, in which Chromium puts its sandbox. */
  readonly hasUserNamespaces: boolean;
  /** Chromium's helper belongs to root and may become root: the sandbox of systems without those. */
  readonly hasSandboxHelper: boolean;
  /** Shared libraries that the binary needs and that are not there. */
  readonly missingLibraries: readonly string[];
}

const runs = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

const isSandboxHelper = (file: string): boolean => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.uid === 0 && (found.mode & 0o4000) !== 0;
};

/** Of `ldd`'s lines, the libraries that were not found. */
export const missingOf = (output: string): string[] =>
  output.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);

/** Looks at this computer. */
export const surroundingsOf = (binary: string): Surroundings => {
  const isLinux = process.platform === 'linux';
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasUserNamespaces: isLinux && runs('unshare', ['--user', '--map-root-user', 'true']),
    hasSandboxHelper: isLinux && isSandboxHelper(join(dirname(binary), 'chrome-sandbox')),
    missingLibraries: isLinux ? missingOf(spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout ?? '') : [],
  };
};

export type Plan =
  | { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly remarks: readonly string[] }
  | { readonly reason: string };

/** How Electron is to be started here, or why it cannot be. */
export const planFor = (
  { binary, program, userData }: { readonly binary: string; readonly program: string; readonly userData: string },
  surroundings: Surroundings,
  own: NodeJS.ProcessEnv,
): Plan => {
  const { platform, isRoot, hasUserNamespaces, hasSandboxHelper, missingLibraries } = surroundings;
  if (missingLibraries.length > 0) {
    return {
      reason: `libraries of the system that it needs are missing (${missingLibraries.join(', ')}). Installing Chromium from your system’s packages brings them`,
    };
  }
  const helper = join(dirname(binary), 'chrome-sandbox');
  if (platform === 'linux' && !isRoot && !hasUserNamespaces && !hasSandboxHelper) {
    return {
      reason: `this system lets no program make Chromium’s sandbox. To allow it for this Electron, run: sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`,
    };
  }
  const withoutSandbox = platform === 'linux' && isRoot;
  // Some editors' terminals have the first; with it the binary is a plain Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = own;
  return {
    args: [`--user-data-dir=${userData}`, ...(withoutSandbox ? ['--no-sandbox'] : []), program],
    env,
    remarks: withoutSandbox
      ? ['You’re root, so Chromium runs without its sandbox. Use made-up people only, or start this as yourself.']
      : [],
  };
};

/** A program that ends this soon after its start, and badly, has not started. */
const startsWithin = 3000;

/** As `main/shell/core-dumps.ts` does for the processes of its own, here from the first one on. */
const noCoreDumps = 'prlimit --pid $$ --core=1:1 2>/dev/null || ulimit -c 0';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Ran = { readonly code: number } | { readonly reason: string };

/** Runs Electron until it ends; says why when it did not start. On Linux and macOS nothing it runs writes a core dump. */
export const runElectron = async (
  binary: string,
  { args, env }: Extract<Plan, { args: readonly string[] }>,
): Promise<Ran> => {
  const begun = performance.now();
  const [command, before] =
    process.platform === 'win32' ? [binary, []] : ['/bin/sh', ['-c', `${noCoreDumps}; exec "$0" "$@"`, binary]];
  const child = spawn(command, [...before, ...args], { stdio: 'inherit', env });
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of endings) process.on(signal, passOn);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ reason: error.message }));
    child.on('exit', (code, signal) => {
      for (const ending of endings) process.off(ending, passOn);
      const isEarly = performance.now() - begun < startsWithin;
      if (isEarly && signal !== null) return resolve({ reason: `it ended at once, by ${signal}` });
      if (isEarly && (code === 126 || code === 127)) return resolve({ reason: 'its binary doesn’t run here' });
      resolve({ code: code ?? 1 });
    });
  });
};
