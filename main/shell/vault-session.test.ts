import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WindowEvent } from '../../shared/contract/events.ts';
import { FakeCoreProcess } from '../../tests/support/fake-core-process.ts';
import { CoreHost } from './core-host.ts';
import type { CallCore } from './demo-team.ts';
import { FileHandles } from './file-handles.ts';
import { IdleClock } from './idle-clock.ts';
import { watchSystem } from './system-watch.ts';
import { VaultSession } from './vault-session.ts';

const setup = () => {
  const log: string[] = [];
  const board = { clear: () => Promise.resolve(void log.push('clipboard cleared')), selections: 0 };
  const demo = {
    makeFolder: () => Promise.resolve('demo folder'),
    fill: (_callCore: CallCore): Promise<void> => Promise.resolve(void log.push('filled')),
  };
  const core = {
    role: 'coordinator' as 'coordinator' | null,
    get mayHoldKeys() {
      return core.role !== null;
    },
    moveTo: (folder: string) => {
      log.push(`core → ${folder}`);
      core.role = null;
      return Promise.resolve();
    },
    killNow: () => void log.push('core killed'),
    stop: () => {
      log.push('core stopped');
      return Promise.resolve();
    },
    call: ({ call }: { call: string }) => {
      log.push(call);
      if (core.failing === call) return Promise.resolve({ ok: false, error: { code: 'disk.full' } });
      const user = { id: '019ac0de-0000-7000-8000-000000000000', displayName: 'Made Up', role: 'coordinator' };
      return Promise.resolve({ ok: true, value: call === 'vault.prepare' ? { recoveryKey: 'key' } : { user } });
    },
    failing: '',
  };
  const files = new FileHandles();
  const session = new VaultSession({
    core: core as unknown as CoreHost, // only what is above is used
    files,
    clipboard: { clearIfOurs: () => board.clear(), clearSelection: () => void (board.selections += 1) },
    folder: 'own folder',
    window: {
      send: (event: WindowEvent) => void log.push(event.type === 'locked' ? `told ${event.reason}` : event.type),
      renew: () => void log.push('window renewed'),
    },
    demo: {
      makeFolder: () => demo.makeFolder(),
      removeFolder: (folder) => Promise.resolve(void log.push(`removed ${folder}`)),
      fill: (callCore) => demo.fill(callCore),
      userName: () => 'Demo',
    },
  });
  return { log, board, demo, core, files, session };
};

describe('locking', () => {
  test('informs the window, ends the core, clears the clipboard, and empties the window, in that order', async () => {
    const { log, session, files } = setup();
    const handle = files.keepPath('chosen.pdf');
    await session.lock('idle');
    expect(log).toEqual(['told idle', 'core → own folder', 'clipboard cleared', 'window renewed']);
    expect(files.sourcesOf([handle])).toEqual({});
  });

  test('lets go of what was selected with the mouse, as the end of Alongside does', async () => {
    const { board, session } = setup();
    await session.lock('asked');
    expect(board.selections).toBe(1);
    await session.end();
    expect(board.selections).toBe(2);
  });

  test('promise 19: at once is done before anything is waited for', async () => {
    const { log, session } = setup();
    session.lockAtOnce();
    expect(log.slice(0, 2)).toEqual(['told system', 'core → own folder']);
    expect(log).toContain('core killed');
    expect(log).toContain('window renewed');
    await session.lock('system');
  });

  test('twice at the same time is locking once', async () => {
    const { log, session } = setup();
    await Promise.all([session.lock('idle'), session.lock('system')]);
    expect(log.filter((line) => line.startsWith('told'))).toEqual(['told idle']);
  });

  test('follows the loss of a core that held a session, and of no other', async () => {
    const { log, session } = setup();
    await session.coreLost(false);
    expect(log).toEqual([]);
    await session.coreLost(true);
    expect(log[0]).toBe('told coreEnded');
  });
});

const stuckOrBroken = [
  ['that cannot be read', () => Promise.reject(new Error('the clipboard is taken'))],
  ['that never answers', () => new Promise<never>(() => {})],
] as const;

describe.each(stuckOrBroken)('promise 19: a clipboard %s', (_what, clear) => {
  test('keeps no lock from ending the core and emptying the window within a second, nor the next one', async () => {
    const { log, board, session } = setup();
    board.clear = clear;
    const begun = performance.now();
    await session.lock('system');
    expect(performance.now() - begun).toBeLessThan(1000);
    await session.lock('system');
    expect(log).toEqual([
      'told system',
      'core → own folder',
      'window renewed',
      'told system',
      'core → own folder',
      'window renewed',
    ]);
  });

  test('keeps Alongside from ending for less than a second', async () => {
    const { log, board, session } = setup();
    board.clear = clear;
    await session.startDemo();
    const begun = performance.now();
    await session.end();
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(log.slice(-2)).toEqual(['core stopped', 'removed demo folder']);
  });
});

test('a core that does not end keeps no window from being emptied within a second', async () => {
  const { log, core, session } = setup();
  core.moveTo = () => new Promise(() => {});
  const begun = performance.now();
  await session.lock('system');
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(log.at(-1)).toBe('window renewed');
});

describe('the demo', () => {
  test('ends what was open, fills its own vault and shows it in a fresh window', async () => {
    const { log, session, files } = setup();
    const handle = files.keepPath('chosen.pdf');
    await session.startDemo();
    expect(log).toEqual([
      'told asked',
      'core stopped',
      'clipboard cleared',
      'core → demo folder',
      'vault.prepare',
      'vault.create',
      'filled',
      'window renewed',
    ]);
    expect(files.sourcesOf([handle])).toEqual({});
    expect([session.isDemo, session.folder]).toEqual([true, 'demo folder']);
  });

  test('ends with the lock, because no one knows its passphrase', async () => {
    const { log, session } = setup();
    await session.startDemo();
    log.length = 0;
    await session.lock('asked');
    expect(log).toContain('removed demo folder');
    expect([session.isDemo, session.folder]).toEqual([false, 'own folder']);
  });

  test('that cannot be made leaves the user’s own place in use', async () => {
    const { core, log, session } = setup();
    core.role = null;
    core.failing = 'vault.create';
    await expect(session.startDemo()).rejects.toMatchObject({ code: 'disk.full' });
    expect(log.slice(-2)).toEqual(['core → own folder', 'removed demo folder']);
    expect(session.isDemo).toBe(false);
  });

  test('that cannot be made in place of an open vault leaves no window that showed it', async () => {
    const { core, log, session } = setup();
    core.failing = 'vault.create';
    await expect(session.startDemo()).rejects.toMatchObject({ code: 'disk.full' });
    expect(log.slice(-3)).toEqual(['core → own folder', 'removed demo folder', 'window renewed']);
  });
});

describe('a lock while the demo is being made', () => {
  test('asks for nothing in the user’s own folder and shows no demo, however far it had come', async () => {
    for (const moment of ['demo folder', 'core → demo folder', 'vault.prepare', 'vault.create', 'filled']) {
      const { log, core, demo, session } = setup();
      core.role = null;
      const locks: Promise<void>[] = [];
      const lockOnce = (): void => {
        if (locks.length === 0) locks.push(session.lock('system'));
      };
      const seen = log.push.bind(log);
      // The lock comes as soon as this moment is reached.
      log.push = (line: string) => {
        const length = seen(line);
        if (line === moment) lockOnce();
        return length;
      };
      demo.makeFolder = () => {
        if (moment === 'demo folder') lockOnce();
        return Promise.resolve('demo folder');
      };
      demo.fill = async (callCore) => {
        await callCore('vault.prepare', {});
        log.push('filled');
      };
      await expect(session.startDemo(), moment).rejects.toMatchObject({ code: 'vault.locked' });
      await Promise.all(locks);
      const after = log.slice(log.indexOf('told system'));
      expect(
        after.filter((line) => line.startsWith('vault.') || line === 'filled' || line === 'core → demo folder'),
        moment,
      ).toEqual([]);
      expect(
        log.filter((line) => line === 'removed demo folder'),
        moment,
      ).toHaveLength(1);
      expect(
        log.filter((line) => line === 'window renewed'),
        moment,
      ).toHaveLength(1);
      expect([session.isDemo, session.needsLock], moment).toEqual([false, false]);
    }
  });

  test('is asked for while it is being made, and not afterward where it failed', async () => {
    const { core, demo, session } = setup();
    core.role = null;
    const { promise: folder, reject: fail } = Promise.withResolvers<string>();
    demo.makeFolder = () => folder;
    const started = session.startDemo();
    expect(session.needsLock).toBe(true);
    fail(new Error('no room'));
    await expect(started).rejects.toThrow('no room');
    expect(session.needsLock).toBe(false);
  });

  test('that cannot have a folder in place of an open vault leaves no window that showed it', async () => {
    const { log, demo, session } = setup();
    demo.makeFolder = () => Promise.reject(new Error('no room'));
    await expect(session.startDemo()).rejects.toThrow('no room');
    expect(log.at(-1)).toBe('window renewed');
  });
});

test('the end of Alongside stops the core, clears the clipboard and removes the demo', async () => {
  const { log, session } = setup();
  await session.startDemo();
  log.length = 0;
  await session.end();
  expect(log).toEqual(['core stopped', 'clipboard cleared', 'removed demo folder']);
});

test('another folder is used from then on, after a lock if a vault was open', async () => {
  const { log, core, session } = setup();
  await session.moveTo('second');
  expect(log).toContain('told asked');
  expect(log).toContain('core → second');
  log.length = 0;
  core.role = null;
  await session.moveTo('third');
  expect(log).toEqual(['core → third']);
});

describe('promise 19: what ends a session and what begins one', () => {
  const user = { id: '019ac0de-0000-7000-8000-000000000000', displayName: 'Made Up', role: 'coordinator' } as const;
  const publicKey = new Uint8Array([4, 1, 2]);

  /** The shell as it runs, around core processes that do what the test says. */
  const running = () => {
    vi.stubEnv('PATH', '');
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const clock = { now: 0 };
    const cores: FakeCoreProcess[] = [];
    const log: string[] = [];
    const powerMonitor = new EventEmitter();
    const core = new CoreHost('own folder', {
      fork: (folder) => {
        const process = new FakeCoreProcess(folder);
        cores.push(process);
        setImmediate(() => process.says({ type: 'ready', publicKey }));
        return process;
      },
      forceKill: () => {},
      isAlive: (pid) => cores.some((process) => process.ownPid === pid && process.isAlive),
      onEvent: () => {},
      onLost: (wasOpen) => void session.coreLost(wasOpen),
    });
    const session = new VaultSession({
      core,
      files: new FileHandles(),
      clipboard: { clearIfOurs: () => Promise.resolve(), clearSelection: () => undefined },
      folder: 'own folder',
      window: {
        send: (event) => void log.push(event.type === 'locked' ? `told ${event.reason}` : event.type),
        renew: () => void log.push('window renewed'),
      },
      demo: {
        makeFolder: () => Promise.resolve('demo folder'),
        removeFolder: () => Promise.resolve(),
        fill: () => Promise.resolve(),
        userName: () => 'Demo',
      },
    });
    const idle = new IdleClock({
      now: () => clock.now,
      idleMinutes: () => 5,
      needsLock: () => session.needsLock,
      onIdle: () => void session.lock('idle'),
    });
    watchSystem({
      powerMonitor,
      idle,
      needsLock: () => session.needsLock,
      lock: () => void session.lock('system'),
      lockAtOnce: () => session.lockAtOnce(),
      onSessionEnd: () => undefined,
    });
    const newest = (): FakeCoreProcess => cores.at(-1) ?? expect.fail('no core was started');
    const ask = (call: string) => core.call({ requestId: call, call, input: {}, files: {} });
    /** Has the core answer a call. */
    const answer = async (call: string, role: 'coordinator' | null, value: unknown): Promise<void> => {
      const answered = ask(call);
      await core.publicKey();
      newest().says({ type: 'answer', requestId: call, role, result: { ok: true, value } });
      await answered;
    };
    return { clock, cores, log, powerMonitor, core, session, idle, newest, ask, answer };
  };

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  const endings = [
    [
      'the system’s lock',
      'told system',
      ({ powerMonitor }: ReturnType<typeof running>) => void powerMonitor.emit('lock-screen'),
    ],
    [
      'idle time',
      'told idle',
      ({ clock, idle }: ReturnType<typeof running>) => {
        clock.now += 5 * 60_000;
        idle.check();
      },
    ],
  ] as const;

  test.each(endings)(
    '%s locks also after the core has ended the session itself, once',
    async (_what, told, happens) => {
      const shell = running();
      const { cores, log, core, newest, answer } = shell;
      await answer('vault.unlock', 'coordinator', { user });
      const old = newest();
      await answer('backups.restore', null, { kept: null });
      old.says({ type: 'ended' });
      await core.publicKey();
      expect([old.isGone, cores.length, log]).toEqual([true, 2, []]);
      happens(shell);
      await vi.waitFor(() => expect(log).toEqual([told, 'window renewed']));
      happens(shell);
      await new Promise((resolve) => setImmediate(resolve));
      expect(log).toEqual([told, 'window renewed']);
    },
  );

  test.each(['vault.unlock', 'vault.unlockWithRecoveryKey', 'vault.create'])(
    'a lock of the system while %s is under way leaves nothing open',
    async (call) => {
      const { cores, log, powerMonitor, core, session, newest, ask } = running();
      const answered = ask(call);
      await core.publicKey();
      const old = newest();
      powerMonitor.emit('lock-screen');
      // What the core had begun it may still finish.
      old.says({ type: 'answer', requestId: call, role: 'coordinator', result: { ok: true, value: { user } } });
      expect(await answered).toMatchObject({ error: { code: 'vault.locked' } });
      await vi.waitFor(() => expect(log).toEqual(['told system', 'window renewed']));
      expect([core.role, session.needsLock, old.isGone, cores.length]).toEqual([null, false, true, 2]);
    },
  );

  test('choosing another folder after such an end locks too', async () => {
    const { log, newest, session, answer } = running();
    await answer('vault.unlock', 'coordinator', { user });
    await answer('vault.rekey', null, { disabled: 0 });
    newest().says({ type: 'ended' });
    await session.moveTo('second');
    expect(log).toEqual(['told asked', 'window renewed']);
  });
});
