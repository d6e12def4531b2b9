import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headerVersion } from '../../main/core/vault-files/header.ts';
import { languages } from '../../shared/basics/language.ts';
import { createTranslator } from '../../shared/words.ts';
import type { VaultProblemCode } from '../../shared/words/error-words.ts';
import { DraftNotice } from './pages/encounter-pages.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import { type App, launchApp } from './support/app.ts';
import { ageVault, filesOf, makeReadyVault, type VaultFiles, vaultBytes } from './support/ready-vault.ts';
import { SmallDisk, withoutMount } from './support/small-disk.ts';
import { t } from './support/words.ts';

test.setTimeout(150_000);

interface Fault {
  readonly problem: VaultProblemCode;
  readonly apply: (files: VaultFiles, folder: string, recoveryKey: string) => void;
}

const changeHeader = (file: string, change: (header: Record<string, unknown>) => Record<string, unknown>): void =>
  // A header is one JSON object.
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)));

const faults: Readonly<Record<string, Fault>> = {
  'records cut in the middle': {
    problem: 'vault.databaseDamaged',
    apply: ({ database }) => truncateSync(database, 50_000),
  },
  'records cut to nothing': { problem: 'vault.databaseDamaged', apply: ({ database }) => truncateSync(database, 0) },
  'missing records': { problem: 'vault.databaseMissing', apply: ({ database }) => rmSync(database) },
  'records in the clear': {
    problem: 'vault.notEncrypted',
    apply: ({ database }) =>
      writeFileSync(database, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8000)])),
  },
  'records of a newer program': {
    problem: 'vault.newer',
    apply: (_files, folder, recoveryKey) => ageVault(folder, recoveryKey),
  },
  'a missing key file': { problem: 'vault.headerMissing', apply: ({ header }) => rmSync(header) },
  'a damaged key file': { problem: 'vault.headerDamaged', apply: ({ header }) => truncateSync(header, 900) },
  'a key file of a newer program': {
    problem: 'vault.headerNewer',
    apply: ({ header }) => changeHeader(header, (facts) => ({ ...facts, version: headerVersion + 1 })),
  },
  'a weakened key file': {
    problem: 'vault.headerWeak',
    apply: ({ header }) =>
      changeHeader(header, (facts) => ({ ...facts, kdf: { ...(facts['kdf'] as object), memoryKiB: 1024 } })), // an object in every header
  },
  'an empty folder': {
    problem: 'vault.missing',
    apply: (_files, folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
  },
};

for (const language of languages) {
  const t = createTranslator(language);
  // That each has words in every language is checked with the catalogs.
  const tag = language === 'en' ? [] : ['@full'];
  test(
    `each thing that can be wrong with a vault is named in its own words, and nothing is erased (${language})`,
    { tag },
    async () => {
      const parent = mkdtempSync(join(tmpdir(), 'alongside-faults-'));
      const [good, folder] = [join(parent, 'good'), join(parent, 'vault')];
      const recoveryKey = await makeReadyVault(good);
      cpSync(good, folder, { recursive: true });
      const app = await launchApp({ vaultDir: folder, settings: { language } });
      const { page } = app;
      try {
        await page.getByRole('button', { name: t('vault.unlock.useRecovery') }).click();
        for (const [name, { problem, apply }] of Object.entries(faults)) {
          await test.step(name, async () => {
            apply(filesOf(folder), folder, recoveryKey);
            const before = vaultBytes(folder);
            await page.getByLabel(t('vault.unlock.recoveryKey')).fill(recoveryKey);
            await page.getByRole('button', { name: t('vault.unlock.go') }).click();
            await expect(
              page.getByRole('heading', { level: 1, name: t(`vault.problems.${problem}.title`) }),
            ).toBeVisible();
            await expect(page.getByText(t(`vault.problems.${problem}.next`))).toBeVisible();
            await expect(page.getByText(t('vault.problem.safe'))).toBeVisible();
            await expect(page.getByRole('button', { name: t('vault.welcome.setUp') })).toHaveCount(0);
            expect(vaultBytes(folder)).toEqual(before);
            rmSync(folder, { recursive: true });
            cpSync(good, folder, { recursive: true });
            await page.getByRole('button', { name: t('common.tryAgain') }).click();
          });
        }
        await page.getByLabel(t('vault.unlock.recoveryKey')).fill(recoveryKey);
        await page.getByRole('button', { name: t('vault.unlock.go') }).click();
        await page.getByRole('button', { name: t('users.recovered.later') }).click({ timeout: 30_000 });
        await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible();
        expect(app.consoleErrors()).toEqual([]);
      } finally {
        await app.close();
        rmSync(parent, { recursive: true, force: true });
      }
    },
  );
}

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Runs with a vault on a small disk of its own. */
const onSmallDisk =
  (journey: (app: App, disk: SmallDisk, recoveryKey: string) => Promise<void>) => async (): Promise<void> => {
    test.skip(withoutMount !== null, withoutMount ?? '');
    const disk = new SmallDisk(12);
    const folder = join(disk.folder, 'vault');
    try {
      const recoveryKey = await makeReadyVault(folder);
      const app = await launchApp({ vaultDir: folder });
      try {
        await journey(app, disk, recoveryKey);
      } finally {
        await app.close();
      }
    } finally {
      disk.remove();
    }
  };

/**
 * Fills the disk, and then what room the vault has left in its own files: with large acts until none fits anymore,
 * and then with small ones, since a large one that failed leaves its room to the next.
 */
const fillToTheLast = async (app: App, disk: SmallDisk, spareNoteId: string): Promise<void> => {
  disk.fill();
  const isFull = (act: () => Promise<{ ok: true } | { ok: false; error: { code: string } }>) =>
    expect
      .poll(
        async () => {
          const result = await act();
          return result.ok ? 'saved' : result.error.code;
        },
        { intervals: [10], timeout: 30_000 },
      )
      .toBe('disk.full');
  await isFull(() => app.call('people.save', { preferredName: 'Filler', teamNote: 'x'.repeat(20_000) }));
  let saves = 0;
  await isFull(() => app.call('encounters.save', { id: spareNoteId, letIn: `after save ${(saves += 1)}` }));
};

const full = t('errors.disk.full');

/** Longer than the vault waits until it notes its newest entry in the key file, in ms. */
const untilNoted = 6000;

test(
  'a full disk: what was typed stays on screen, and is saved once there is room',
  { tag: '@full' },
  onSmallDisk(async (app, disk, recoveryKey) => {
    const { page } = app;
    await new UnlockPage(page).recover(recoveryKey);
    const frame = new FramePage(page);
    await frame.isShown();
    const { id } = valueOf(await app.call('people.save', { preferredName: 'Marisol' }));
    const date = new Date().toISOString().slice(0, 10);
    const startNote = async (ofId: string) => {
      const { id: appointmentId } = valueOf(
        await app.call('appointments.save', {
          personIds: [ofId],
          kind: 'ice-checkin',
          dateState: 'fixed',
          date,
          place: 'Varick Street',
        }),
      );
      return valueOf(await app.call('encounters.start', { appointmentId })).id;
    };
    const spare = valueOf(await app.call('people.save', { preferredName: 'Spare' }));
    const spareNoteId = await startNote(spare.id);
    await startNote(id);

    await test.step('a note', async () => {
      const log = await new DraftNotice(page).goOnWriting('Marisol');
      await log.logLine('Called in with one companion');
      await expect(log.saved).toBeVisible();
      await fillToTheLast(app, disk, spareNoteId);
      await log.logLine('The officer asked for the passport');
      await expect(
        page.getByText(t('encounters.saving.failed', { reason: t('encounters.saving.reason.diskFull') })),
      ).toBeVisible();
      await page.waitForTimeout(untilNoted);
      await log.expectEntries(['Called in with one companion', 'The officer asked for the passport']);
      disk.free();
      await page.getByRole('button', { name: t('common.tryAgain') }).click();
      await expect(log.saved).toBeVisible();
      await log.leave();
    });

    await test.step('a new person', async () => {
      const panel = await (await new PeoplePage(page).open()).add();
      await panel.preferredName.fill('Xiomara');
      await fillToTheLast(app, disk, spareNoteId);
      await panel.save();
      await expect(page.getByText(full).first()).toBeVisible();
      await expect(panel.preferredName).toHaveValue('Xiomara');
      disk.free();
      await panel.save();
      await new PersonPage(page).isOf('Xiomara');
    });

    await test.step('unlocking on a full disk is reported, and changes nothing', async () => {
      await app.lock();
      disk.fill();
      const before = vaultBytes(app.vaultDir);
      await new UnlockPage(page).useRecoveryKey(recoveryKey);
      await expect(page.getByRole('heading', { level: 1, name: t('vault.problems.disk.full.title') })).toBeVisible();
      expect(vaultBytes(app.vaultDir)).toEqual(before);
      disk.free();
      await page.getByRole('button', { name: t('common.tryAgain') }).click();
      await page.getByLabel(t('vault.recovery.key')).fill(recoveryKey);
      await page.getByRole('button', { name: t('vault.unlock.title') }).click();
      await page.getByRole('button', { name: t('users.recovered.later') }).click({ timeout: 30_000 });
      await frame.isShown();
    });
    const { items } = valueOf(await app.call('people.list', { query: 'Xiomara' }));
    expect(items).toHaveLength(1);
    expect(valueOf(await app.call('vault.check', {}))).toMatchObject({ ok: true, problems: [] });
  }),
);

test(
  'a read-only folder is reported when unlocking, and nothing is erased',
  onSmallDisk(async (app, disk, recoveryKey) => {
    const { page } = app;
    const frame = new FramePage(page);
    const before = vaultBytes(app.vaultDir);
    disk.setReadOnly(true);
    await new UnlockPage(page).useRecoveryKey(recoveryKey);
    await expect(page.getByRole('heading', { level: 1, name: t('vault.problems.disk.readOnly.title') })).toBeVisible();
    await expect(page.getByText(t('vault.problem.safe'))).toBeVisible();
    expect(vaultBytes(app.vaultDir)).toEqual(before);
    disk.setReadOnly(false);
    await page.getByRole('button', { name: t('common.tryAgain') }).click();
    await page.getByLabel(t('vault.recovery.key')).fill(recoveryKey);
    await page.getByRole('button', { name: t('vault.unlock.title') }).click();
    await page.getByRole('button', { name: t('users.recovered.later') }).click({ timeout: 30_000 });
    await frame.isShown();
  }),
);
