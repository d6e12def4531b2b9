import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { findCommand } from '../../scripts/system.ts';
import { readLockSignals, watchLinuxScreenLock } from './linux-screen-lock.ts';

const signal = (rest: string) => `signal time=1.5 sender=:1.1 -> destination=(null destination) serial=2 path=/x; ${rest}`;

const locksOf = (lines: readonly string[]): number => {
  let locks = 0;
  const read = readLockSignals(() => (locks += 1));
  for (const line of lines) read(line);
  return locks;
};

describe('promise 19: the desktop’s signals', () => {
  test('lock when a screen saver becomes active, and not when it ends', () => {
    for (const desktop of ['freedesktop', 'gnome', 'cinnamon', 'mate']) {
      const changed = signal(`interface=org.${desktop}.ScreenSaver; member=ActiveChanged`);
      expect(locksOf([changed, '   boolean true']), desktop).toBe(1);
      expect(locksOf([changed, '   boolean false']), desktop).toBe(0);
    }
  });

  test('lock when the session is told to lock', () => {
    expect(locksOf([signal('interface=org.freedesktop.login1.Session; member=Lock')])).toBe(1);
    expect(locksOf([signal('interface=org.freedesktop.login1.Session; member=Unlock')])).toBe(0);
  });

  test('of other kinds mean nothing', () => {
    expect(locksOf([signal('interface=org.freedesktop.DBus; member=NameAcquired'), '   string ":1.0"', '   boolean true'])).toBe(0);
    expect(locksOf(['   boolean true', 'boolean true', ''])).toBe(0);
  });
});

const hasBus = ['dbus-daemon', 'dbus-monitor', 'dbus-send'].every((command) => findCommand(command) !== null);

// The command is part of every Linux desktop; where it is missing there is nothing to watch.
test.runIf(hasBus)('a signal on a real bus locks within a second', async () => {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [address] = (await once(createInterface({ input: bus.stdout }), 'line')) as [string]; // the one line it prints
  const before = process.env['DBUS_SESSION_BUS_ADDRESS'];
  process.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  let lockedAt = 0;
  const end = watchLinuxScreenLock(() => (lockedAt = performance.now()));
  try {
    // The watch has no moment at which it says that it listens, so the signal is sent until it is heard.
    for (let tries = 0; lockedAt === 0 && tries < 50; tries += 1) {
      const sentAt = performance.now();
      spawnSync('dbus-send', ['--session', '--type=signal', '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver.ActiveChanged', 'boolean:true']);
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (lockedAt !== 0) expect(lockedAt - sentAt).toBeLessThan(1000);
    }
    expect(lockedAt).toBeGreaterThan(0);
  } finally {
    end();
    bus.kill();
    if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = before;
  }
});
