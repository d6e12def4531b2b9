import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppWindow } from './app-window.ts';

interface Made extends EventEmitter {
  readonly webContents: EventEmitter & { loads: number };
  destroyed: boolean;
}
const { made } = vi.hoisted(() => ({ made: [] as Made[] }));

vi.mock('./core-dumps.ts', () => ({ forbidCoreDumps: () => undefined }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Contents extends Emitter {
    loads = 0;
    readonly getOSProcessId = (): number => 700;
    readonly isCrashed = (): boolean => true;
    readonly loadURL = (): Promise<void> => {
      this.loads += 1;
      return Promise.resolve();
    };
  }
  class BrowserWindow extends Emitter {
    readonly webContents = new Contents();
    readonly setContentProtection = (): void => undefined;
    destroyed = false;
    readonly isDestroyed = (): boolean => this.destroyed;
    constructor() {
      super();
      made.push(this);
    }
    destroy(): void {
      this.destroyed = true;
      this.emit('closed');
    }
  }
  return { BrowserWindow, nativeTheme: { shouldUseDarkColors: false } };
});

const setup = () => {
  made.length = 0;
  const heard: string[] = [];
  const killed: number[] = [];
  const window = new AppWindow({
    session: {} as Session,
    preload: '/preload/index.cjs',
    packaged: false,
    onPageLost: () => void heard.push('lost'),
    kill: (pid) => void killed.push(pid),
    onHopeless: () => void heard.push('hopeless'),
  });
  return { window, heard, killed };
};

afterEach(() => void vi.useRealTimers());

describe('promise 16: the window', () => {
  test('keeps its neutral name, whatever the page calls itself', () => {
    const { window } = setup();
    expect(window.contents).toBeInstanceOf(EventEmitter);
    const preventDefault = vi.fn();
    made[0]?.emit('page-title-updated', { preventDefault }, 'Maria Example', true);
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

test('promise 19: the window passes on that the session on Windows ends', () => {
  const { window, heard } = setup();
  window.onSessionEnd(() => void heard.push('session ends'));
  made[0]?.emit('query-session-end', {});
  made[0]?.emit('session-end', {});
  expect(heard).toEqual(['session ends', 'session ends']);
});

describe('promise 20: a lock', () => {
  test('kills the process that drew the page and never crashes it: a crash can be written to the disk', () => {
    const { window, killed } = setup();
    window.renew();
    expect(killed).toEqual([700]);
  });

  test('of which no page comes back opens another window, before the old one goes', async () => {
    vi.useFakeTimers();
    const { window, heard } = setup();
    window.renew();
    await vi.advanceTimersByTimeAsync(7000);
    expect(made.map(({ destroyed }) => destroyed)).toEqual([true, false]);
    expect(window.contents).toBe(made[1]?.webContents);
    made[1]?.webContents.emit('did-navigate');
    made[1]?.webContents.emit('did-finish-load');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([made.length, made[1]?.webContents.loads, heard]).toEqual([2, 1, []]);
  });

  test('after which no window shows a page is reported, and does not open windows for ever', async () => {
    vi.useFakeTimers();
    const { window, heard } = setup();
    window.renew();
    await vi.advanceTimersByTimeAsync(600_000);
    expect([made.length, heard]).toEqual([3, ['hopeless']]);
  });
});
