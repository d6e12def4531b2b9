import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The signals by which Linux desktops say that the screen was locked, which Electron reports on macOS and Windows
 * only, or that the computer is about to sleep, which Electron reports too. Sources: the ScreenSaver interfaces of
 * freedesktop.org, GNOME, Cinnamon, MATE and Xfce; systemd's logind. Some lockers (light-locker, swaylock) say no more
 * than logind's hint that the session is locked.
 */
const sessionSignals = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
].map((name) => `type='signal',interface='${name}',member='ActiveChanged'`);
const systemSignals = [
  "type='signal',interface='org.freedesktop.login1.Session',member='Lock'",
  "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
  "type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='org.freedesktop.login1.Session'",
];

/** Those that say by a boolean whether it begins (the screen is locked, the computer goes to sleep) or ends. */
const beginsOrEnds =
  /interface=org\.(\w+\.ScreenSaver; member=ActiveChanged|freedesktop\.login1\.Manager; member=PrepareForSleep)$/;

/** Reads `dbus-monitor`'s lines one after the other and calls `onLock` when they report a locked screen or sleep. */
export const readLockSignals = (onLock: () => void): ((line: string) => void) => {
  let expectsValue = false;
  let hint = false;
  return (line) => {
    if (/^\s+variant\s+boolean true$/.test(line) && hint) onLock();
    // Each property is its name on one line and its value on the next.
    hint = /^\s+string "LockedHint"$/.test(line);
    if (line.startsWith('signal ')) {
      expectsValue = beginsOrEnds.test(line);
      if (line.endsWith('interface=org.freedesktop.login1.Session; member=Lock')) onLock();
      return;
    }
    if (expectsValue && line.trim() === 'boolean true') onLock();
    expectsValue = false;
  };
};

/** Where systems keep the command: never looked for in PATH, which another program may have set. */
export const dbusMonitors: readonly string[] = [
  '/usr/bin/dbus-monitor',
  '/bin/dbus-monitor',
  '/run/current-system/sw/bin/dbus-monitor',
];

const watchBus = (
  command: string,
  bus: '--session' | '--system',
  signals: readonly string[],
  onLock: () => void,
  onEnd: () => void,
): ChildProcess => {
  const monitor = spawn(command, [bus, ...signals], { stdio: ['ignore', 'pipe', 'ignore'] });
  // A system without this bus or this command has no such signals; idle time and suspend lock all the same.
  monitor.on('error', onEnd);
  monitor.on('exit', onEnd);
  createInterface({ input: monitor.stdout }).on('line', readLockSignals(onLock));
  return monitor;
};

export interface ScreenLockWatch {
  /** False once no bus is listened to: then nothing says that the screen was locked. */
  readonly hears: () => boolean;
  readonly end: () => void;
}

/**
 * Calls `onLock` whenever the desktop locks its screen or the computer goes to sleep.
 *
 * @param commands full paths at which the command may be; the first that is there is run
 */
export const watchLinuxScreenLock = (
  onLock: () => void,
  commands: readonly string[] = dbusMonitors,
): ScreenLockWatch => {
  const command = commands.find((path) => existsSync(path));
  if (command === undefined) return { hears: () => false, end: () => undefined };
  const heard = new Set(['--session', '--system'] as const);
  const watch = (bus: '--session' | '--system', signals: readonly string[]): ChildProcess =>
    watchBus(command, bus, signals, onLock, () => heard.delete(bus));
  const monitors = [watch('--session', sessionSignals), watch('--system', systemSignals)];
  const end = (): void => {
    for (const monitor of monitors) monitor.kill();
  };
  process.once('exit', end);
  return { hears: () => heard.size > 0, end };
};
