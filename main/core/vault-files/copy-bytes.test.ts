import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { compareBytes, syncAsItGrows } from './copy-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compareBytes', () => {
  const bytes = Buffer.alloc(5 * 1024 * 1024 + 3, 'ab');
  const handleOf = (name: string, content: Buffer): Promise<FileHandle> => {
    writeFileSync(join(folder, name), content);
    return open(join(folder, name), 'r');
  };

  it.each([0, 2 * 1024 * 1024, bytes.length - 1])('finds one byte that differs, at %i', async (at) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(0, at);
    await using left = await handleOf('left', bytes);
    await using right = await handleOf('right', changed);
    const compared = compareBytes({ file: left, at: 0 }, { file: right, at: 0 }, bytes.length, () => Promise.resolve());
    await expect(compared).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  it('finds what ends too early, and takes what is the same further on in its file', async () => {
    await using left = await handleOf('left', bytes);
    await using right = await handleOf('right', Buffer.concat([Buffer.from('facts'), bytes]));
    const done: number[] = [];
    const note = (at: number) => Promise.resolve(void done.push(at));
    await compareBytes({ file: left, at: 0 }, { file: right, at: 5 }, bytes.length, note);
    expect(done.at(-1)).toBe(bytes.length);
    await expect(compareBytes({ file: left, at: 0 }, { file: right, at: 6 }, bytes.length, note)).rejects.toMatchObject(
      { code: 'backup.damaged' },
    );
  });
});

describe('syncAsItGrows', () => {
  const mebibyte = 1024 * 1024;
  const fakeFile = () => ({ datasync: vi.fn(() => Promise.resolve()), sync: vi.fn(() => Promise.resolve()) });
  // The two methods that it uses.
  const handleOf = (file: ReturnType<typeof fakeFile>) => file as unknown as FileHandle;

  it('asks for the disk now and then, and in the end for all of it', async () => {
    const file = fakeFile();
    const disk = syncAsItGrows(handleOf(file));
    for (let at = 2; at <= 200; at += 2) {
      disk.grewTo(at * mebibyte);
      await Promise.resolve();
    }
    expect(file.datasync.mock.calls.length).toBe(6);
    await disk.end();
    expect(file.sync).toHaveBeenCalledOnce();
  });

  it('says in the end what did not get to the disk before, although a later sync says nothing of it', async () => {
    const file = fakeFile();
    file.datasync.mockRejectedValueOnce(new Error('EIO'));
    const disk = syncAsItGrows(handleOf(file));
    disk.grewTo(40 * mebibyte);
    await new Promise((resolve) => setImmediate(resolve));
    disk.grewTo(80 * mebibyte);
    await expect(disk.end()).rejects.toThrow('EIO');
  });
});
