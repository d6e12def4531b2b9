import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findCommand } from '../../../scripts/system.ts';

/** Why there can be no bus here; null where there can. */
export const withoutBus: string | null =
  process.platform === 'linux' &&
  ['dbus-daemon', 'dbus-monitor', 'dbus-send'].every((command) => findCommand(command) !== null)
    ? null
    : 'needs D-Bus, which Linux desktops have';

/** A message bus of a test's own, on which everyone may send everything. */
export class PrivateBus {
  readonly address: string;
  readonly #daemon: ChildProcess;

  private constructor(address: string, daemon: ChildProcess) {
    this.address = address;
    this.#daemon = daemon;
  }

  static async start(): Promise<PrivateBus> {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [address] = (await once(createInterface({ input: daemon.stdout }), 'line')) as [string]; // the one line it prints
    return new PrivateBus(address, daemon);
  }

  /** Sends a signal, as a desktop or logind does: `org.gnome.ScreenSaver.ActiveChanged` with `boolean:true`. */
  signal(path: string, name: string, ...args: readonly string[]): void {
    const { status } = spawnSync('dbus-send', [`--bus=${this.address}`, '--type=signal', path, name, ...args]);
    if (status !== 0) throw new Error(`${name} was not sent`);
  }

  end(): void {
    this.#daemon.kill();
  }
}
