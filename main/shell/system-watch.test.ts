import { EventEmitter } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dbusMonitors, watchLinuxScreenLock } from './linux-screen-lock.ts';
import { watchSystem, type SystemWatch } from './system-watch.ts';

describe('promise 19: the watch over the system', () => {
  let folder: string;
  const state = { open: true, locked: 0, atOnce: 0, checks: 0, endSession: (): void => undefined };
  const powerMonitor = new EventEmitter();
  const watch = (listeners: readonly string[] = []): SystemWatch =>
    watchSystem({
      listeners,
      powerMonitor,
      idle: { check: () => (state.checks += 1) },
      needsLock: () => state.open,
      lock: () => (state.locked += 1),
      lockAtOnce: () => (state.atOnce += 1),
      onSessionEnd: (listener) => (state.endSession = listener),
    });

  beforeEach(() => {
    Object.assign(state, { open: true, locked: 0, atOnce: 0, checks: 0 });
    folder = mkdtempSync(join(tmpdir(), 'alongside-watch-'));
    // In the place of the command that listens to the desktop's signals; it hears one as soon as it listens.
    const command = join(folder, 'dbus-monitor');
    writeFileSync(command, '#!/bin/sh\necho "signal path=/ interface=org.freedesktop.login1.Session; member=Lock"\n');
    chmodSync(command, 0o755);
  });
  afterEach(() => {
    powerMonitor.removeAllListeners();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['suspend', 'shutdown', 'the end of the session on Windows'])(
    'locks on %s before it returns, if there is something to lock',
    (event) => {
      watch();
      const happen = (): unknown => (event.startsWith('the') ? state.endSession() : powerMonitor.emit(event));
      happen();
      expect([state.locked, state.atOnce]).toEqual([0, 1]);
      state.open = false;
      happen();
      expect(state.atOnce).toBe(1);
    },
  );

  test.each(['lock-screen', 'resume', 'user-did-resign-active'])(
    'locks on %s, if there is something to lock',
    (event) => {
      watch();
      powerMonitor.emit(event);
      expect(state.locked).toBe(1);
      state.open = false;
      powerMonitor.emit(event);
      expect(state.locked).toBe(1);
    },
  );

  test('asks the idle clock every second', () => {
    vi.useFakeTimers();
    watch();
    vi.advanceTimersByTime(3000);
    expect(state.checks).toBe(3);
  });

  test.runIf(process.platform === 'linux')('on Linux runs no command that PATH leads to', async () => {
    vi.stubEnv('PATH', folder);
    expect(dbusMonitors.filter((command) => !isAbsolute(command))).toEqual([]);
    const { end } = watchLinuxScreenLock(() => (state.locked += 1), [join(folder, 'not here')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    end();
    expect(state.locked).toBe(0);
  });

  test.runIf(process.platform === 'linux')('on Linux listens to what the desktop says of its screen', async () => {
    watch([join(folder, 'not here'), join(folder, 'dbus-monitor')]);
    await vi.waitFor(() => expect(state.locked).toBeGreaterThan(0), 10_000);
  });

  test.runIf(process.platform === 'linux')('knows whether anything says that the screen was locked', async () => {
    expect(watch().hearsScreenLock()).toBe(false);
    const one = `#!/bin/sh\nif [ "$1" = --system ]; then exec sleep 60; fi\n`;
    writeFileSync(join(folder, 'dbus-monitor'), one);
    const withOne = watch([join(folder, 'dbus-monitor')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(withOne.hearsScreenLock()).toBe(true);
  });
});
