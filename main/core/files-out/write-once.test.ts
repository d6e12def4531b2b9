import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeOnce } from './write-once.ts';

const setup = () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-write-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const undos: (() => void)[] = [];
  return {
    folder,
    file: join(folder, 'summary.pdf'),
    write: (path: string) => writeOnce(path, Buffer.from('ours'), (undo) => undos.push(undo)),
    undo: () => undos.forEach((one) => one()),
  };
};

it('promise 18: writes a file that its owner alone may read', () => {
  const { file, write } = setup();
  write(file);
  expect(readFileSync(file, 'utf8')).toBe('ours');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('promise 18: refuses a name that is taken, by a file or by a link to nowhere, and touches neither', () => {
  const { folder, file, write, undo } = setup();
  writeFileSync(file, 'theirs');
  const link = join(folder, 'link.pdf');
  symlinkSync(join(folder, 'nowhere'), link);
  for (const path of [file, link]) expect(() => write(path)).toThrow('file.exists');
  undo();
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

it('says that the folder is gone', () => {
  const { folder, write } = setup();
  expect(() => write(join(folder, 'gone', 'x.pdf'))).toThrow('file.missing');
});

it('deletes its own file again, but not one that has replaced it', () => {
  const { folder, file, write, undo } = setup();
  write(file);
  undo();
  expect(existsSync(file)).toBe(false);
  write(file);
  renameSync(file, join(folder, 'kept.pdf'));
  writeFileSync(file, 'theirs');
  undo();
  expect(readFileSync(file, 'utf8')).toBe('theirs');
});

it.each([0, 0o400])(
  'promise 18: a file is its owner’s alone from the first moment on, under the mask %i too',
  (mask) => {
    const { file } = setup();
    const before = process.umask(mask);
    let atFirst = -1;
    try {
      writeOnce(file, Buffer.from('ours'), () => {
        atFirst = statSync(file).mode & 0o077;
      });
    } finally {
      process.umask(before);
    }
    expect(atFirst).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  },
);
