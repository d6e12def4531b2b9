import { describe, expect, test } from 'vitest';
import { refusedSwitch } from './refused-switches.ts';

describe('promise 26: the packed program does not run', () => {
  test.each([
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-namespace-sandbox',
    '--disable-web-security',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--remote-debugging-io-pipes=3,4',
    '--single-process',
    '--load-extension=/elsewhere',
    '--renderer-cmd-prefix=/elsewhere/prefix',
    '--utility-cmd-prefix=/elsewhere/prefix',
    '--gpu-launcher=/elsewhere/prefix',
    '--js-flags=--expose-gc',
    '--no-zygote',
    '--allow-sandbox-debugging',
    '--enable-logging',
    '--log-file=/elsewhere/log',
    '--log-net-log=/elsewhere/log',
    '--disable-features=Everything',
    '--enable-features=WaylandWindowDecorations,Something',
    '--inspect',
    '-no-sandbox',
    '--',
    '--a-switch-of-tomorrow',
  ])('with %s', (argument) => {
    expect(refusedSwitch(['alongside', '--lang=es', argument], 'linux')).toBe(argument);
  });

  test('with a switch that Windows lets one write with a slash', () => {
    expect(refusedSwitch(['Alongside.exe', '/no-sandbox'], 'win32')).toBe('/no-sandbox');
    expect(refusedSwitch(['alongside', '/home/ana/backup.alongside'], 'linux')).toBeNull();
  });
});

test.each([
  [['alongside']],
  [['alongside', '--lang=es', '--force-device-scale-factor=2']],
  [['alongside', '--ozone-platform-hint=auto', '--enable-features=WaylandWindowDecorations']],
  [['alongside', 'file:///home/ana/backup.alongside']],
  [['/Applications/Alongside.app/Contents/MacOS/Alongside', '-psn_0_12345']],
])('it runs with what only changes its looks, or opens a backup: %j', (args) => {
  expect(refusedSwitch(args, 'linux')).toBeNull();
});
