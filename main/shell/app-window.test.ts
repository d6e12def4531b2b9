import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { AppWindow } from './app-window.ts';

const { made } = vi.hoisted(() => ({ made: [] as { emit: (name: string, ...args: unknown[]) => boolean }[] }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    readonly webContents = new Emitter();
    readonly setContentProtection = (): void => undefined;
    constructor() {
      super();
      made.push(this);
    }
  }
  return { BrowserWindow, nativeTheme: { shouldUseDarkColors: false } };
});

describe('promise 16: the window', () => {
  test('keeps its neutral name, whatever the page calls itself', () => {
    const window = new AppWindow({
      session: {} as Session,
      preload: '/preload/index.cjs',
      packaged: false,
      onPageLost: () => undefined,
    });
    expect(window.contents).toBeInstanceOf(EventEmitter);
    const preventDefault = vi.fn();
    made[0]?.emit('page-title-updated', { preventDefault }, 'Maria Example', true);
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
