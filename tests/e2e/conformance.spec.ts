import { expect, test } from '@playwright/test';
import { runConformance, type Outcome } from '../../scripts/conformance/conformance.ts';
import { StandIn } from '../../scripts/stand-in/launch.ts';
import { findBrowser, findContentShell } from '../../scripts/system.ts';
import { stateFigure } from './support/figure.ts';

test('the stand-in answers as Electron’s own specs say that Electron does', async () => {
  test.setTimeout(120_000);
  const executablePath = findContentShell() ?? findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
  const outcomes: readonly Outcome[] = await runConformance(async (main, { userData, env }) => {
    const standIn = await StandIn.start({
      main,
      userData,
      env,
      executablePath,
      headed: false,
      onDialog: () => Promise.resolve(null),
    });
    await standIn.ended;
  });
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(outcomes.length);
  expect(outcomes.filter(({ from }) => !/^(?:spec|docs|lib|shell)\//.test(from))).toEqual([]);
  stateFigure(`${outcomes.length} cases`);
});
