import type { MessageBoxOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { allowedLinks, openLink } from './open-link.ts';
import { shellWords } from './shell-words.ts';

const redCards = 'https://www.ilrc.org/redcards';

/** Opens an address; the system’s dialog is answered with a button. */
const tryToOpen = async (url: string, response: number, openExternal = async (_url: string) => undefined as void) => {
  const opened: string[] = [];
  const asked: MessageBoxOptions[] = [];
  const result = await openLink(url, {
    words: () => shellWords('en'),
    showMessageBox: async (options) => {
      asked.push(options);
      return { response, checkboxChecked: false };
    },
    openExternal: async (address) => {
      opened.push(address);
      await openExternal(address);
    },
  }).catch((error: unknown) => error);
  return { result, opened, asked };
};

describe('promise 23: an address is opened in the system’s browser', () => {
  test('only after someone confirmed it in a dialog that says where it leads', async () => {
    const { result, opened, asked } = await tryToOpen(redCards, 0);
    expect(result).toBe('opened');
    expect(opened).toEqual([redCards]);
    expect(asked[0]?.message).toContain('www.ilrc.org');
    expect(asked[0]?.detail).toContain(redCards);
    expect(asked[0]).toMatchObject({ defaultId: 1, cancelId: 1 });
    expect(await tryToOpen(redCards, 1)).toMatchObject({ result: 'dismissed', opened: [] });
  });

  test.each([
    'https://example.org/',
    'http://www.ilrc.org/redcards',
    `${redCards}?name=Ana`,
    `${redCards}#Ana`,
    `${redCards}/`,
    'https://www.ilrc.org.example.org/redcards',
    'https://user@www.ilrc.org/redcards',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:help@example.org',
    'alongside://x',
    '',
  ])('and only one of the allow-list, whole: not %s', async (url) => {
    const { result, opened, asked } = await tryToOpen(url, 0);
    expect(result).toMatchObject({ code: 'input.rejected', field: 'url' });
    expect({ opened, asked }).toEqual({ opened: [], asked: [] });
  });

  test('and if there is no browser, it says so', async () => {
    const refuse = () => Promise.reject(new Error('no browser'));
    expect((await tryToOpen(redCards, 0, refuse)).result).toBe('failed');
  });
});

test('promise 23: every address of the allow-list is https, without a name, a password, or a question in it', () => {
  expect(allowedLinks.size).toBeGreaterThan(200);
  for (const link of allowedLinks) {
    const { protocol, username, password, search } = new URL(link);
    expect({ protocol, username, password }, link).toEqual({ protocol: 'https:', username: '', password: '' });
    expect(search, link).toBe('');
  }
  expect(allowedLinks.has('https://locator.ice.gov/odls/#/search')).toBe(true);
});
