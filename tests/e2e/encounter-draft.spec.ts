import { expect } from '@playwright/test';
import { DraftNotice, type LogPage } from './pages/encounter-pages.ts';
import { UnlockPage } from './pages/vault-pages.ts';
import type { App } from './support/app.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test } from './support/program.ts';
import { blank, starting, t } from './support/words.ts';

const typed = ['Called in with one companion', 'The officer asked for the passport'];
const unsent = 'and wrote down the addr';

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** A vault with a check-in today and the log of it open. */
const openLog = async (app: App): Promise<LogPage> => {
  const person = valueOf(await app.call('people.save', { preferredName: 'Marisol' }));
  const today = new Date().toISOString().slice(0, 10);
  const appointment = valueOf(
    await app.call('appointments.save', {
      personIds: [person.id],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: today,
      place: 'Varick Street',
    }),
  );
  valueOf(await app.call('encounters.start', { appointmentId: appointment.id }));
  return new DraftNotice(app.page).goOnWriting();
};

const writeDraft = async (log: LogPage): Promise<void> => {
  for (const line of typed) await log.logLine(line);
  await log.line.fill(unsent);
};

/** What is promised, in ms: so long after the last key the vault has the text at the latest. */
const promised = 2000;

const expectSavedSoon = (app: App): Promise<void> =>
  expect
    .poll(
      async () => {
        const [draft] = valueOf(await app.call('encounters.drafts', {})).drafts;
        return valueOf(await app.call('encounters.get', { id: draft?.id ?? '' })).unsentText;
      },
      { timeout: promised, intervals: [50] },
    )
    .toBe(unsent);

const expectDraftAgain = async (app: App): Promise<void> => {
  const log = await new DraftNotice(app.page).goOnWriting();
  await log.expectEntries(typed);
  await expect(log.line).toHaveValue(unsent);
};

test('promise 8: what was typed two seconds before the core died is there after unlocking', async ({
  ready: { app, recoveryKey },
}) => {
  const log = await openLog(app);
  await writeDraft(log);
  await expectSavedSoon(app);
  await app.killCore();
  await new UnlockPage(app.page).isShown();
  expect(await app.page.content()).not.toContain('passport');
  await openWithRecoveryKey(app, recoveryKey);
  await expectDraftAgain(app);
});

test('promise 8: what was typed two seconds before the power went is there after a restart', async ({
  ready: { app, recoveryKey },
}) => {
  const log = await openLog(app);
  await writeDraft(log);
  await expectSavedSoon(app);
  await app.killAll();
  await app.restart();
  await openWithRecoveryKey(app, recoveryKey);
  await expectDraftAgain(app);
});

test('promise 8: the last key before locking and before leaving the screen is not lost', async ({
  ready: { app, recoveryKey },
}) => {
  const log = await openLog(app);
  await writeDraft(log);
  await log.leave();
  await expectDraftAgain(app);
  await log.line.press('End');
  await log.line.pressSequentially('ess');
  await log.press('Control+L');
  await openWithRecoveryKey(app, recoveryKey);
  await expect((await new DraftNotice(app.page).goOnWriting()).line).toHaveValue(`${unsent}ess`);
});

test(
  'the keyboard alone logs, stamps and says how each thing is known',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { page } = app;
    const log = await openLog(app);
    await log.press('Control+4');
    await log.line.pressSequentially('“Come back in June”');
    await log.press('Control+2');
    await log.press('Control+3');
    await page.keyboard.type('that the attorney is on the way');
    await page.keyboard.press('Enter');
    await expect(log.line).toBeFocused();
    await log.expectEntries([
      t('encounters.stamped.arrived'),
      '“Come back in June”',
      'that the attorney is on the way',
    ]);
    await expect(
      page.getByRole('combobox', { name: starting(t('encounters.log.entrySource', { number: blank })) }).nth(1),
    ).toHaveValue('heard');
    await expect(
      page.getByRole('combobox', { name: starting(t('encounters.log.entrySource', { number: blank })) }).nth(2),
    ).toHaveValue('told');
    await expect(log.saved).toBeVisible();

    await log.press('Control+D');
    await expect(page.getByLabel(t('encounters.details.arrived'))).not.toHaveValue('');
    await page.getByLabel(t('encounters.details.letIn')).fill('One companion');
    await page.getByRole('checkbox', { name: t('encounters.rights.pressedToSign') }).check();
    await page.getByLabel(t('encounters.details.nextDate')).fill('6/8/2027');
    await page.getByRole('button', { name: t('encounters.details.bookNext') }).click();
    await expect(page.getByText(t('encounters.details.booked', { date: 'Tue, Jun 8, 2027' }))).toBeVisible();
  },
);

test(
  'a sealed note can be read and added to, and not changed',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey } }) => {
    const log = await openLog(app);
    await writeDraft(log);
    const sealed = await log.seal();
    await expect(sealed.lines).toHaveCount(typed.length + 1);
    // Only the addendum is left to write.
    await expect(sealed.fields).toHaveCount(1);
    await sealed.addAddendum('The passport came back');
    await test.step('an addendum that is being written outlives a crash', async () => {
      await expect(sealed.fields).toHaveValue('');
      await sealed.fields.fill('The attorney was t');
      const { id } = (await app.call('people.list', {}).then(valueOf)).items[0] ?? { id: '' };
      const noteOf = async () => {
        const [note] = valueOf(await app.call('encounters.ofPerson', { personId: id })).notes;
        return { begun: note?.addendumDraft, added: note?.addenda.map(({ text }) => text) };
      };
      const kept = { begun: 'The attorney was t', added: ['The passport came back'] };
      await expect.poll(noteOf, { timeout: promised, intervals: [50] }).toEqual(kept);
      await app.killCore();
      await openWithRecoveryKey(app, recoveryKey);
      expect(await noteOf()).toEqual(kept);
    });
  },
);
