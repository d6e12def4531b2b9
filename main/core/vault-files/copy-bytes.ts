import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';

const chunkBytes = 2 * 1024 * 1024;
/** So much is written before the system is asked to bring it to the disk. */
const syncEvery = 32 * 1024 * 1024;

/** What is fed with bytes that go by. */
export interface Digest {
  readonly update: (bytes: Buffer) => unknown;
}

/** Where in a file a stretch begins. */
interface Spot {
  readonly file: FileHandle;
  readonly at: number;
}

/** Reads until the buffer is full. @throws AppError backup.damaged when the file ends before */
const readAll = async ({ file, at }: Spot, into: Buffer): Promise<Buffer> => {
  for (let read = 0; read < into.length;) {
    const { bytesRead } = await file.read(into, read, into.length - read, at + read);
    if (bytesRead === 0) throw new AppError('backup.damaged');
    read += bytesRead;
  }
  return into;
};

const writeAll = async ({ file, at }: Spot, bytes: Buffer): Promise<void> => {
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
  }
};

/**
 * Copies a stretch of one file into another and feeds its bytes to the digest. Reading and writing happen off this
 * thread and at the same time, so that calls are answered in between.
 * @throws AppError backup.damaged when the source ends too early
 */
export const copyBytes = async (
  from: Spot,
  to: Spot,
  length: number,
  digest: Digest,
  progress: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  const readAt = (at: number): Promise<Buffer> => {
    const size = Math.max(0, Math.min(chunkBytes, length - at));
    return readAll(
      { file: from.file, at: from.at + at },
      buffers[(at / chunkBytes) % 2 === 0 ? 0 : 1].subarray(0, size),
    );
  };
  let bytes = await readAt(0);
  for (let done = 0; done < length;) {
    const writing = writeAll({ file: to.file, at: to.at + done }, bytes);
    const reading = readAt(done + chunkBytes);
    digest.update(bytes);
    const [next] = await Promise.all([reading, writing]);
    done += bytes.length;
    bytes = next;
    await progress(done);
  }
};

/**
 * Reads a stretch and feeds its bytes to the digest. Calls are answered in between.
 * @throws AppError backup.damaged when the file ends too early
 */
export const readBytes = async (from: Spot, length: number, digest: Digest): Promise<void> => {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let done = 0; done < length; done += chunkBytes) {
    const size = Math.min(chunkBytes, length - done);
    digest.update(await readAll({ file: from.file, at: from.at + done }, buffer.subarray(0, size)));
  }
};

/**
 * Reads two stretches side by side. Calls are answered in between.
 * @throws AppError backup.damaged when they are not the same, byte for byte
 */
export const compareBytes = async (
  left: Spot,
  right: Spot,
  length: number,
  progress: (done: number) => Promise<void>,
): Promise<void> => {
  const [ours, theirs] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  for (let done = 0; done < length;) {
    const size = Math.min(chunkBytes, length - done);
    const readAt = ({ file, at }: Spot, into: Buffer) => readAll({ file, at: at + done }, into.subarray(0, size));
    const [a, b] = await Promise.all([readAt(left, ours), readAt(right, theirs)]);
    if (!a.equals(b)) throw new AppError('backup.damaged');
    done += size;
    await progress(done);
  }
};

/** Brings a file to the disk while it grows, so that the last wait is short. `end` rejects for whatever did not get there. */
export const syncAsItGrows = (file: FileHandle) => {
  let underWay: Promise<void> | null = null;
  let asked = 0;
  return {
    grewTo: (bytes: number): void => {
      if (underWay !== null || bytes - asked < syncEvery) return;
      asked = bytes;
      underWay = file.datasync().then(() => void (underWay = null));
      // A failure is kept, and reported by `end`.
      underWay.catch(() => undefined);
    },
    end: async (): Promise<void> => {
      await underWay;
      await file.sync();
    },
  };
};
