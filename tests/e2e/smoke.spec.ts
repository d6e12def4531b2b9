import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folders } from '../../scripts/build-folders.ts';
import { StandIn } from '../../scripts/stand-in/launch.ts';
import { findBrowser, findContentShell } from '../../scripts/system.ts';

test('the program tries itself out on a throwaway vault and says what came of it', { tag: '@full' }, async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'alongside-smoke-test-'));
  const executablePath = findContentShell() ?? findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
  try {
    const file = join(folder, 'smoke');
    const standIn = await StandIn.start({
      main: join(folders.main, 'index.js'),
      userData: join(folder, 'data'),
      args: [`--smoke=${file}`],
      executablePath,
      headed: false,
      shortLived: true,
      onDialog: () => Promise.resolve(null),
    });
    const code = await standIn.ended;
    const steps = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: string; ok: boolean });
    expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    expect([code, steps.map(({ step }) => step)]).toEqual([
      0,
      [
        'start',
        'page',
        'demo',
        'times',
        'summary',
        'backup',
        'clipboard',
        'lock',
        'locked',
        'demo again',
        'core killed',
        'core again',
      ],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
