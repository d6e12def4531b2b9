import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findContentShell } from '../../scripts/system.ts';
import { DraftNotice } from './pages/encounter-pages.ts';
import { founder, FramePage, UnlockPage } from './pages/vault-pages.ts';
import { type App, launchApp, withoutElectron } from './support/app.ts';
import { stateFigure } from './support/figure.ts';
import { makeFilledVault } from './support/fill-vault.ts';
import { keyNeedles, type Needles, type Searched, searchMemoryBelow, textNeedles } from './support/memory-search.ts';
import { t } from './support/words.ts';

test.setTimeout(180_000);

const person = {
  preferredName: 'Xiomara Quetzalli',
  aNumber: 'A091313151',
  teamNote: 'afraid of the man on the third floor',
};
const line = 'the officer kept the blue passport';
const unsent = 'she wrote down the address in Pasto';

/** What a lock may leave in memory for so long, in ms. */
const grace = 5000;

/**
 * Chromium without the parts of Chrome, such as its password manager, that Electron leaves out and that keep what is
 * typed. Null where Alongside runs on Electron itself.
 */
const contentShell = withoutElectron === null ? null : findContentShell();

const whyNot = (): string | null => {
  if (process.platform !== 'linux') return 'only Linux lets a test read the memory of other processes';
  if (process.getuid?.() !== 0) return 'only root may read the memory of a sandboxed process';
  return withoutElectron !== null && contentShell === null
    ? 'needs chromium-headless-shell, which has the parts of Chromium that Electron has'
    : null;
};

const dataKeyOf = (folder: string, recoveryKey: string): Buffer => {
  const script = join(import.meta.dirname, '..', 'support', 'read-data-key.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { input: recoveryKey, encoding: 'utf8' });
  if (status !== 0) throw new Error('the data key was not read');
  return Buffer.from(stdout, 'hex');
};

/** A vault with a person and the draft of a note. */
const makeVault = (folder: string): Promise<string> =>
  makeFilledVault(folder, async (save) => {
    const personId = await save('people.save', person);
    const date = new Date().toISOString().slice(0, 10);
    const appointmentId = await save('appointments.save', {
      personIds: [personId],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date,
      place: 'Varick Street',
    });
    await save('encounters.start', { appointmentId });
  });

/** Types as a person does: a text that a test hands over whole passes through processes that no keystroke passes through whole. */
const typeInto = async (app: App, field: ReturnType<App['page']['getByLabel']>, text: string): Promise<void> => {
  await field.focus();
  await app.page.keyboard.type(text);
};

const foundIn = (searched: readonly Searched[], kind: RegExp): string[] =>
  searched
    .filter((one) => kind.test(one.kind))
    .flatMap(({ found }) => found)
    .toSorted((a, b) => a.localeCompare(b));

const showPerson = async (app: App): Promise<void> => {
  await app.page.getByRole('navigation').getByText(t('app.screens.people'), { exact: true }).click();
  await app.page
    .getByRole('grid', { name: t('app.screens.people') })
    .locator('tbody tr')
    .first()
    .click();
  await app.page.getByRole('button', { name: t('people.aNumber.revealFull') }).click();
};

const writeNote = async (app: App): Promise<void> => {
  await app.page.getByRole('navigation').getByText(t('app.screens.today'), { exact: true }).click();
  const log = await new DraftNotice(app.page).goOnWriting();
  await typeInto(app, log.line, line);
  await app.page.keyboard.press('Enter');
  await expect(log.entries).toHaveCount(1);
  await typeInto(app, log.line, unsent);
  await expect(log.saved).toBeVisible();
};

test(
  'promise 20: five seconds after a lock no process of Alongside holds a key, a passphrase or a note',
  { tag: '@full' },
  async () => {
    test.skip(whyNot() !== null, whyNot() ?? '');
    const parent = mkdtempSync(join(tmpdir(), 'alongside-memory-'));
    const folder = join(parent, 'vault');
    const recoveryKey = await makeVault(folder);
    const needles: Needles = {
      'data key': keyNeedles(dataKeyOf(folder, recoveryKey)),
      passphrase: textNeedles('gravel tuba oyster'),
      name: textNeedles('Quetzalli'),
      'A-number': textNeedles('091313151'),
      'note of the team': textNeedles('on the third floor'),
      'line of the log': textNeedles('the blue passport'),
      'line that was not sent': textNeedles('address in Pasto'),
    };
    const app = await launchApp({ vaultDir: folder, ...(contentShell !== null && { browser: contentShell }) });
    const search = () => searchMemoryBelow(process.pid, needles);
    try {
      const unlock = new UnlockPage(app.page);
      await unlock.isShown();
      await typeInto(app, app.page.getByLabel(t('vault.unlock.name')), founder.name);
      await typeInto(app, unlock.passphrase, founder.passphrase);
      // A search that does not find what is there finds nothing afterward either.
      expect(foundIn(search(), /^renderer$/)).toEqual(['passphrase']);
      await app.page.getByRole('button', { name: t('vault.unlock.title') }).click();
      await new FramePage(app.page).isShown();
      await showPerson(app);
      await writeNote(app);

      const open = search();
      const records = Object.keys(needles).filter((name) => name !== 'data key' && name !== 'passphrase');
      expect(foundIn(open, /core\.js$/)).toEqual(expect.arrayContaining(['data key', ...records]));
      expect(foundIn(open, /^renderer$/)).toEqual(expect.arrayContaining(records));
      expect(foundIn(open, /^renderer$/)).not.toContain('data key');
      // What the shell passes on is sealed: it holds nothing even while the vault is open.
      expect(foundIn(open, /index\.js$/)).toEqual([]);

      await app.untilFreshPage(() => app.lockSystem());
      await app.page.waitForTimeout(grace);
      const locked = search();
      expect(locked.filter(({ found }) => found.length > 0)).toEqual([]);
      for (const kind of [/index\.js$/, /core\.js$/, /^renderer$/, /^gpu-process$/, /NetworkService$/]) {
        const of = locked.filter((one) => kind.test(one.kind));
        expect(
          of.reduce((sum, { bytes }) => sum + bytes, 0),
          String(kind),
        ).toBeGreaterThan(1 << 20);
      }
      const megabytes = Math.round(locked.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20);
      stateFigure(
        `${Object.keys(needles).length} canaries, ${locked.length} processes, ${megabytes} MB searched, 0 hits`,
      );
    } finally {
      await app.close();
      rmSync(parent, { recursive: true, force: true });
    }
  },
);
