import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader } from '@electron/asar';
import { z } from 'zod';
import { folders } from '../build-folders.ts';

/** What the archive's header says about a file or folder. */
interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
  readonly link?: string;
}

export interface ArchivedFile {
  /** With forward slashes, from the archive's root. */
  readonly path: string;
  /** It is beside the archive, where the system can load it. */
  readonly unpacked: boolean;
}

/** Every file of an archive. */
export const filesOf = (archive: string): ArchivedFile[] => {
  const walk = (entry: Entry, path: string): ArchivedFile[] =>
    entry.files === undefined
      ? [{ path, unpacked: entry.unpacked === true }]
      : Object.entries(entry.files).flatMap(([name, inside]) => walk(inside, path === '' ? name : `${path}/${name}`));
  return walk(getRawHeader(archive).header, '');
};

const lockFile = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });
const packageFile = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The name of the package that a file or folder belongs to; null for our own. */
const packageOf = (path: string): string | null =>
  /(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? null;

/** The packages that are needed while Alongside runs. Where in `node_modules` they are, the packing decides again. */
const runtimePackages = (): ReadonlySet<string | null> => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(folders.root, 'package-lock.json'), 'utf8')));
  return new Set(Object.entries(packages).flatMap(([path, { dev }]) => (dev === true ? [] : packageOf(path))));
};

/** Names of files that the people who use Alongside have no use for. */
const strayNames: readonly RegExp[] = [
  /\.(?:test|spec)\.\w+$/u,
  /\.(?:map|tsx?|mts|cts|py|gyp|gypi|h|c|cc|cpp|hpp|o|a)$/u,
  /(?:^|\/)(?:tests?|__tests__|scripts|fixtures|\.git|\.github|\.yarn)\//u,
  /(?:^|\/)\.(?:env|npmrc|DS_Store)/u,
];

/** What must not be in the code that we wrote. */
const strayTexts: readonly (readonly [what: string, text: string])[] = [
  ['a source map', '//# sourceMappingURL='],
  ['a source map', '"sourcesContent":'],
  ['a folder of the computer that built it', folders.root],
];

export interface Platform {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly archs: readonly string[];
}

const nativeProblems = (files: readonly ArchivedFile[], { platform, archs }: Platform): string[] => {
  const natives = files.filter(({ path }) => path.endsWith('.node'));
  const driver = archs.map((arch) => `better-sqlite3-multiple-ciphers/prebuilds/${platform}-${arch}.node`);
  const keys = archs.map((arch) => `@node-rs/argon2-${platform}-${arch}`);
  const wanted = [...driver, ...keys];
  return [
    ...wanted.filter((name) => !natives.some(({ path }) => path.includes(name))).map((name) => `${name} is missing`),
    ...natives
      .filter(({ path }) => !wanted.some((name) => path.includes(name)))
      .map(({ path }) => `${path} is for another computer`),
    ...natives
      .filter(({ unpacked }) => !unpacked)
      .map(({ path }) => `${path} cannot be loaded from inside the archive`),
    ...files
      .filter(({ path, unpacked }) => unpacked && !path.endsWith('.node'))
      .map(({ path }) => `${path} lies outside the archive, where nothing guards it`),
  ];
};

/** What is wrong with a packaged app's archive, in words; nothing if it may be released. */
export const archiveProblems = (archive: string, platform: Platform): string[] => {
  const files = filesOf(archive);
  const problems = nativeProblems(files, platform);
  const expected = /^(?:out\/(?:main|preload|renderer)\/|resources\/fonts\/|node_modules\/|package\.json$)/u;
  const runtime = runtimePackages();
  for (const { path } of files) {
    const owner = packageOf(path);
    if (!expected.test(path)) problems.push(`${path} is not part of the program`);
    if (strayNames.some((pattern) => pattern.test(path))) problems.push(`${path} is for developers`);
    if (owner !== null && !runtime.has(owner)) problems.push(`${owner} is not needed while the program runs`);
    if (/^out\/.*\.(?:[cm]?js|html|css|json)$/u.test(path)) {
      const text = extractFile(archive, path).toString('utf8');
      for (const [what, stray] of strayTexts) if (text.includes(stray)) problems.push(`${path} holds ${what}`);
    }
  }
  const packed: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
  for (const key of ['devDependencies', 'scripts']) {
    if (Object.hasOwn(Object(packed), key)) problems.push(`package.json tells of ${key}`);
  }
  const { dependencies } = packageFile.parse(packed);
  for (const name of Object.keys(dependencies)) {
    if (!files.some(({ path }) => path === `node_modules/${name}/package.json`)) problems.push(`${name} is missing`);
  }
  return [...new Set(problems)];
};
