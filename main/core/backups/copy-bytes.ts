import type { FileHandle } from 'node:fs/promises';
import type { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';

const chunkBytes = 2 * 1024 * 1024;

/**
 * Copies a stretch of one file into another and feeds its bytes to the digest. Reading and writing happen off this
 * thread, so that calls are answered in between.
 * @throws AppError backup.damaged when the source ends too early
 */
export const copyBytes = async (
  from: { readonly file: FileHandle; readonly at: number },
  to: { readonly file: FileHandle; readonly at: number },
  length: number,
  digest: ReturnType<typeof createHash>,
  progress: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, length));
  for (let done = 0; done < length; ) {
    const { bytesRead } = await from.file.read(chunk, 0, Math.min(chunk.length, length - done), from.at + done);
    if (bytesRead === 0) throw new AppError('backup.damaged');
    const bytes = chunk.subarray(0, bytesRead);
    digest.update(bytes);
    for (let written = 0; written < bytesRead; ) {
      written += (await to.file.write(bytes, written, bytesRead - written, to.at + done + written)).bytesWritten;
    }
    done += bytesRead;
    await progress(done);
  }
};
