import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { addDays, dateIn, weekStart } from '../../shared/basics/time.ts';
import type { CallResult } from '../../shared/contract/errors.ts';
import { createTranslator } from '../../shared/words.ts';
import { test } from './support/program.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const place = 'Elm Street court';

/** Given names that differ from one another and are no words: Bada, Badi, … */
const madeUpName = (index: number): string =>
  `${'BDFGKLMPRT'[index % 10] ?? ''}a${'dlmnrs'[Math.floor(index / 10) % 6] ?? ''}ilo`;

const nextWeek = (): { from: string; to: string } => {
  const from = addDays(weekStart(dateIn('America/New_York', new Date())), 7);
  return { from, to: addDays(from, 6) };
};

for (const language of ['en', 'es'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ look: { language } });
    const t = createTranslator(language);

    test.setTimeout(120_000);

    const row = (page: Page): Locator => page.getByRole('region', { name: place }).getByRole('button').first();

    test('a week is made from weekly shifts, staffed from pasted replies, covered by a stand-by, and each act is undone', async ({
      demo: app,
    }) => {
      const { page } = app;
      for (const name of ['Xiomara Vega', 'Yusuf Adan', 'Zoila Ruiz']) valueOf(await app.call('team.save', { name }));
      await page
        .getByRole('navigation')
        .getByRole('button', { name: t('app.screens.shifts'), exact: true })
        .click();
      const panel = page.getByRole('complementary');
      const undo = async (said: string): Promise<void> => {
        const strip = page.getByRole('region', { name: t('app.said.strip'), exact: true });
        await expect(strip.getByRole('status')).toHaveText(said);
        await strip.getByRole('button', { name: t('common.undo'), exact: true }).click();
      };

      await page.getByRole('button', { name: t('shifts.week.next') }).click();
      await page.getByRole('button', { name: t('shifts.templates'), exact: true }).click();
      await panel.getByRole('button', { name: t('shifts.template.add') }).click();
      await panel.getByRole('textbox', { name: t('shifts.form.name') }).fill('Court mornings');
      await panel.getByRole('combobox', { name: t('shifts.form.place') }).fill(place);
      await panel.getByRole('textbox', { name: t('shifts.form.start') }).fill('9:00');
      await panel.getByRole('textbox', { name: t('shifts.form.end') }).fill('8:00');
      await panel.getByRole('button', { name: t('shifts.form.saveTemplate') }).click();
      await expect(panel.getByText(t('shifts.form.endBeforeStart'))).toBeVisible();
      await panel.getByRole('textbox', { name: t('shifts.form.end') }).fill('12:00');
      await panel.getByRole('button', { name: t('shifts.form.saveTemplate') }).click();
      await expect(panel.getByRole('listitem')).toContainText(place);

      const apply = page.getByRole('button', { name: t('shifts.apply'), exact: true });
      await apply.click();
      await expect(row(page)).toContainText(t('shifts.need.more', { count: 2 }));
      await undo(t('shifts.said.made', { count: 1 }));
      await expect(row(page)).toHaveCount(0);
      await apply.click();
      await expect(row(page)).toBeVisible();
      await apply.click();
      await expect(page.getByText(t('shifts.said.madeNone'))).toBeVisible();
      await expect(page.getByRole('region', { name: place }).getByRole('button')).toHaveCount(1);

      await page.getByRole('button', { name: t('shifts.paste'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      const text = dialog.getByRole('textbox', { name: t('shifts.replies.text') });
      await text.fill('Xiomara: yes\n'.repeat(600));
      await dialog.getByRole('button', { name: t('shifts.replies.read') }).click();
      await expect(dialog.getByText(t('errors.shifts.tooMuchText'))).toBeVisible();
      await text.fill('Xiomara: sí, 9-11\nYusuf 👍\nnot Zoila\nOPEN\n+1');
      await dialog.getByRole('button', { name: t('shifts.replies.read') }).click();
      await expect(dialog.getByText(t('shifts.replies.ready'))).toHaveCount(2);
      await expect(dialog.getByText(t('shifts.replies.ask.nothing'))).toHaveCount(2);
      await expect(dialog.getByText(t('shifts.replies.ask.who'))).toHaveCount(1);
      await dialog.getByRole('button', { name: t('shifts.replies.save', { count: 2 }) }).click();
      await expect(dialog).toHaveCount(0);
      await expect(row(page)).toContainText('Yusuf Adan');
      await expect(row(page)).toContainText(t('shifts.need.more', { count: 1 }));
      await expect(row(page)).not.toContainText('Zoila');

      await row(page).click();
      await panel.getByRole('combobox', { name: t('shifts.panel.add') }).fill('Zoila');
      await page.getByRole('option', { name: 'Zoila Ruiz' }).click();
      await panel.getByRole('button', { name: t('shifts.panel.moreOf', { name: 'Zoila Ruiz' }) }).click();
      await page.getByRole('menuitem', { name: t('shifts.panel.standBy') }).click();
      await expect(panel.getByText(t('shifts.panel.isStandBy'), { exact: true })).toBeVisible();
      await panel.getByRole('button', { name: t('shifts.panel.moreOf', { name: 'Yusuf Adan' }) }).click();
      await page.getByRole('menuitem', { name: t('shifts.panel.cover', { name: 'Zoila Ruiz' }) }).click();
      await expect(row(page)).toContainText('Zoila');
      await expect(row(page)).not.toContainText('Yusuf');
      await undo(t('shifts.said.covered', { name: 'Zoila Ruiz' }));
      await expect(row(page)).toContainText('Yusuf');

      await panel.getByRole('button', { name: t('shifts.panel.confirm') }).click();
      await expect(panel.getByText(t('shifts.panel.seen'))).toBeVisible();
      await page.getByRole('button', { name: t('shifts.signUp'), exact: true }).click();
      await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(place, 'u'));
      await expect(dialog.getByRole('textbox')).not.toHaveValue(/Yusuf|Xiomara/u);
    });

    test('someone met at a shift is typed in one field, becomes a person from Today, and is open again when their detention is undone', async ({
      demo: app,
    }) => {
      const { page } = app;
      const go = (screen: 'shifts' | 'today') =>
        page
          .getByRole('navigation')
          .getByRole('button', { name: t(`app.screens.${screen}`), exact: true })
          .click();
      const today = dateIn('America/New_York', new Date());
      const block = { place, startTime: '00:00', endTime: '23:59', zone: 'America/New_York' };
      valueOf(await app.call('shifts.save', { ...block, date: today }));
      await go('shifts');
      await row(page).click();
      const panel = page.getByRole('complementary');
      const dialog = page.getByRole('dialog');
      await panel.getByRole('button', { name: t('met.add') }).click();
      await expect(dialog.getByRole('textbox', { name: t('met.called') })).toBeFocused();
      await page.keyboard.type('Doña Flor');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(panel.getByText('Doña Flor', { exact: true })).toBeVisible();
      // Escape closes the dialog, and not the shift behind it.
      await panel.getByRole('button', { name: t('met.add') }).click();
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(panel.getByRole('heading', { name: place })).toBeVisible();

      const act = (name: string) => page.getByRole('button', { name, exact: true });
      const strip = page.getByRole('region', { name: t('app.said.strip'), exact: true });
      await act(t('met.actOf', { act: t('met.toDetention'), name: 'Doña Flor' })).click();
      await expect(strip.getByRole('status')).toHaveText(t('detentions.now.started', { name: 'Doña Flor' }));
      await strip.getByRole('button', { name: t('common.undo'), exact: true }).click();
      await go('today');
      await act(t('met.actOf', { act: t('met.toPerson'), name: 'Doña Flor' })).click();
      await expect(panel.getByRole('textbox', { name: t('people.field.preferredName') })).toHaveValue('Doña Flor');
      await expect(panel.getByRole('textbox', { name: t('people.field.teamNote') })).toHaveValue(
        new RegExp(place, 'u'),
      );
      await panel.getByRole('button', { name: t('people.form.save') }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Doña Flor' })).toBeVisible();
      await go('today');
      await expect(page.getByRole('heading', { name: t('today.hand') })).toBeVisible();
      await expect(page.getByText(t('met.today'))).toHaveCount(0);
    });

    test('a shift is handed over to the next one at its place, and is on Today until both have ticked', async ({
      demo: app,
    }) => {
      const { page } = app;
      const go = (screen: 'shifts' | 'today') =>
        page
          .getByRole('navigation')
          .getByRole('button', { name: t(`app.screens.${screen}`), exact: true })
          .click();
      const date = dateIn('America/New_York', new Date());
      const block = { place, date, zone: 'America/New_York' };
      valueOf(await app.call('shifts.save', { ...block, startTime: '00:00', endTime: '12:00' }));
      valueOf(await app.call('shifts.save', { ...block, startTime: '12:00', endTime: '23:59' }));
      await go('shifts');
      await row(page).click();
      const panel = page.getByRole('complementary');
      const dialog = page.getByRole('dialog');
      await panel.getByRole('button', { name: t('handover.write') }).click();
      await expect(dialog.getByRole('textbox', { name: t('handover.inside') })).toBeFocused();
      await page.keyboard.type('Two people, room 12');
      await dialog.getByRole('button', { name: t('handover.save') }).click();
      await expect(panel.getByText('Two people, room 12')).toBeVisible();
      await panel.getByRole('button', { name: t('handover.give') }).click();
      await expect(panel.getByText(t('handover.notGiven'))).toHaveCount(0);
      const strip = page.getByRole('region', { name: t('app.said.strip'), exact: true });
      await strip.getByRole('button', { name: t('common.undo'), exact: true }).click();
      await expect(panel.getByText(t('handover.notGiven'))).toBeVisible();
      await panel.getByRole('button', { name: t('handover.give') }).click();
      await page.getByRole('region', { name: place }).getByRole('button').nth(1).click();
      await expect(panel.getByText('Two people, room 12')).toBeVisible();
      await go('today');
      await expect(page.getByText(t('handover.today'))).toBeVisible();
      await page.getByRole('button', { name: t('handover.take') }).click();
      await expect(page.getByText(t('handover.today'))).toHaveCount(0);
    });
  });
}

test(
  'a week of 40 shifts is made from weekly shifts and staffed from the replies of 60 volunteers in at most 60 inputs',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const t = createTranslator('en');
    const names = Array.from({ length: 60 }, (_, index) => `${madeUpName(index)} Vega`);
    for (const name of names) valueOf(await app.call('team.save', { name }));
    const places = ['Elm Street court', 'Varick Street', 'Federal Plaza', 'Broadway office'];
    const blocks = [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ] as const;
    for (const weekday of [1, 2, 3, 4, 5]) {
      for (const at of places) {
        for (const [startTime, endTime] of blocks) {
          const block = { place: at, startTime, endTime, zone: 'America/New_York', minimum: 1, maximum: 3 };
          valueOf(await app.call('shifts.saveTemplate', { ...block, name: at, weekday }));
        }
      }
    }
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
    const replies = names.map((name, index) => {
      const [day, at] = [days[index % 5] ?? '', places[index % 4] ?? ''];
      return `${name}: yes ${day} ${index % 2 === 0 ? '8-12' : '1-5pm'} ${at}`;
    });

    let inputs = 0;
    const press = async (name: string): Promise<void> => {
      inputs += 1;
      await page.getByRole('button', { name, exact: true }).click();
    };
    await press(t('app.screens.shifts'));
    await press(t('shifts.week.next'));
    await press(t('shifts.apply'));
    await expect(page.getByText(t('shifts.said.made', { count: 40 }))).toBeVisible();
    await press(t('shifts.paste'));
    const dialog = page.getByRole('dialog');
    inputs += 1;
    await dialog.getByRole('textbox', { name: t('shifts.replies.text') }).fill(replies.join('\n'));
    await press(t('shifts.replies.read'));
    await expect(dialog.getByText(t('shifts.replies.ready'))).toHaveCount(60, { timeout: 30_000 });
    await press(t('shifts.replies.save', { count: 60 }));
    await expect(dialog).toHaveCount(0, { timeout: 30_000 });
    expect(inputs).toBeLessThanOrEqual(60);

    const week = valueOf(await app.call('shifts.list', nextWeek()));
    expect(week.items).toHaveLength(40);
    const said = week.items.flatMap(({ members }) => members.filter(({ answer }) => answer === 'yes'));
    expect(said).toHaveLength(60);
  },
);
