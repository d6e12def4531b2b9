import { expect, test } from '@playwright/test';
import { chromium } from 'playwright-core';
import { askInPage } from '../../scripts/stand-in/human.ts';
import { findBrowser, findContentShell } from '../../scripts/system.ts';
import { launchApp, withoutElectron } from './support/app.ts';

test.skip(withoutElectron === null, 'the window of the stand-in is looked at; Electron has its own');

test('shortcuts of a whole browser do nothing in the window, and those for text and zoom do', async () => {
  const app = await launchApp();
  try {
    const prevented = await app.page.evaluate(() => {
      const press = (init: KeyboardEventInit): boolean =>
        !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      const turn = (ctrlKey: boolean): boolean =>
        !document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey }));
      const control = (key: string): boolean => press({ key, ctrlKey: true });
      return {
        kept: [
          ...['r', 'R', 'f', 'g', 'o', 's', 'p', 'u', 'j', 'd'].map(control),
          ...['F3', 'F5', 'F12'].map((key) => press({ key })),
          turn(true),
        ],
        passed: [...['a', 'c', 'v', 'x', '+', '-', '0'].filter(control), press({ key: 'r' }), turn(false)],
      };
    });
    expect(new Set(prevented.kept)).toEqual(new Set([true]));
    expect(prevented.passed).toEqual([false, false]);
  } finally {
    await app.close();
  }
});

test('what the system would not say is not said, and a print that someone cancels prints nothing', async () => {
  const app = await launchApp();
  try {
    if (process.platform === 'linux') await expect(app.backend.power('lock-screen')).rejects.toThrow('does not report');
    await app.dialogs.answer(null);
    expect(await app.call('window.print', {})).toEqual({ ok: true, value: { printed: false } });
    expect(await app.call('window.print', {})).toEqual({ ok: true, value: { printed: true } });
  } finally {
    await app.close();
  }
});

test('the window is dark before its page is painted where the system is', async () => {
  const [light, dark] = ['#FAF8F4', '#161A18'];
  for (const [colourScheme, chosen, expected] of [
    ['dark', 'system', dark],
    ['dark', 'light', light],
  ] as const) {
    const app = await launchApp({ colourScheme, settings: { colourScheme: chosen } });
    expect((await app.backend.windowState()).background).toBe(expected);
    await app.close();
  }
});

test('someone at the stand-in is asked with buttons whether to print, and can say no', async () => {
  const executablePath = findContentShell() ?? findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    for (const [kind, keys, expected] of [
      ['print', ['Enter'], 0],
      ['print', ['Escape'], null],
      ['print', ['Tab', 'Enter'], null],
      ['message', ['Tab', 'Enter'], 1],
      ['error', ['Enter'], 0],
    ] as const) {
      const buttons = kind === 'message' ? { buttons: ['No', 'Yes'] } : {};
      const answer = askInPage({ kind, options: { message: 'Really?', ...buttons } }, page);
      await page.locator('body > div').waitFor({ state: 'attached' });
      for (const key of keys) await page.keyboard.press(key);
      expect(await answer).toBe(expected);
    }
  } finally {
    await browser.close();
  }
});
