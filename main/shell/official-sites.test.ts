import { describe, expect, it } from 'vitest';
import { officialSites, siteAddress, siteHost } from '../../shared/locator/locator-facts.ts';
import { locatorShellCalls } from '../../shared/locator/locator.ts';
import { createLocatorHandlers, openableAddress } from './official-sites.ts';
import { shellWords } from './shell-words.ts';

const setup = (answer: number, open: (url: string) => Promise<void> = async () => {}) => {
  const questions: string[] = [];
  const opened: string[] = [];
  const handlers = createLocatorHandlers({
    words: () => shellWords('en', 'en-US'),
    showMessageBox: async ({ message }) => {
      questions.push(message);
      return { response: answer, checkboxChecked: false };
    },
    openExternal: async (url) => {
      opened.push(url);
      await open(url);
    },
  });
  return { openSite: handlers['locator.openSite'], questions, opened };
};

describe('promise 23: an official page', () => {
  it.each(officialSites)('%s opens in the browser only after a question that names it', async (site) => {
    const { openSite, questions, opened } = setup(0);
    expect(await openSite({ site })).toEqual({ outcome: 'opened' });
    expect(questions).toEqual([expect.stringContaining(siteHost(site))]);
    expect(opened).toEqual([siteAddress(site)]);
  });

  it('does not open when the question is answered with no', async () => {
    const { openSite, opened } = setup(1);
    expect(await openSite({ site: 'odls' })).toEqual({ outcome: 'declined' });
    expect(opened).toEqual([]);
  });

  it('that no browser takes is told, so that the address can be typed', async () => {
    const { openSite } = setup(0, () => Promise.reject(new Error('no browser')));
    expect(await openSite({ site: 'odls' })).toEqual({ outcome: 'failed' });
  });

  it('is named and never given as an address, so nothing about a person can be in it', () => {
    const { input } = locatorShellCalls['locator.openSite'];
    expect(Object.keys(input.shape)).toEqual(['site']);
    for (const site of ['https://locator.ice.gov/', 'odls?last=Montoya', '', null]) {
      expect(input.safeParse({ site }).success).toBe(false);
    }
    expect(input.parse({ site: 'odls', last: 'Montoya' })).toEqual({ site: 'odls' });
    for (const site of officialSites) {
      const { search, username, password, protocol } = new URL(siteAddress(site));
      expect([search, username, password, protocol]).toEqual(['', '', '', 'https:']);
    }
  });

  it.each([
    'http://locator.ice.gov/odls/',
    'https://locator.ice.gov.example/odls/',
    'https://locator.ice.gov@example.org/',
    'https://locator.ice.gov/odls/?last=Montoya',
    'https://locator.ice.gov:8443/odls/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://example.org/',
  ])('is none at %s', (address) => {
    expect(openableAddress(address)).toBeNull();
  });
});
