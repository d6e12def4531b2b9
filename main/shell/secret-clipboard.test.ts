import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearsInSeconds, SecretClipboard } from './secret-clipboard.ts';

const setup = (platform: NodeJS.Platform = 'linux', refusesMarks = false) => {
  const board = {
    text: 'before',
    formats: [] as string[],
    /** What the system does before it gives the text out or takes one. */
    beforeReading: (): Promise<void> => Promise.resolve(),
    beforeWriting: (): Promise<void> => Promise.resolve(),
    /** How often its text was read. */
    reads: 0,
    /** False on a system that does not find its own formats again. */
    findsFormats: true,
  };
  type Item = { readonly entries: Record<string, Blob> };
  const clipboard = new SecretClipboard({
    platform,
    makeItem: (entries) => ({ entries }) as never, // the fake `write` below is its only reader
    clipboard: {
      readText: async () => {
        board.reads += 1;
        await board.beforeReading();
        return board.text;
      },
      has: (format) => Promise.resolve(board.findsFormats && board.formats.includes(format)),
      writeText: async (text) => {
        await board.beforeWriting();
        Object.assign(board, { text, formats: [] });
      },
      write: async (items) => {
        await board.beforeWriting();
        if (refusesMarks) throw new Error('refused');
        const { entries } = items[0] as unknown as Item; // made by `makeItem` above
        board.text = (await entries['text/plain']?.text()) ?? '';
        board.formats = Object.keys(entries);
      },
      clear: () => {
        board.text = '';
      },
    },
  });
  return { board, clipboard };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('promises 17 and 20: what was selected with the mouse is let go of, where the system has such a thing', () => {
  const cleared: string[] = [];
  const none = {
    readText: () => Promise.resolve(''),
    has: () => Promise.resolve(false),
    write: () => Promise.resolve(),
    writeText: () => Promise.resolve(),
  };
  const clear = (): void => void cleared.push('clipboard');
  const makeItem = () => ({}) as never; // nothing is written
  const selection = { clear: () => void cleared.push('selection') };
  new SecretClipboard({ clipboard: { ...none, clear, selection }, makeItem, platform: 'linux' }).clearSelection();
  expect(cleared).toEqual(['selection']);
  new SecretClipboard({ clipboard: { ...none, clear }, makeItem, platform: 'darwin' }).clearSelection();
  expect(cleared).toEqual(['selection']);
});

describe('promise 17: on macOS, which asks a person before another’s text is read,', () => {
  test('a clipboard without our mark is not read, and ours is cleared', async () => {
    const { board, clipboard } = setup('darwin');
    await clipboard.copy('A-number');
    await clipboard.clearIfOurs();
    expect([board.text, board.reads]).toEqual(['', 1]);
    await clipboard.copy('another');
    Object.assign(board, { text: 'someone else’s', formats: ['text/plain'] });
    await clipboard.clearIfOurs();
    expect([board.text, board.reads]).toEqual(['someone else’s', 1]);
  });

  test('one that has our mark is read: another program may set the same', async () => {
    const { board, clipboard } = setup('darwin');
    await clipboard.copy('A-number');
    board.text = 'a password manager’s';
    await clipboard.clearIfOurs();
    expect([board.text, board.reads]).toEqual(['a password manager’s', 1]);
  });

  test('our text is cleared also where marks are refused or not found again', async () => {
    for (const refusesMarks of [true, false]) {
      const { board, clipboard } = setup('darwin', refusesMarks);
      board.findsFormats = false;
      await clipboard.copy('A-number');
      await clipboard.clearIfOurs();
      expect(board.text).toBe('');
    }
    const { board, clipboard } = setup('darwin');
    await clipboard.copy('first, with a mark');
    board.beforeWriting = () => {
      board.beforeWriting = () => Promise.resolve();
      return Promise.reject(new Error('refused'));
    };
    await clipboard.copy('second, without one');
    await clipboard.clearIfOurs();
    expect(board.text).toBe('');
  });
});

describe('promise 17: a copied text', () => {
  test('is cleared after thirty seconds and not before', async () => {
    const { board, clipboard } = setup();
    await clipboard.copy('A-number');
    await vi.advanceTimersByTimeAsync(clearsInSeconds * 1000 - 1);
    expect(board.text).toBe('A-number');
    await vi.advanceTimersByTimeAsync(1);
    expect(board.text).toBe('');
    expect(clearsInSeconds).toBe(30);
  });

  test('gets its thirty seconds again when another one is copied', async () => {
    const { board, clipboard } = setup();
    await clipboard.copy('first');
    await vi.advanceTimersByTimeAsync(20_000);
    await clipboard.copy('second');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(board.text).toBe('second');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(board.text).toBe('');
  });

  test('is cleared when asked, as lock and quit do', async () => {
    const { board, clipboard } = setup();
    await clipboard.copy('A-number');
    await clipboard.clearIfOurs();
    expect(board.text).toBe('');
  });

  test('of someone else is never cleared', async () => {
    const { board, clipboard } = setup();
    await clipboard.clearIfOurs();
    expect(board.text).toBe('before');
    await clipboard.copy('A-number');
    board.text = 'a recipe';
    await vi.advanceTimersByTimeAsync(60_000);
    await clipboard.clearIfOurs();
    expect(board.text).toBe('a recipe');
  });

  test.each([
    ['linux', 'x-kde-passwordManagerHint'],
    ['darwin', 'org.nspasteboard.ConcealedType'],
    ['win32', 'ExcludeClipboardContentFromMonitorProcessing'],
    ['win32', 'CanIncludeInClipboardHistory'],
    ['win32', 'CanUploadToCloudClipboard'],
  ] as const)('is marked as secret for the clipboard managers of %s', async (platform, format) => {
    const { board, clipboard } = setup(platform);
    await clipboard.copy('A-number');
    expect(board.formats).toContain(`electron application/osclipboard;format="${format}"`);
  });

  test('is copied, and cleared, also where the system refuses the marks', async () => {
    const { board, clipboard } = setup('linux', true);
    await clipboard.copy('A-number');
    expect(board.text).toBe('A-number');
    await clipboard.clearIfOurs();
    expect(board.text).toBe('');
  });

  test('is cleared also when the lock comes while it is being written', async () => {
    const { board, clipboard } = setup();
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    board.beforeWriting = () => promise;
    const copied = clipboard.copy('A-number');
    const cleared = clipboard.clearIfOurs();
    goOn();
    await Promise.all([copied, cleared]);
    expect(board.text).toBe('');
  });

  test('that cannot be written leaves the one before to be cleared', async () => {
    const { board, clipboard } = setup();
    await clipboard.copy('A-number');
    board.beforeWriting = () => Promise.reject(new Error('the clipboard is taken'));
    await expect(clipboard.copy('case code')).rejects.toThrow('taken');
    expect(board.text).toBe('A-number');
    await clipboard.clearIfOurs();
    expect(board.text).toBe('');
  });

  test.each([
    ['refuses', () => Promise.reject(new Error('the clipboard is taken'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('is cleared half a minute after a lock at which the system %s', async (_what, beforeReading) => {
    const { board, clipboard } = setup();
    await clipboard.copy('A-number');
    board.beforeReading = beforeReading;
    void clipboard.clearIfOurs().catch(() => {});
    await vi.advanceTimersByTimeAsync(1000);
    board.beforeReading = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(clearsInSeconds * 1000);
    expect(board.text).toBe('');
  });

  test('that could not be read back is cleared the next time', async () => {
    const { board, clipboard } = setup();
    await clipboard.copy('A-number');
    board.beforeReading = () => Promise.reject(new Error('the clipboard is taken'));
    await expect(clipboard.clearIfOurs()).rejects.toThrow('taken');
    board.beforeReading = () => Promise.resolve();
    await clipboard.clearIfOurs();
    expect(board.text).toBe('');
  });

  test('is tried again after another thirty seconds when the clipboard was taken', async () => {
    const { board, clipboard } = setup();
    await clipboard.copy('A-number');
    board.beforeReading = () => Promise.reject(new Error('the clipboard is taken'));
    await vi.advanceTimersByTimeAsync(clearsInSeconds * 1000);
    board.beforeReading = () => Promise.resolve();
    expect(board.text).toBe('A-number');
    await vi.advanceTimersByTimeAsync(clearsInSeconds * 1000);
    expect(board.text).toBe('');
  });
});
