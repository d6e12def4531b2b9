import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { DialogQuestion } from './wire.ts';

/** Asks the person at the window what the system's own dialog would ask. It is in a shadow root, over the page. */
export const askInPage = async ({ kind, options }: DialogQuestion, page: Page): Promise<string | number | null> => {
  const asksForPath = kind === 'open' || kind === 'save';
  const own = 'buttons' in options ? options.buttons : undefined;
  const buttons = own ?? (kind === 'print' ? ['Print'] : ['Close']);
  const message = 'message' in options ? (options.message ?? '') : '';
  const suggested = 'defaultPath' in options ? (options.defaultPath ?? '') : '';
  const answered = await page.evaluate(
    ({ title, asksFor, mayCancel, suggestion, choices }) =>
      new Promise<string | number | null>((resolve) => {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'closed' });
        const box = document.createElement('dialog');
        box.style.cssText =
          'font: 15px/1.45 system-ui; padding: 20px; border-radius: 8px; width: 560px; border: 1px solid #5b635e';
        const heading = document.createElement('p');
        heading.textContent = title;
        box.append(heading);
        const end = (answer: string | number | null): void => {
          host.remove();
          resolve(answer);
        };
        const addButton = (label: string, press: () => void): void => {
          const button = document.createElement('button');
          button.textContent = label;
          button.style.cssText = 'font: inherit; margin: 12px 8px 0 0; padding: 6px 14px';
          button.addEventListener('click', press);
          box.append(button);
        };
        if (asksFor === 'button') {
          choices.forEach((choice, index) => addButton(choice, () => end(index)));
        } else {
          const field = document.createElement('input');
          field.setAttribute('aria-label', title);
          field.style.cssText = 'font: inherit; width: 100%; padding: 6px; box-sizing: border-box';
          field.value = suggestion;
          field.addEventListener('keydown', (event) => {
            if (event.key === 'Enter') end(field.value);
          });
          box.append(field);
          addButton('Use this path', () => end(field.value));
          setTimeout(() => field.select());
        }
        if (asksFor !== 'button' || mayCancel) addButton('Cancel', () => end(null));
        box.addEventListener('cancel', () => end(null));
        root.append(box);
        document.body.append(host);
        box.showModal();
      }),
    {
      title: message === '' ? (options.title ?? '') : message,
      asksFor: asksForPath ? 'path' : 'button',
      mayCancel: kind === 'print',
      suggestion: suggested,
      choices: buttons,
    },
  );
  // The system's folder dialog makes the folder that one names in it.
  const isFolder =
    'properties' in options && options.properties?.some((property) => property === 'openDirectory') === true;
  if (kind === 'open' && isFolder && typeof answered === 'string') await mkdir(answered, { recursive: true });
  return answered === '' ? null : answered;
};

let lastCopied = '';

/** Passes what Alongside copied to the system's clipboard, and clears it there if it is still the same text. */
export const copyToSystem = async (text: string, page: Page): Promise<void> => {
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  try {
    // Only a focused window may read; another program's text then stays, as it should.
    const found = text === '' ? await page.evaluate(() => navigator.clipboard.readText()) : '';
    if (text !== '' || found === lastCopied) {
      await page.evaluate((written) => navigator.clipboard.writeText(written), text);
    }
    lastCopied = text;
  } catch {
    // The window is not focused; nothing is changed.
  } finally {
    await context.grantPermissions([]);
  }
};
