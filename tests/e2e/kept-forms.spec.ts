import { expect } from '@playwright/test';
import { CustodyTab } from './pages/custody-pages.ts';
import { ResponsePage } from './pages/detention-pages.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { UnlockPage } from './pages/vault-pages.ts';
import type { App } from './support/app.ts';
import { make } from './support/make.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

/** What is promised, in ms: so long after the last key the vault has the text at the latest. */
const promised = 2000;

const keptOf = async (app: App): Promise<string[]> =>
  (await make(app, 'drafts.list', {})).items.map(({ content }) => content);

const notice = (app: App) => app.page.getByRole('region', { name: t('drafts.title') });

test('promise 8: a visit that was being typed is there after a lock, a click away, and gone once it is saved', async ({
  ready: { app, recoveryKey },
}) => {
  const { page } = app;
  const { ids } = await make(app, 'detentions.start', { people: [{ knownAs: 'Juan' }] });
  const custody = await new CustodyTab(page).open('Juan');
  await custody.talks.getByRole('button', { name: t('custody.talks.log') }).click();
  const who = custody.talks.getByRole('textbox', { name: t('custody.field.who') });
  await who.fill('Rosa Vela');
  const learned = custody.talks.getByRole('textbox', { name: t('custody.field.learned') });
  await learned.pressSequentially('Needs glas');
  // The lock comes with the last key.
  await page.keyboard.press('Control+L');
  await new UnlockPage(page).isShown();
  expect(await page.content()).not.toContain('glas');
  await openWithRecoveryKey(app, recoveryKey);

  await expect(notice(app)).toContainText(t('drafts.left', { count: 1 }));
  await notice(app)
    .getByRole('button', { name: t('drafts.show') })
    .click();
  await expect(who).toHaveValue('Rosa Vela');
  await expect(learned).toHaveValue('Needs glas');
  await learned.press('End');
  await learned.pressSequentially('ses');
  await custody.talks.getByRole('textbox', { name: t('custody.field.at') }).fill('10:00');
  await custody.talks.getByRole('button', { name: t('common.save'), exact: true }).click();
  await expect(custody.talks).toContainText('Needs glasses');
  await expect.poll(() => keptOf(app), { timeout: promised }).toEqual([]);
  expect((await make(app, 'custody.get', { id: ids[0] ?? '' })).talks).toHaveLength(1);
});

test(
  'promise 8: facts, a contact and a search that were being typed outlive a core that dies, and what is discarded does not',
  {
    tag: '@full',
  },
  async ({ ready: { app, recoveryKey } }) => {
    const { page } = app;
    const { id: personId } = await make(app, 'people.save', { preferredName: 'Ana Quispe' });
    await make(app, 'detentions.start', { people: [{ knownAs: 'Juan' }] });
    const screen = await (await new ResponsePage(page).open()).openRow('Juan');
    const seenBy = page.getByRole('dialog').getByRole('textbox', { name: t('detentions.field.seenBy') });
    const openFacts = () => screen.choose(t('detentions.screen.changeFacts'));
    await openFacts();
    await seenBy.fill('The guard at the do');
    await page.keyboard.press('Escape');

    await (await new PeoplePage(page).open()).rows.filter({ hasText: 'Ana Quispe' }).click();
    await new PersonPage(page).tab(t('people.page.tabs.plan'));
    await page
      .getByRole('button', { name: t('plans.contacts.add') })
      .first()
      .click();
    const name = page.getByRole('textbox', { name: t('plans.field.name') }).first();
    await name.fill('Luis Quis');
    await expect.poll(async () => (await keptOf(app)).join(), { timeout: promised, intervals: [50] }).toContain('Quis');

    await app.killCore();
    await new UnlockPage(page).isShown();
    await openWithRecoveryKey(app, recoveryKey);
    await expect(notice(app)).toContainText(t('drafts.left', { count: 2 }));
    await notice(app)
      .getByRole('button', { name: t('drafts.showLast') })
      .click();
    await expect(name).toHaveValue('Luis Quis');
    await page.getByRole('button', { name: t('common.cancel'), exact: true }).click();

    await (await new ResponsePage(page).open()).openRow('Juan');
    await expect(screen.step).toBeVisible();
    await openFacts();
    await expect(seenBy).toHaveValue('The guard at the do');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common.cancel'), exact: true })
      .click();
    await expect.poll(() => keptOf(app), { timeout: promised }).toEqual([]);
    expect((await make(app, 'people.get', { id: personId })).preferredName).toBe('Ana Quispe');
  },
);
