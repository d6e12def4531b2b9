import { describe, expect, test } from 'vitest';
import { FakeCoreProcess } from '../../tests/support/fake-core-process.ts';
import { CoreHost } from './core-host.ts';
import type { CoreHostOptions } from './core-host.ts';

const publicKey = new Uint8Array([4, 1, 2]);

const setup = (options: Partial<CoreHostOptions> = {}) => {
  const cores: FakeCoreProcess[] = [];
  const lost: boolean[] = [];
  const forced: number[] = [];
  const host = new CoreHost('first folder', {
    fork: (vaultDir) => {
      const core = new FakeCoreProcess(vaultDir);
      cores.push(core);
      return core;
    },
    forceKill: (pid) => {
      forced.push(pid);
      cores.find(({ ownPid }) => ownPid === pid)?.emit('exit');
    },
    isAlive: (pid) => cores.some((core) => core.ownPid === pid && core.isAlive),
    onEvent: () => {},
    onLost: (wasOpen) => lost.push(wasOpen),
    ...options,
  });
  const newest = (): FakeCoreProcess => {
    const core = cores.at(-1);
    if (core === undefined) throw new Error('no core was started');
    return core;
  };
  const ask = (requestId: string, call = 'vault.status') => host.call({ requestId, call, input: {}, files: {} });
  const unlock = async (role: 'coordinator' | 'volunteer'): Promise<void> => {
    const answered = ask('unlock', 'vault.unlock');
    newest().says({ type: 'ready', publicKey });
    const user = { id: '019ac0de-0000-7000-8000-000000000000', displayName: 'Made Up', role };
    newest().says({ type: 'answer', requestId: 'unlock', role, result: { ok: true, value: { user } } });
    await answered;
  };
  return { host, cores, lost, forced, newest, ask, unlock };
};

describe('the core host', () => {
  test('keeps questions until the core is ready and gives each its own answer', async () => {
    const { newest, ask } = setup();
    const answers = [ask('a'), ask('b')];
    expect(newest().received).toEqual([]);
    newest().says({ type: 'ready', publicKey });
    expect(newest().received.map((request) => request.requestId)).toEqual(['a', 'b']);
    newest().says({ type: 'answer', requestId: 'b', role: null, result: { ok: true, value: 2 } });
    newest().says({ type: 'answer', requestId: 'a', role: null, result: { ok: true, value: 1 } });
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
  });

  test('refuses a second question under an id that still waits', async () => {
    const { ask } = setup();
    void ask('a');
    expect(await ask('a')).toEqual({ ok: false, error: { code: 'call.refused' } });
  });

  test('answers every question when the core ends on its own, and forgets the session', async () => {
    const { host, newest, ask, unlock, lost } = setup();
    await unlock('coordinator');
    const answers = [ask('a'), ask('b')];
    newest().emit('exit');
    for (const answer of await Promise.all(answers)) {
      expect(answer).toEqual({ ok: false, error: { code: 'unexpected' } });
    }
    expect(host.role).toBeNull();
    expect(lost).toEqual([true]);
  });

  test('says that no session was lost when the core ends while the vault is locked', () => {
    const { host, newest, lost } = setup();
    host.start();
    newest().emit('exit');
    expect(lost).toEqual([false]);
  });

  test('starts a new core for the next question after the old one ended', async () => {
    const { cores, newest, ask } = setup();
    void ask('a');
    newest().emit('exit');
    void ask('a');
    expect(cores).toHaveLength(2);
  });

  test('settles open questions as locked when it is stopped, and reports no loss', async () => {
    const { host, newest, ask, unlock, lost } = setup();
    await unlock('volunteer');
    const waiting = ask('a');
    await host.stop();
    expect(await waiting).toEqual({ ok: false, error: { code: 'vault.locked' } });
    expect(host.role).toBeNull();
    expect(lost).toEqual([]);
    expect(newest().received).not.toContainEqual(expect.objectContaining({ type: 'stop' }));
  });

  test('ends a core by force that does not end when asked', async () => {
    const { host, newest, forced } = setup({ graceMs: 10 });
    host.start();
    newest().stubborn = true;
    await host.stop();
    expect(forced).toEqual([newest().ownPid]);
  });

  test('kills at once, when there is no time for more, also a core that was just asked to end', async () => {
    const { host, cores, forced, newest } = setup();
    host.start();
    newest().stubborn = true;
    await Promise.resolve();
    const moved = host.moveTo('second folder');
    host.start();
    await Promise.resolve();
    host.killNow();
    expect(forced).toEqual([cores[0]?.ownPid, cores[1]?.ownPid]);
    await moved;
  });

  test('does not listen to a core that it has stopped', async () => {
    const events: unknown[] = [];
    const { host, newest, ask } = setup({ onEvent: (event) => events.push(event) });
    void ask('a', 'vault.unlock');
    const old = newest();
    old.says({ type: 'event', event: { type: 'changed', tables: ['person'] } });
    await host.stop();
    old.says({ type: 'event', event: { type: 'changed', tables: ['appointment'] } });
    const user = { id: '019ac0de-0000-7000-8000-000000000000', displayName: 'Made Up', role: 'coordinator' };
    old.says({ type: 'answer', requestId: 'a', role: 'coordinator', result: { ok: true, value: { user } } });
    expect(host.role).toBeNull();
    expect(events).toEqual([{ type: 'changed', tables: ['person'] }]);
  });

  test('follows the session’s user to another role', async () => {
    const { host, newest, unlock } = setup();
    await unlock('coordinator');
    const user = { id: '019ac0de-0000-7000-8000-000000000000', displayName: 'Made Up', role: 'volunteer' } as const;
    newest().says({ type: 'event', event: { type: 'session', user } });
    expect(host.role).toBe('volunteer');
  });

  test('learns from every answer who has the vault open', async () => {
    const { host, newest, ask, unlock } = setup();
    await unlock('volunteer');
    expect(host.role).toBe('volunteer');
    const answered = ask('b', 'people.list');
    newest().says({
      type: 'answer',
      requestId: 'b',
      role: null,
      result: { ok: true, value: { user: { role: 'coordinator' } } },
    });
    await answered;
    expect(host.role).toBeNull();
  });

  test('says from a role’s first answer until it is stopped that keys may be held, whatever later answers say', async () => {
    const { host, newest, ask, unlock } = setup();
    host.start();
    expect(host.mayHoldKeys).toBe(false);
    await unlock('coordinator');
    expect(host.mayHoldKeys).toBe(true);
    const answered = ask('b', 'backups.restore');
    newest().says({ type: 'answer', requestId: 'b', role: null, result: { ok: true, value: { kept: null } } });
    await answered;
    newest().says({ type: 'ended' });
    expect([host.role, host.mayHoldKeys]).toEqual([null, true]);
    await host.stop();
    expect(host.mayHoldKeys).toBe(false);
  });

  test.each(['vault.unlock', 'vault.unlockWithRecoveryKey', 'vault.create', 'backups.inspect', 'backups.restore'])(
    'says that keys may be held while %s is under way, also before the core is ready',
    async (call) => {
      const { host, newest, ask } = setup();
      const answered = ask('a', call);
      expect(host.mayHoldKeys).toBe(true);
      newest().says({ type: 'ready', publicKey });
      expect(host.mayHoldKeys).toBe(true);
      newest().says({
        type: 'answer',
        requestId: 'a',
        role: null,
        result: { ok: false, error: { code: 'vault.wrongPassphrase' } },
      });
      await answered;
      expect(host.mayHoldKeys).toBe(false);
    },
  );

  test('says of what the unlock screen asks otherwise that no keys are held', () => {
    const { host, ask } = setup();
    for (const call of ['vault.status', 'vault.prepare', 'files.adopt']) void ask(call, call);
    expect(host.mayHoldKeys).toBe(false);
  });

  test('ends a core that has ended its session, gives what it still ran back as locked, and asks the next one', async () => {
    const { host, cores, newest, ask, unlock, lost } = setup();
    await unlock('coordinator');
    const old = newest();
    const waiting = ask('long', 'vault.check');
    old.says({ type: 'ended' });
    expect(await waiting).toMatchObject({ error: { code: 'vault.locked' } });
    const answer = ask('a');
    newest().says({ type: 'ready', publicKey: new Uint8Array([4, 3, 3]) });
    await host.publicKey();
    expect([old.isGone, cores.length, newest().vaultDir]).toEqual([true, 2, 'first folder']);
    newest().says({ type: 'answer', requestId: 'a', role: null, result: { ok: true, value: 'next' } });
    expect(await answer).toEqual({ ok: true, value: 'next' });
    expect(lost).toEqual([]);
  });

  test('waits, when it is stopped, also for a core that had ended its session and still lives', async () => {
    const { host, cores, newest, unlock } = setup();
    await unlock('coordinator');
    const old = newest();
    old.stubborn = true;
    old.says({ type: 'ended' });
    let stopped = false;
    const stop = host.stop().then(() => (stopped = true));
    await new Promise(setImmediate);
    expect([cores.length, cores[1]?.isGone, stopped]).toEqual([2, true, false]);
    old.emit('exit');
    await stop;
  });

  test('reports a lost session also when the core ends after an answer that named no one', async () => {
    const { newest, ask, unlock, lost } = setup();
    await unlock('coordinator');
    const answered = ask('b', 'backups.automatic');
    newest().says({ type: 'answer', requestId: 'b', role: null, result: { ok: false, error: { code: 'cancelled' } } });
    await answered;
    newest().emit('exit');
    expect(lost).toEqual([true]);
  });

  test('passes sealed questions and answers on as they are', async () => {
    const { host, newest } = setup();
    const sealed = { from: new Uint8Array([1]), to: publicKey, bytes: new Uint8Array([2]) };
    const answer = host.pass({ requestId: 'a', call: 'people.list', sealed, files: {} });
    newest().says({ type: 'ready', publicKey });
    expect(newest().received).toEqual([{ type: 'call', requestId: 'a', call: 'people.list', sealed, files: {} }]);
    newest().says({ type: 'answer', requestId: 'a', role: 'volunteer', sealed: new Uint8Array([3]) });
    expect(await answer).toEqual({ sealed: new Uint8Array([3]) });
  });

  test('knows the key of the core that runs, and of no other', async () => {
    const { host, newest } = setup();
    const asked = host.publicKey();
    newest().says({ type: 'ready', publicKey });
    expect(await asked).toEqual(publicKey);
    expect(await host.hasKey(publicKey)).toBe(true);
    await host.moveTo('second folder');
    newest().says({ type: 'ready', publicKey: new Uint8Array([4, 3, 3]) });
    expect(await host.hasKey(publicKey)).toBe(false);
  });

  test('has no key when the core ends before it is ready, and does not start one after the other', async () => {
    const { host, cores, newest } = setup();
    const asked = host.publicKey();
    newest().emit('exit');
    expect(await asked).toBeNull();
    expect(cores).toHaveLength(1);
  });

  test('starts the next core for the folder that it was moved to', async () => {
    const { host, newest } = setup();
    host.start();
    await host.moveTo('second folder');
    expect(newest().vaultDir).toBe('second folder');
  });

  test('moves to another folder at once: what is asked while the old core ends is asked of the new folder', async () => {
    const { host, cores, newest, ask } = setup();
    host.start();
    const moved = host.moveTo('second folder');
    const answer = ask('a');
    await moved;
    expect(cores.map(({ vaultDir }) => vaultDir)).toEqual(['first folder', 'second folder']);
    newest().says({ type: 'ready', publicKey });
    newest().says({ type: 'answer', requestId: 'a', role: null, result: { ok: true, value: 'second' } });
    expect(await answer).toEqual({ ok: true, value: 'second' });
  });

  test('asks nothing of the next core as long as the one before still lives', async () => {
    const { host, cores, newest, ask } = setup();
    host.start();
    newest().stubborn = true;
    const stopped = host.stop();
    void ask('a');
    newest().says({ type: 'ready', publicKey });
    await Promise.resolve();
    expect(newest().received).toEqual([]);
    cores[0]?.emit('exit');
    await stopped;
    await host.publicKey();
    expect(newest().received.map((request) => request.requestId)).toEqual(['a']);
  });

  test('asks nothing of a core that was stopped while it waited for the one before', async () => {
    const { host, cores, newest, ask } = setup();
    host.start();
    newest().stubborn = true;
    const first = host.stop();
    const answer = ask('a');
    newest().says({ type: 'ready', publicKey });
    const second = host.stop();
    cores[0]?.emit('exit');
    await Promise.all([first, second]);
    expect(cores[1]?.received).toEqual([]);
    expect(await answer).toMatchObject({ error: { code: 'vault.locked' } });
  });

  test('passes a cancellation on only for a question that waits', () => {
    const { host, newest, ask } = setup();
    void ask('a');
    newest().says({ type: 'ready', publicKey });
    host.cancel('a');
    host.cancel('b');
    expect(newest().received.filter(({ type }) => type === 'cancel')).toEqual([{ type: 'cancel', requestId: 'a' }]);
  });

  test('answers every question when V8 gives the core up, and does not fail with it', async () => {
    const { newest, ask, unlock, lost } = setup();
    await unlock('coordinator');
    const answer = ask('a');
    newest().emit('error', 'FatalError', 'somewhere', '{}');
    expect(await answer).toEqual({ ok: false, error: { code: 'unexpected' } });
    expect(lost).toEqual([true]);
  });

  test('kills what is left of a core that said that it ended, and asks the next one nothing before it is gone', async () => {
    const cores: FakeCoreProcess[] = [];
    const forced: number[] = [];
    let lives = true;
    const { host, ask } = setup({
      fork: (vaultDir) => {
        const core = new FakeCoreProcess(vaultDir);
        cores.push(core);
        return core;
      },
      forceKill: (pid) => forced.push(pid),
      isAlive: (pid) => pid === cores[0]?.ownPid && lives,
    });
    host.start();
    await Promise.resolve();
    // Electron says so before the process is gone.
    const stopped = host.stop();
    void ask('a');
    cores[1]?.says({ type: 'ready', publicKey });
    await expect.poll(() => forced.length).toBeGreaterThan(2);
    expect([new Set(forced), cores[1]?.received]).toEqual([new Set([cores[0]?.ownPid]), []]);
    lives = false;
    await stopped;
    await host.publicKey();
    expect(cores[1]?.received).toHaveLength(1);
  });
});

describe('a core that starts late', () => {
  /** The first core, or every one, does not spawn by itself. */
  const late = (options: Partial<CoreHostOptions> = {}, onlyFirst = false) => {
    const started: FakeCoreProcess[] = [];
    const fork = (vaultDir: string): FakeCoreProcess => {
      const core = new FakeCoreProcess(vaultDir, onlyFirst && started.length > 0);
      started.push(core);
      return core;
    };
    return { started, ...setup({ fork, graceMs: 10, ...options }) };
  };

  test('keeps no lock waiting, and is killed as soon as it is there', async () => {
    const forced: number[] = [];
    const { host, started } = late({ forceKill: (pid) => forced.push(pid) });
    host.start();
    await host.moveTo('second folder');
    expect([started.length, forced.length]).toEqual([2, 0]);
    started[0]?.spawn();
    expect(forced).toEqual([started[0]?.ownPid]);
  });

  test('keeps no one waiting for the next one', async () => {
    const { host, started } = late({}, true);
    host.start();
    await host.moveTo('second folder');
    started[1]?.says({ type: 'ready', publicKey });
    expect(await host.publicKey()).toEqual(publicKey);
  });

  test('that is never ready counts as lost: what was asked is answered, and no one waits for its key', async () => {
    const lost: boolean[] = [];
    const { host, ask } = late({ readyMs: 20, onLost: (wasOpen) => lost.push(wasOpen) });
    const answer = ask('a');
    const key = host.publicKey();
    expect(await answer).toEqual({ ok: false, error: { code: 'unexpected' } });
    expect(await key).toBeNull();
    expect(lost).toEqual([false]);
  });

  test('that is never ready keeps no one waiting twice, for the one that another call started meanwhile', async () => {
    const { host, ask, started } = late({ readyMs: 20 });
    const key = host.publicKey();
    void ask('a').then(() => ask('b'));
    expect(await key).toBeNull();
    expect(started).toHaveLength(2);
  });

  test('and is ready in time is asked', async () => {
    const { host, ask, started } = late({ readyMs: 20 });
    void ask('a');
    started[0]?.spawn();
    started[0]?.says({ type: 'ready', publicKey });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect([await host.publicKey(), started[0]?.received.length]).toEqual([publicKey, 1]);
  });
});
