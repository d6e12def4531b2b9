import { describe, expect, test } from 'vitest';
import { hardenSession, windowPartition } from './window-session.ts';

type Session = Parameters<typeof hardenSession>[0];

/** Keeps the handlers that are set, for the test to call them as Electron would. */
const setup = () => {
  const handlers: Record<string, (...args: never[]) => unknown> = {};
  const keep = (name: string) => (handler: unknown) => {
    handlers[name] = handler as (...args: never[]) => unknown; // every setter here takes a function
  };
  const spellChecker: boolean[] = [];
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: (enabled: boolean) => spellChecker.push(enabled),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    on: (event: string, listener: unknown) => keep(event)(listener),
  } as unknown as Session; // the overloads of Electron's setters cannot be written out here
  hardenSession(session);
  const run = (name: string, ...args: unknown[]): unknown => {
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`${name} was not set`);
    return handler(...(args as never[]));
  };
  return { run, spellChecker };
};

const answerOf = (run: (answer: (value: unknown) => void) => void): unknown => {
  let given: unknown = 'nothing';
  run((value) => (given = value));
  return given;
};

describe('promises 15 and 23: the window’s session', () => {
  test('refuses every permission, asked for or looked up', () => {
    const { run } = setup();
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fullscreen',
      'hid',
    ]) {
      expect(
        answerOf((answer) => run('request', {}, permission, answer)),
        permission,
      ).toBe(false);
      expect(run('check', {}, permission), permission).toBe(false);
    }
    expect(run('device', { deviceType: 'usb' })).toBe(false);
    expect(answerOf((answer) => run('display', {}, answer))).toBeNull();
  });

  test('cancels every request but those for Alongside’s own files', () => {
    const { run } = setup();
    const isCancelled = (url: string) => answerOf((answer) => run('beforeRequest', { url }, answer));
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'wss://example.org/',
      'file:///x',
      'data:text/html,x',
      'app://elsewhere/',
      'devtools://x/',
      '',
    ]) {
      expect(isCancelled(url), url).toEqual({ cancel: true });
    }
    expect(isCancelled('app://alongside/index.html')).toEqual({ cancel: false });
  });

  test('refuses downloads and checks no spelling', () => {
    const { run, spellChecker } = setup();
    let prevented = false;
    run('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
    expect(spellChecker).toEqual([false]);
  });

  test('lives in memory', () => {
    expect(windowPartition.name).not.toMatch(/^persist:/);
    expect(windowPartition.options.cache).toBe(false);
  });
});
