import { expect } from '@playwright/test';
import type { CallResult } from '../../shared/contract/errors.ts';
import { ChecklistsPage, ChecklistSteps } from './pages/checklist-pages.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import type { App } from './support/app.ts';
import { dayFromNow, makeGrantedVault, volunteer } from './support/granted-vault.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test, testWithVault } from './support/program.ts';
import { blank, starting, t, within } from './support/words.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const title = 'Before a check-in';

const openToday = async (app: App) => {
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: t('app.screens.today'), exact: true })
    .click();
  return app.page.getByRole('region', { name: t('today.hand') });
};

test('a checklist is started for a person; a step gets an owner and a day, and is a task on Today until it is done', async ({
  demo: app,
}) => {
  const { page } = app;
  const { id } = valueOf(await app.call('people.save', { preferredName: 'Nayeli' }));
  const people = await new PeoplePage(page).open();
  await people.finder.fill('Nayeli');
  await people.rows.first().click();
  const person = await new PersonPage(page).isOf('Nayeli');
  await person.tab(t('people.page.tabs.checklists'));
  await page.getByRole('button', { name: t('checklists.of.start') }).click();
  await page.getByRole('menuitem', { name: title }).click();
  const list = page.getByRole('region', { name: title });
  const steps = new ChecklistSteps(page, list);
  await expect(list).toContainText(t('checklists.progress', { done: 0, count: 24 }));
  await expect(steps.step('If there’s an order of removal')).toContainText(t('checklists.certainty.uncertain'));

  await steps.box('Read the appointment paper').click();
  await expect(list).toContainText(t('checklists.progress', { done: 1, count: 24 }));
  await steps.box('Read the appointment paper').click();
  await expect(steps.box('Read the appointment paper')).not.toBeChecked();
  await steps.box('Read the appointment paper').click();

  const step = await steps.openDetails('Ask for a signed G-28');
  await expect(step).toContainText('ICE, Field Offices page (Feb 4, 2026)');
  await step.getByRole('combobox', { name: t('checklists.item.owner') }).fill('Deb');
  await page.getByRole('option', { name: 'Deb Kowalski' }).click();
  await step.getByRole('textbox', { name: t('checklists.item.dueOn') }).fill('yesterday');
  await step.getByRole('textbox', { name: t('checklists.item.note') }).fill('R. Feld answers after 2 PM');
  await step.getByRole('button', { name: t('common.save') }).click();
  await expect(step).toContainText('Deb Kowalski');
  await expect(step).toContainText('R. Feld answers after 2 PM');

  const hand = await openToday(app);
  const task = hand.getByRole('listitem').filter({ hasText: 'Ask for a signed G-28' });
  await expect(task).toContainText(within(t('checklists.item.overdue', { date: blank })));
  await task.getByRole('button', { name: starting(t('checklists.task.snoozeNamed', { text: blank })) }).click();
  await page.getByRole('menuitem', { name: t('checklists.task.tomorrow') }).click();
  await expect(task).toHaveCount(0);
  await page
    .getByRole('button', { name: t('common.undo') })
    .last()
    .click();
  await task.getByRole('button', { name: starting(t('checklists.task.finishNamed', { text: blank })) }).click();
  await expect(task).toHaveCount(0);
  const { items } = valueOf(await app.call('checklists.of', { owner: { kind: 'person', id } }));
  expect(items[0]?.progress).toEqual({ done: 2, total: 24 });
});

test(
  'tasks are listed by day and by owner, snoozed until a day, and lead to their record',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const { id } = valueOf(await app.call('people.save', { preferredName: 'Nayeli' }));
    valueOf(
      await app.call('checklists.addTask', {
        textEn: 'Call the school',
        dueOn: dayFromNow(0),
        owner: { kind: 'person', id },
      }),
    );
    const checklists = await new ChecklistsPage(page).open();
    await checklists.addTask('Order rights cards', 'tomorrow', 'Pilar Ochoa');
    await expect(checklists.task('Order rights cards')).toContainText('Pilar Ochoa');
    await checklists.tasks.getByText(t('checklists.task.by.owner'), { exact: true }).click();
    await expect(checklists.tasks.getByRole('heading', { name: /^Pilar Ochoa/ })).toBeVisible();
    await checklists.tasks.getByText(t('checklists.task.whose.nobody'), { exact: true }).click();
    await expect(checklists.task('Order rights cards')).toHaveCount(0);

    const school = checklists.task('Call the school');
    await school.getByRole('button', { name: starting(t('checklists.task.snoozeNamed', { text: blank })) }).click();
    await page.getByRole('menuitem', { name: t('checklists.task.untilDate') }).click();
    const dialog = page.getByRole('dialog', { name: t('checklists.task.pickTitle') });
    await dialog.getByRole('textbox').fill(dayFromNow(5));
    await dialog.getByRole('button', { name: t('checklists.task.snooze') }).click();
    await expect(school).toContainText(within(t('checklists.item.snoozed', { date: blank })));
    await school.getByRole('button', { name: starting(t('checklists.task.openNamed', { text: blank })) }).click();
    await new PersonPage(page).isOf('Nayeli');
    await expect(page.getByRole('tab', { name: t('people.page.tabs.checklists') })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  },
);

test(
  'the team changes a template; a copy that was started is brought to it when someone asks, and can go back',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const started = valueOf(await app.call('checklists.start', { template: 'accompanier', owner: null }));
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: t('app.palette.placeholder') }).fill('companions');
    await page.getByRole('option', { name: starting('For companions') }).click();
    await page.getByRole('button', { name: t('checklists.template.edit'), exact: true }).click();
    const first = page.getByRole('textbox', { name: t('checklists.template.form.itemEn', { number: 1 }) }).first();
    await first.fill('Take our Saturday training');
    await page
      .getByRole('button', {
        name: t('checklists.template.form.deleteNamed', { what: t('checklists.template.form.item', { number: 2 }) }),
      })
      .first()
      .click();
    await page
      .getByRole('button', {
        name: t('checklists.template.form.downNamed', { what: t('checklists.template.form.item', { number: 1 }) }),
      })
      .first()
      .click();
    await page.getByRole('button', { name: t('checklists.template.form.save') }).click();
    await expect(page.getByText(t('checklists.template.origin.edited'))).toBeVisible();
    const saturday = page.getByRole('listitem').filter({ hasText: 'Take our Saturday training' }).first();
    await expect(saturday).toContainText(t('checklists.certainty.team'));

    const checklists = await new ChecklistsPage(page).open();
    await expect(checklists.templates).toContainText(t('checklists.template.origin.edited'));
    await checklists.running
      .getByRole('button', { name: starting('Open For companions') })
      .first()
      .click();
    const main = page.getByRole('main');
    await expect(main).toContainText(t('checklists.of.newer'));
    await expect(main).not.toContainText('Saturday');
    await page.getByRole('button', { name: t('checklists.of.renew') }).click();
    await expect(main).toContainText('Take our Saturday training');
    await page
      .getByRole('button', { name: t('common.undo') })
      .last()
      .click();
    await expect(main).not.toContainText('Saturday');
    await page.getByRole('button', { name: starting(t('checklists.of.more', { title: blank })) }).click();
    await page.getByRole('menuitem', { name: t('checklists.of.copy') }).click();
    await expect.poll(() => app.clipboard.text()).toContain('[ ] Take a local accompaniment training');
    expect(valueOf(await app.call('checklists.get', { id: started.id })).isOutdated).toBe(true);
  },
);

const asVolunteer = testWithVault(makeGrantedVault);

asVolunteer(
  'a volunteer sees their own tasks alone, and marks them done',
  { tag: '@full' },
  async ({ filled: { app, recoveryKey } }) => {
    asVolunteer.setTimeout(180_000);
    const { page } = app;
    await openWithRecoveryKey(app, recoveryKey, 'en');
    const { volunteers } = valueOf(await app.call('checklists.owners', {}));
    const { items } = valueOf(await app.call('people.list', { query: 'Olena' }));
    const owner = { kind: 'person', id: items[0]?.id ?? '' } as const;
    const doer = { kind: 'volunteer', id: volunteers[0]?.id ?? '' } as const;
    const task = { dueOn: dayFromNow(3), owner, note: 'kept back' };
    valueOf(await app.call('checklists.addTask', { ...task, textEn: 'Pick up the folder', doer }));
    valueOf(await app.call('checklists.addTask', { ...task, textEn: 'Not for Noor' }));
    await app.lock();

    await new UnlockPage(page).unlock(volunteer.name, volunteer.passphrase);
    await new FramePage(page).isShown();
    const tasks = page.getByRole('region', { name: t('checklists.task.title') });
    const folder = tasks.getByRole('listitem').filter({ hasText: 'Pick up the folder' });
    await expect(folder).toBeVisible();
    // Those that are about their own accompaniments say so.
    await expect(tasks.getByRole('listitem')).toHaveCount(3);
    await expect(tasks).toContainText(t('checklists.forWhom', { name: 'Olena' }));
    await expect(folder).not.toContainText('Olena');
    for (const words of ['kept back', 'Not for Noor']) await expect(page.getByRole('main')).not.toContainText(words);
    await expect(
      page.getByRole('navigation').getByRole('button', { name: t('app.screens.checklists'), exact: true }),
    ).toHaveCount(0);
    await folder
      .getByRole('button', { name: t('checklists.task.finishNamed', { text: 'Pick up the folder' }) })
      .click();
    await expect(folder).toHaveCount(0);
    await page.getByRole('button', { name: t('common.undo') }).click();
    await expect(folder).toBeVisible();
  },
);
