import { expect } from '@playwright/test';
import type { Locator } from 'playwright-core';
import { addDays, dateIn, weekdayOf } from '../../shared/basics/time.ts';
import type { CallResult } from '../../shared/contract/errors.ts';
import { createTranslator } from '../../shared/words.ts';
import { test } from './support/program.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const zone = 'America/New_York';

/** The Tuesday after next. */
const tuesday = (): string => {
  const soon = addDays(dateIn(zone, new Date()), 8);
  return addDays(soon, (9 - weekdayOf(soon)) % 7);
};

for (const language of ['en', 'es'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ look: { language } });
    const t = createTranslator(language);

    test.setTimeout(120_000);

    test('an appointment is repeated, one date is skipped, those that follow change, and each act is undone', async ({
      demo: app,
    }) => {
      const { page } = app;
      const { id: personId } = valueOf(await app.call('people.save', { preferredName: 'Ximena' }));
      const first = tuesday();
      const { id } = valueOf(
        await app.call('appointments.save', {
          personIds: [personId],
          kind: 'ice-checkin',
          dateState: 'fixed',
          date: first,
          startTime: '09:15',
          place: 'Elm Street court',
          zone,
        }),
      );
      const dates = async (): Promise<(string | null)[]> =>
        valueOf(await app.call('series.get', { id })).series?.items.map(({ date }) => date) ?? [];
      const dialog = page.getByRole('dialog');
      const panel = page.getByRole('complementary');
      const undo = async (said: string): Promise<void> => {
        const strip = page.getByRole('region', { name: t('app.said.strip'), exact: true });
        await expect(strip.getByRole('status')).toHaveText(said);
        await strip.getByRole('button', { name: t('common.undo'), exact: true }).click();
      };
      const press = (where: Locator, name: string): Promise<void> =>
        where.getByRole('button', { name, exact: true }).click();

      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox').first().fill('Ximena');
      await page.getByRole('option').filter({ hasText: 'Ximena' }).first().click();
      await page.getByRole('tab', { name: t('people.page.tabs.appointments') }).click();
      await page.getByRole('row').filter({ hasText: 'Elm Street court' }).first().click();

      await press(panel, t('series.repeat'));
      await dialog.getByRole('combobox', { name: t('series.form.unit') }).click();
      await page.getByRole('option', { name: t('series.form.units.week', { count: 1 }) }).click();
      await dialog.getByRole('radio', { name: t('series.form.byTimes') }).check();
      await press(dialog, t('series.repeat'));
      await expect(dialog.getByText(t('series.wrong.noEnd'))).toBeVisible();
      const times = dialog.getByRole('textbox', { name: t('series.form.times') });
      await expect(times).toBeFocused();
      await times.fill('10000');
      await expect(dialog.getByText(t('series.wrong.tooMany', { most: 109 }))).toBeVisible();
      await times.fill('5');
      const boxes = dialog.getByRole('group', { name: t('series.form.dates') }).getByRole('checkbox');
      await expect(boxes).toHaveCount(4);
      // By keyboard, as the other boxes are.
      await boxes.nth(1).focus();
      await page.keyboard.press('Space');
      await press(dialog, t('series.form.add', { count: 3 }));
      await expect(
        panel.getByText(t('series.rule.week', { count: 1, days: language === 'en' ? 'Tuesday' : 'martes' })),
      ).toBeVisible();
      const made = [first, addDays(first, 7), addDays(first, 21), addDays(first, 28)];
      expect(await dates()).toEqual(made);
      await undo(t('series.form.added', { people: 'Ximena', count: 3 }));
      await expect(panel.getByRole('button', { name: t('series.repeat') })).toBeVisible();
      expect(valueOf(await app.call('appointments.ofPerson', { personId })).items).toHaveLength(1);

      const rule = { unit: 'week', every: 1, weekdays: [2], on: 'day', short: 'skip' } as const;
      valueOf(await app.call('series.make', { id, rule, until: null, times: 5, dates: made.slice(1) }));
      await panel.getByRole('button', { name: new RegExp(`^${t('series.next', { date: '' })}`) }).click();
      await press(panel, t('series.following'));
      await dialog.getByRole('textbox', { name: t('series.change.newTime') }).fill('13:15');
      await press(dialog, t('series.change.do.time', { count: 3 }));
      const starts = async (): Promise<(string | null)[]> =>
        valueOf(await app.call('appointments.ofPerson', { personId })).items.map(({ startTime }) => startTime);
      await expect.poll(starts).toEqual(['13:15', '13:15', '13:15', '09:15']);
      await undo(t('series.change.done.time', { people: 'Ximena', count: 3 }));
      await expect.poll(starts).toEqual(['09:15', '09:15', '09:15', '09:15']);

      await press(panel, t('series.following'));
      await dialog.getByRole('radio', { name: t('series.change.remove') }).check();
      await press(dialog, t('series.change.do.remove', { count: 3 }));
      await expect.poll(dates).toEqual([first]);
      await undo(t('series.change.done.remove', { people: 'Ximena', count: 3 }));
      await expect.poll(dates).toEqual(made);
    });
  });
}
