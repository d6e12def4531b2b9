import { expect } from '@playwright/test';
import { DraftNotice, type LogPage } from './pages/encounter-pages.ts';
import { founder, FramePage, UnlockPage } from './pages/vault-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';
import { blank, starting, t } from './support/words.ts';

// Unlocking derives keys, on purpose slowly.
test.setTimeout(150_000);

const typed = ['Called in with one companion', 'The officer asked for the passport'];
const unsent = 'and wrote down the addr';

const unlock = async (app: App): Promise<void> => {
  const page = new UnlockPage(app.page);
  await page.isShown();
  await page.unlock(founder.name, founder.passphrase);
  await new FramePage(app.page).isShown();
};

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

const expectDraftAgain = async (app: App): Promise<void> => {
  const log = await new DraftNotice(app.page).goOnWriting();
  await log.expectEntries(typed);
  await expect(log.line).toHaveValue(unsent);
};

test('promise 8: what was typed two seconds before the core died is there after unlocking', async ({
  ready: { app },
}) => {
  const log = await openLog(app);
  await writeDraft(log);
  await app.page.waitForTimeout(2000);
  await app.killCore();
  await new UnlockPage(app.page).isShown();
  expect(await app.page.content()).not.toContain('passport');
  await unlock(app);
  await expectDraftAgain(app);
});

test('promise 8: what was typed two seconds before the power went is there after a restart', async ({
  ready: { app },
}) => {
  const log = await openLog(app);
  await writeDraft(log);
  await app.page.waitForTimeout(2000);
  await app.killAll();
  await app.restart();
  await unlock(app);
  await expectDraftAgain(app);
});

test('promise 8: the last key before locking and before leaving the screen is not lost', async ({ ready: { app } }) => {
  const log = await openLog(app);
  await writeDraft(log);
  await log.leave();
  await expectDraftAgain(app);
  await log.line.press('End');
  await log.line.pressSequentially('ess');
  await log.press('Control+L');
  await unlock(app);
  await expect((await new DraftNotice(app.page).goOnWriting()).line).toHaveValue(`${unsent}ess`);
});

test('the keyboard alone logs, stamps and says how each thing is known', async ({ ready: { app } }) => {
  const { page } = app;
  const log = await openLog(app);
  await log.press('Control+4');
  await log.line.pressSequentially('“Come back in June”');
  await log.press('Control+2');
  await log.press('Control+3');
  await page.keyboard.type('that the attorney is on the way');
  await page.keyboard.press('Enter');
  await expect(log.line).toBeFocused();
  await log.expectEntries([t('encounters.stamped.arrived'), '“Come back in June”', 'that the attorney is on the way']);
  await expect(
    page.getByRole('combobox', { name: starting(t('encounters.log.entrySource', { number: blank })) }).nth(1),
  ).toHaveValue('heard');
  await expect(
    page.getByRole('combobox', { name: starting(t('encounters.log.entrySource', { number: blank })) }).nth(2),
  ).toHaveValue('told');
  await expect(log.saved).toBeVisible();
  await expectAccessible(app.page);

  await log.press('Control+D');
  await expect(page.getByLabel(t('encounters.details.arrived'))).not.toHaveValue('');
  await page.getByLabel(t('encounters.details.letIn')).fill('One companion');
  await page.getByRole('checkbox', { name: t('encounters.rights.pressedToSign') }).check();
  await page.getByLabel(t('encounters.details.nextDate')).fill('6/8/2027');
  await expectAccessible(app.page);
  await page.getByRole('button', { name: t('encounters.details.bookNext') }).click();
  await expect(page.getByText(t('encounters.details.booked', { date: 'Tue, Jun 8, 2027' }))).toBeVisible();
});

test('a sealed note can be read and added to, and not changed', async ({ ready: { app } }) => {
  const log = await openLog(app);
  await writeDraft(log);
  const sealed = await log.seal();
  await expect(sealed.lines).toHaveCount(typed.length + 1);
  // Only the addendum is left to write.
  await expect(sealed.fields).toHaveCount(1);
  await sealed.addAddendum('The passport came back');
  await expectAccessible(app.page);
  await test.step('an addendum that is being written outlives a crash', async () => {
    await expect(sealed.fields).toHaveValue('');
    await sealed.fields.fill('The attorney was t');
    await app.page.waitForTimeout(2000);
    await app.killCore();
    await unlock(app);
    const { id } = (await app.call('people.list', {}).then(valueOf)).items[0] ?? { id: '' };
    const { notes } = valueOf(await app.call('encounters.ofPerson', { personId: id }));
    expect(notes).toMatchObject([
      { addendumDraft: 'The attorney was t', addenda: [{ text: 'The passport came back' }] },
    ]);
  });
});
