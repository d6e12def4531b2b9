import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contract } from '../../shared/contract.ts';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import { type App, launchApp } from './support/app.ts';
import { PrivateBus, withoutBus } from './support/dbus.ts';
import { stateFigure } from './support/figure.ts';
import { makeReadyVault } from './support/ready-vault.ts';
import { t } from './support/words.ts';

test.describe.configure({ mode: 'default', timeout: 120_000 });

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

let parent: string;
let recoveryKey: string;
let buses: { readonly session: PrivateBus; readonly system: PrivateBus } | null = null;
let app: App;

test.beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'alongside-lock-'));
  recoveryKey = await makeReadyVault(join(parent, 'vault'));
  if (withoutBus === null) buses = { session: await PrivateBus.start(), system: await PrivateBus.start() };
  app = await launchApp({
    vaultDir: join(parent, 'vault'),
    ...(buses !== null && {
      env: { DBUS_SESSION_BUS_ADDRESS: buses.session.address, DBUS_SYSTEM_BUS_ADDRESS: buses.system.address },
    }),
  });
});
test.afterAll(async () => {
  await app.close();
  buses?.session.end();
  buses?.system.end();
  rmSync(parent, { recursive: true, force: true });
});

const unlock = async (): Promise<readonly number[]> => {
  expect(await app.call('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ ok: true });
  return app.backend.coreProcessIds();
};

/** Does something with an open vault that must end its core within a second and empty the window. Returns how long it took. */
const locksBy = async (
  what: string,
  action: () => unknown,
  open: () => Promise<readonly number[]> = unlock,
): Promise<number> => {
  const cores = await open();
  let took = 0;
  await app.untilFreshPage(async () => {
    const begun = performance.now();
    await action();
    await expect.poll(() => cores.filter(isRunning), { intervals: [10], message: what }).toEqual([]);
    took = performance.now() - begun;
  });
  expect(took, what).toBeLessThan(1000);
  expect(await app.call('people.list', {}), what).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
  return took;
};

/** The watch says nothing when it begins to listen, so the first signal on a bus is sent until it is heard. */
const untilHeard = async (send: () => void): Promise<void> => {
  const cores = await unlock();
  await app.untilFreshPage(() =>
    expect
      .poll(
        () => {
          send();
          return cores.filter(isRunning);
        },
        { intervals: [100] },
      )
      .toEqual([]),
  );
};

test('promise 19: what desktops and logind send over D-Bus locks within a second', async () => {
  test.skip(withoutBus !== null, withoutBus ?? '');
  if (buses === null) throw new Error('no bus was started');
  const { session, system } = buses;
  const screenSaver = (name: string) => (): void =>
    session.signal(`/org/${name}/ScreenSaver`, `org.${name}.ScreenSaver.ActiveChanged`, 'boolean:true');
  const lockSession = (): void =>
    system.signal('/org/freedesktop/login1/session/_31', 'org.freedesktop.login1.Session.Lock');
  const sleep = (): void =>
    system.signal('/org/freedesktop/login1', 'org.freedesktop.login1.Manager.PrepareForSleep', 'boolean:true');

  await untilHeard(screenSaver('freedesktop'));
  await untilHeard(lockSession);
  expect(await app.call('system.get', {})).toEqual({ ok: true, value: { hearsScreenLock: true } });
  const signals = {
    ...Object.fromEntries(
      ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'].map((name) => [name, screenSaver(name)]),
    ),
    lockSession,
    sleep,
  };
  const took: number[] = [];
  for (const [what, send] of Object.entries(signals)) took.push(await locksBy(what, send));
  stateFigure(`${took.length} signals, locked after at most ${Math.round(Math.max(...took))} ms`);
});

test('promise 19: where nothing says that the screen was locked, the settings do', async () => {
  test.skip(process.platform !== 'linux', 'macOS and Windows say so to every program');
  const nowhere = `unix:path=${join(parent, 'no-bus')}`;
  const deaf = await launchApp({ env: { DBUS_SESSION_BUS_ADDRESS: nowhere, DBUS_SYSTEM_BUS_ADDRESS: nowhere } });
  try {
    await deaf.openDemo();
    await deaf.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.settings') })
      .click();
    await expect(deaf.page.getByText(t('settings.screenLockUnheard'))).toBeVisible();
  } finally {
    await deaf.close();
  }
});

test('promise 19: sleep, waking, the system’s end and, where Electron reports it, its screen lock lock within a second', async () => {
  const reported = process.platform === 'linux' ? [] : (['lock-screen'] as const);
  const ends = process.platform === 'win32' ? [] : (['shutdown'] as const);
  for (const event of ['suspend', 'resume', ...reported, ...ends] as const) {
    await locksBy(event, () => app.lockSystem(event));
  }
});

test('promise 19: the lock key locks within a second', async () => {
  await new UnlockPage(app.page).recover(recoveryKey);
  await new FramePage(app.page).isShown();
  await locksBy(
    'the key',
    () => app.page.keyboard.press('Control+l'),
    () => app.backend.coreProcessIds(),
  );
});

test('promise 19: after a lock every call but those of the unlock screen is refused', async () => {
  // Its answer goes to a page that is being replaced, so it is not waited for.
  await locksBy('the button', () => void app.rawCall('vault.lock', {}).catch(() => {}));
  const guarded = Object.entries(contract).filter(([, { roles }]) => roles !== 'anyone');
  expect(guarded.length).toBeGreaterThan(50);
  for (const [name] of guarded) {
    expect(await app.rawCall(name, {}), name).toEqual({ ok: false, error: { code: 'vault.locked' } });
  }
});

test('promise 19: closing the window ends the core within a second and Alongside with it', async () => {
  const cores = await unlock();
  const begun = performance.now();
  await app.page.close();
  await expect.poll(() => cores.filter(isRunning), { intervals: [10] }).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1000);
  await app.backend.ended;
  await app.restart();
});
