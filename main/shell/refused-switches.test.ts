import { expect, test } from 'vitest';
import { refusedSwitch } from './refused-switches.ts';

const startedWith = (...switches: string[]) => ({
  commandLine: { hasSwitch: (name: string) => switches.includes(name) },
});

test.each(['no-sandbox', 'disable-web-security', 'remote-debugging-port', 'single-process'])(
  'the packed program does not run with --%s',
  (name) => {
    expect(refusedSwitch(startedWith('lang', name))).toBe(name);
  },
);

test('it runs with switches that only change its looks', () => {
  expect(refusedSwitch(startedWith('lang', 'force-device-scale-factor'))).toBeNull();
});
