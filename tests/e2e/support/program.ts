import { expect, test as base } from '@playwright/test';
import { founder, FramePage, UnlockPage } from '../pages/vault-pages.ts';
import { type App, launchApp, type Look } from './app.ts';
import { makeReadyVault } from './ready-vault.ts';

interface Fixtures {
  /** Set by `test.use`; what it leaves out is as on a first start. */
  readonly look: Look;
  /** The program at its first screen, without a vault. */
  readonly app: App;
  /** The program with its throw-away vault open. */
  readonly demo: App;
  /** The program with an empty vault, open as the founder's, and that vault's recovery key. */
  readonly ready: { readonly app: App; readonly recoveryKey: string };
}

/**
 * Tests that take the program as it comes share one, as good as new for each: starting it takes longer than many of
 * them. A test that fails ends the program with it.
 */
export const test = base.extend<Fixtures, { readonly program: App }>({
  program: [
    // Playwright reads a fixture's needs from this pattern; there are none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const program = await launchApp();
      await use(program);
      await program.close();
    },
    { scope: 'worker' },
  ],
  look: [{}, { option: true }],
  app: async ({ program, look }, use) => {
    await program.asNew(look);
    await use(program);
    expect(program.consoleErrors()).toEqual([]);
  },
  demo: async ({ program, look }, use) => {
    await program.asNewDemo(look);
    await use(program);
    expect(program.consoleErrors()).toEqual([]);
  },
  ready: async ({ program: app, look }, use) => {
    let recoveryKey = '';
    await app.asNew(look, async (vaultDir) => {
      recoveryKey = await makeReadyVault(vaultDir);
    });
    await new UnlockPage(app.page).unlock(founder.name, founder.passphrase);
    await new FramePage(app.page).isShown();
    await use({ app, recoveryKey });
    expect(app.consoleErrors()).toEqual([]);
  },
});

/** The same with the program before a vault that was made in its folder, and is still closed. */
export const testWithVault = (makeVault: (vaultDir: string) => Promise<void>) =>
  test.extend<{ readonly filled: App }>({
    filled: async ({ program, look }, use) => {
      await program.asNew(look, makeVault);
      await use(program);
      expect(program.consoleErrors()).toEqual([]);
    },
  });
