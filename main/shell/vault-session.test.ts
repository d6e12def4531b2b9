import { describe, expect, test } from 'vitest';
import type { WindowEvent } from '../../shared/events.ts';
import type { CoreHost } from './core-host.ts';
import { FileHandles } from './file-handles.ts';
import { VaultSession } from './vault-session.ts';

const setup = () => {
  const log: string[] = [];
  const core = {
    role: 'coordinator' as 'coordinator' | null,
    moveTo: (folder: string) => {
      log.push(`core → ${folder}`);
      core.role = null;
      return Promise.resolve();
    },
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
    clipboard: { clearIfOurs: () => Promise.resolve(void log.push('clipboard cleared')) },
    folder: 'own folder',
    window: {
      send: (event: WindowEvent) => void log.push(event.type === 'locked' ? `told ${event.reason}` : event.type),
      renew: () => void log.push('window renewed'),
    },
    demo: {
      makeFolder: () => Promise.resolve('demo folder'),
      removeFolder: (folder) => Promise.resolve(void log.push(`removed ${folder}`)),
      fill: () => Promise.resolve(void log.push('filled')),
      userName: () => 'Demo',
    },
  });
  return { log, core, files, session };
};

describe('locking', () => {
  test('tells the window, ends the core, clears the clipboard and empties the window, in that order', async () => {
    const { log, session, files } = setup();
    const handle = files.keepPath('chosen.pdf');
    await session.lock('idle');
    expect(log).toEqual(['told idle', 'core → own folder', 'clipboard cleared', 'window renewed']);
    expect(files.sourcesOf([handle])).toEqual({});
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

describe('the demo', () => {
  test('ends what was open, fills a vault of its own and shows it in a fresh window', async () => {
    const { log, session, files } = setup();
    const handle = files.keepPath('chosen.pdf');
    await session.startDemo();
    expect(log).toEqual([
      'told asked', 'core stopped', 'clipboard cleared',
      'core → demo folder', 'vault.prepare', 'vault.create', 'filled', 'window renewed',
    ]);
    expect(files.sourcesOf([handle])).toEqual({});
    expect([session.isDemo, session.folder]).toEqual([true, 'demo folder']);
  });

  test('ends with the lock, because nobody knows its passphrase', async () => {
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

test('the end of the program stops the core, clears the clipboard and removes the demo', async () => {
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
