import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import { type OfficialSite, siteAddress, siteHost } from '../../shared/locator/locator-facts.ts';
import type { locatorShellCalls } from '../../shared/locator/locator.ts';
import { type HandlersOf } from './shell-calls.ts';
import type { ShellWords } from './shell-words.ts';

export interface OfficialSiteOptions {
  readonly words: () => ShellWords;
  readonly showMessageBox: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>;
  readonly openExternal: (url: string) => Promise<void>;
}

/** Hosts that may be opened, and no others. */
const allowed: readonly string[] = [
  'locator.ice.gov',
  'acis.eoir.justice.gov',
  'www.ice.gov',
  'www.bop.gov',
  'travel.state.gov',
];

/**
 * The address of an official page, as it ships. Nothing can be added to it: a query, a name or a password in it, another
 * scheme or host, and it is not opened at all.
 */
export const openableAddress = (address: string): string | null => {
  const { protocol, host, search, username, password, port } = new URL(address);
  const isPlain = search === '' && username === '' && password === '' && port === '';
  return protocol === 'https:' && isPlain && allowed.includes(host) ? address : null;
};

const asked = { open: 0, cancel: 1 } as const;

/** Opens official pages in the computer's own browser, each after a question that names the site. */
export const createLocatorHandlers = (options: OfficialSiteOptions): HandlersOf<keyof typeof locatorShellCalls> => ({
  'locator.openSite': async ({ site }) => {
    const address = openableAddress(siteAddress(site));
    if (address === null) return { outcome: 'failed' };
    const words = options.words().openSite;
    const { response } = await options.showMessageBox(questionOf(words, site));
    if (response !== asked.open) return { outcome: 'declined' };
    try {
      await options.openExternal(address);
      return { outcome: 'opened' };
    } catch {
      // No browser, or none that takes the address: the window shows it to be typed.
      return { outcome: 'failed' };
    }
  },
});

const questionOf = (words: ShellWords['openSite'], site: OfficialSite): MessageBoxOptions => ({
  type: 'question',
  message: words.question.replace('{{site}}', siteHost(site)),
  detail: words.detail,
  buttons: [words.open, words.cancel],
  defaultId: asked.open,
  cancelId: asked.cancel,
  noLink: true,
});
