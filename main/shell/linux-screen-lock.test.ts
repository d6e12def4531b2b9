import { describe, expect, test } from 'vitest';
import { readLockSignals } from './linux-screen-lock.ts';

const signal = (rest: string) =>
  `signal time=1.5 sender=:1.1 -> destination=(null destination) serial=2 path=/x; ${rest}`;

const locksOf = (lines: readonly string[]): number => {
  let locks = 0;
  const read = readLockSignals(() => (locks += 1));
  for (const line of lines) read(line);
  return locks;
};

describe('promise 19: the desktop’s signals', () => {
  test('lock when a screen saver becomes active, and not when it ends', () => {
    for (const desktop of ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce']) {
      const changed = signal(`interface=org.${desktop}.ScreenSaver; member=ActiveChanged`);
      expect(locksOf([changed, '   boolean true']), desktop).toBe(1);
      expect(locksOf([changed, '   boolean false']), desktop).toBe(0);
    }
  });

  test('lock when the session gets a lock signal', () => {
    expect(locksOf([signal('interface=org.freedesktop.login1.Session; member=Lock')])).toBe(1);
    expect(locksOf([signal('interface=org.freedesktop.login1.Session; member=Unlock')])).toBe(0);
  });

  test('lock when the computer goes to sleep, and not when it wakes', () => {
    const sleep = signal('interface=org.freedesktop.login1.Manager; member=PrepareForSleep');
    expect(locksOf([sleep, '   boolean true'])).toBe(1);
    expect(locksOf([sleep, '   boolean false'])).toBe(0);
  });

  test('lock when logind is told that the session is locked, and not when it no longer is', () => {
    // As dbus-monitor prints the change of two properties.
    const changed = (value: boolean, name = 'LockedHint') => [
      signal('interface=org.freedesktop.DBus.Properties; member=PropertiesChanged'),
      '   string "org.freedesktop.login1.Session"',
      '   array [',
      '      dict entry(',
      '         string "Active"',
      '         variant             boolean true',
      '      )',
      '      dict entry(',
      `         string "${name}"`,
      `         variant             boolean ${value}`,
      '      )',
      '   ]',
    ];
    expect(locksOf(changed(true))).toBe(1);
    expect(locksOf(changed(false))).toBe(0);
    expect(locksOf(changed(true, 'IdleHint'))).toBe(0);
  });

  test('of other kinds mean nothing', () => {
    expect(
      locksOf([signal('interface=org.freedesktop.DBus; member=NameAcquired'), '   string ":1.0"', '   boolean true']),
    ).toBe(0);
    expect(locksOf(['   boolean true', 'boolean true', ''])).toBe(0);
  });
});
