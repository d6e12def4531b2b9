import { expect, test as base } from '@playwright/test';
import { type App, launchApp, type Look } from './app.ts';
import { openWithRecoveryKey } from './open-vault.ts';
import { makeReadyVault, makeTeamVault } from './ready-vault.ts';

interface Fixtures {
  /** Set by `test.use`; what it leaves out is as on a first start. */
  readonly look: Look;
  /** Alongside at its first screen, without a vault. */
  readonly app: App;
  /** Alongside with the demo team's vault open. */
  readonly demo: App;
  /** Alongside with an empty vault, open as the founder's, and that vault's recovery key. */
  readonly ready: { readonly app: App; readonly recoveryKey: string };
}

type MakeVault = (folder: string) => Promise<string>;

/** Puts Alongside before a vault, still closed; answers its recovery key. */
const putBefore = async (app: App, look: Look, makeVault: MakeVault): Promise<string> => {
  let recoveryKey = '';
  await app.asNew(look, async (vaultDir) => {
    recoveryKey = await makeVault(vaultDir);
  });
  return recoveryKey;
};

/** The same with the vault open. */
const openCopy = async (app: App, look: Look, makeVault: MakeVault): Promise<string> => {
  const recoveryKey = await putBefore(app, look, makeVault);
  await openWithRecoveryKey(app, recoveryKey, look.language ?? 'en');
  return recoveryKey;
};

/**
 * Tests that take Alongside as it comes share one, as good as new for each: starting it takes longer than many of
 * them. A test that fails ends Alongside with it.
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
    await openCopy(program, look, makeTeamVault);
    await use(program);
    expect(program.consoleErrors()).toEqual([]);
  },
  ready: async ({ program: app, look }, use) => {
    const recoveryKey = await openCopy(app, look, makeReadyVault);
    await use({ app, recoveryKey });
    expect(app.consoleErrors()).toEqual([]);
  },
});

/** The same with Alongside before a vault that was made in its folder, and is still closed. */
export const testWithVault = (makeVault: MakeVault) =>
  test.extend<{ readonly filled: { readonly app: App; readonly recoveryKey: string } }>({
    filled: async ({ program, look }, use) => {
      const recoveryKey = await putBefore(program, look, makeVault);
      await use({ app: program, recoveryKey });
      expect(program.consoleErrors()).toEqual([]);
    },
  });
