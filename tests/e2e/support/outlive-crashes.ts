import type { Page } from 'playwright-core';

/** What is reached of Playwright's own side of a page; in none of its types. */
interface Insides {
  readonly _connection: {
    toImpl?(page: Page): {
      readonly delegate?: {
        readonly _mainFrameSession?: { readonly _client: { removeAllListeners(event: string): unknown } };
      };
    };
  };
}

/**
 * Keeps a page in use whose process ends, as it does at every lock. Left alone, Playwright gives it up for good, although
 * the browser continues with it in another process. Not told of the end, it takes the next load for what it is: a new
 * document in the same page.
 *
 * @throws when this version of Playwright is built in another way
 */
export const outliveCrashes = (page: Page): void => {
  const client = (page as unknown as Insides)._connection.toImpl?.(page).delegate?._mainFrameSession?._client;
  if (client === undefined) throw new Error('Playwright has changed: how does it learn that a page’s process ended?');
  client.removeAllListeners('Inspector.targetCrashed');
};
