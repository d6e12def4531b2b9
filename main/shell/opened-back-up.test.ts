import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileHandles } from './file-handles.ts';
import { OpenedBackUp } from './opened-back-up.ts';

describe('a backup that was opened from the desktop', () => {
  let folder: string;
  let path: string;
  let told: number;
  const setup = () => {
    const files = new FileHandles();
    const opened = new OpenedBackUp();
    opened.onOpened(() => (told += 1));
    return { files, opened };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-opened-'));
    path = join(folder, 'backup-2026-11-24.alongside');
    writeFileSync(path, '');
    told = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is given to the window once, by a handle and its name', () => {
    const { files, opened } = setup();
    opened.open(path);
    const taken = opened.take(files);
    expect(told).toBe(1);
    expect(taken).toEqual({
      file: expect.stringMatching(/^file:[0-9a-f-]{36}$/u),
      name: 'backup-2026-11-24.alongside',
    });
    expect(files.sourcesOf([taken?.file ?? ''])).toEqual({ [taken?.file ?? '']: { path } });
    expect(opened.take(files)).toBeNull();
  });

  test('waits for a window that was locked meanwhile, or is not there yet', () => {
    const files = new FileHandles();
    const opened = new OpenedBackUp();
    opened.open(path);
    files.clear();
    expect(opened.take(files)?.name).toBe('backup-2026-11-24.alongside');
  });

  test.each([
    [['alongside', 'backup-2026-11-24.alongside']],
    [['electron', '.', '--lang=es', 'backup-2026-11-24.alongside']],
    [['alongside', '--flag', './backup-2026-11-24.alongside', '--other=x.alongside']],
  ])('is found among the arguments %j', (args) => {
    const { files, opened } = setup();
    opened.openFrom(args, folder);
    expect(opened.take(files)?.name).toBe('backup-2026-11-24.alongside');
  });

  test('is found where a Linux desktop hands it over as an address, whatever its name', () => {
    for (const name of ['taken home.alongside', 'Año nuevo (2).alongside', '100%.alongside']) {
      writeFileSync(join(folder, name), '');
      const { files, opened } = setup();
      opened.openFrom(['alongside', pathToFileURL(join(folder, name)).href], '/elsewhere');
      const taken = opened.take(files);
      expect(files.sourcesOf([taken?.file ?? ''])).toEqual({ [taken?.file ?? '']: { path: join(folder, name) } });
    }
  });

  test.each([
    [['alongside', 'file://another-computer/x.alongside']],
    [['alongside', 'file:///%ZZ.alongside']],
    [['alongside', 'https://example.org/x.alongside']],
    [['alongside']],
    [['backup.alongside']],
    [['alongside', 'notes.pdf']],
    [['alongside', '--open=x.alongside']],
    [['alongside', '']],
  ])('is not found in the arguments %j', (args) => {
    const { files, opened } = setup();
    opened.openFrom(args, folder);
    expect(opened.take(files)).toBeNull();
    expect(told).toBe(0);
  });

  test('is refused when it is no file, which could keep a reader waiting for ever', () => {
    const { files, opened } = setup();
    mkdirSync(join(folder, 'folder.alongside'));
    opened.open(join(folder, 'folder.alongside'));
    if (process.platform !== 'win32') {
      spawnSync('mkfifo', [join(folder, 'pipe.alongside')]);
      opened.open(join(folder, 'pipe.alongside'));
      opened.open('/dev/zero');
    }
    opened.open('backup-2026-11-24.alongside');
    expect(opened.take(files)).toBeNull();
    expect(told).toBe(0);
  });

  test('that is gone by now is for the window to report', () => {
    const { files, opened } = setup();
    rmSync(path);
    opened.open(path);
    expect(opened.take(files)).not.toBeNull();
  });
});
