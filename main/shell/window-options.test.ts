import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { windowOptions } from './window-options.ts';

const options = (packaged: boolean) =>
  windowOptions({ session: {} as Session, preload: '/preload/index.cjs', packaged, dark: false });

test('promise 23: the page of the window gets no Node and nothing beyond a page', () => {
  expect(options(true).webPreferences).toEqual({
    session: {},
    preload: '/preload/index.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
  });
});

test('only developers get the tools to look inside', () => {
  expect(options(false).webPreferences?.devTools).toBe(true);
});

test('promise 16: the window is called by Alongside’s name alone', () => {
  expect(options(true).title).toBe('Alongside');
});
