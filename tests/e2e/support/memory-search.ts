import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** The bytes that are searched for, by the names under which a report lists them. */
export type Needles = Readonly<Record<string, readonly Buffer[]>>;

/** A text as a program's memory holds it: one byte or two a letter. */
export const textNeedles = (text: string): Buffer[] => [Buffer.from(text), Buffer.from(text, 'utf16le')];

/** A key as it is, and as the texts by which it may have been passed on. */
export const keyNeedles = (key: Buffer): Buffer[] => {
  const hex = key.toString('hex');
  return [key, ...[hex, hex.toUpperCase(), key.toString('base64'), key.toString('base64url')].flatMap(textNeedles)];
};

interface Region {
  readonly begin: number;
  readonly end: number;
}

/** What a process that ends meanwhile has in its files is nothing. */
const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** `renderer`, `gpu-process` and the like for the browser's processes, the script's name for those of Node. */
const kindOf = (pid: number): string => {
  const args = readText(`/proc/${pid}/cmdline`).split(/[\0 ]/);
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const script = args
    .find((arg) => arg.endsWith('.js'))
    ?.split('/')
    .slice(-2)
    .join('/');
  return valueOf('utility-sub-type') ?? valueOf('type') ?? script ?? args[0]?.split('/').at(-1) ?? '';
};

const parentOf = (pid: number): number => Number(/\) \S (\d+)/.exec(readText(`/proc/${pid}/stat`))?.[1] ?? 0);

/** The processes below one: children, their children and so on. */
const processesBelow = (root: number): number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const below = (pid: number): number[] =>
    parents.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  return below(root);
};

/** All that a process has in memory, apart from what it only reads out of files. */
const regionsOf = (pid: number): Region[] =>
  readText(`/proc/${pid}/maps`)
    .split('\n')
    .flatMap((line) => {
      const [, begin, end, access = '', inode, path = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ (\d+)\s*(.*)$/.exec(line) ?? [];
      if (begin === undefined || end === undefined || !access.startsWith('r') || path.startsWith('[v')) return [];
      const isFile = inode !== '0' && !path.startsWith('/dev/shm/') && !path.startsWith('/memfd:');
      return isFile && !access.includes('w')
        ? []
        : [{ begin: Number.parseInt(begin, 16), end: Number.parseInt(end, 16) }];
    });

const pageSize = 4096;
/** Bits of an entry's highest byte in `/proc/PID/pagemap`. */
const presentOrSwapped = 0xc0;
/** Pages of which the map is read at a time. */
const stretch = 1 << 16;

/** The parts of a region that are in memory or swapped out; what was never written to holds nothing. */
const writtenParts = (pagemap: number, { begin, end }: Region): Region[] => {
  const parts: { begin: number; end: number }[] = [];
  const entries = Buffer.alloc(stretch * 8);
  for (let from = begin; from < end; from += stretch * pageSize) {
    const pages = Math.min(stretch, (end - from) / pageSize);
    readSync(pagemap, entries, 0, pages * 8, (from / pageSize) * 8);
    for (let page = 0; page < pages; page += 1) {
      if (((entries[page * 8 + 7] ?? 0) & presentOrSwapped) === 0) continue;
      const at = from + page * pageSize;
      const last = parts.at(-1);
      if (last?.end === at) last.end += pageSize;
      else parts.push({ begin: at, end: at + pageSize });
    }
  }
  return parts;
};

const chunkSize = 4 << 20;

/** The parts of a process's memory, in pieces that overlap by so much that nothing is cut in two. */
function* piecesOf(pid: number, overlap: number): Generator<Buffer> {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  const chunk = Buffer.alloc(chunkSize + overlap);
  try {
    for (const { begin, end } of regionsOf(pid).flatMap((region) => writtenParts(pagemap, region))) {
      for (let at = begin; at < end; at += chunkSize) {
        let length = 0;
        try {
          length = readSync(memory, chunk, 0, Math.min(chunk.length, end - at), at);
        } catch {
          // Given back to the system since, or memory of a device.
        }
        yield chunk.subarray(0, length);
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pagemap);
  }
}

export interface Searched {
  readonly pid: number;
  readonly kind: string;
  readonly bytes: number;
  /** The names of the needles that it holds. */
  readonly found: readonly string[];
}

const searchOne = (pid: number, needles: Needles): Searched => {
  const overlap = Math.max(
    ...Object.values(needles)
      .flat()
      .map(({ length }) => length),
  );
  const found = new Set<string>();
  let bytes = 0;
  for (const piece of piecesOf(pid, overlap)) {
    bytes += Math.min(piece.length, chunkSize);
    for (const [name, spellings] of Object.entries(needles)) {
      if (!found.has(name) && spellings.some((spelling) => piece.includes(spelling))) found.add(name);
    }
  }
  return { pid, kind: kindOf(pid), bytes, found: [...found] };
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Searches the memory of every process that was started by this one, on Linux. A process that ends meanwhile is left out. */
export const searchMemoryBelow = (root: number, needles: Needles): Searched[] =>
  processesBelow(root).flatMap((pid) => {
    try {
      return [searchOne(pid, needles)];
    } catch (error) {
      if (isRunning(pid)) throw error;
      return [];
    }
  });
