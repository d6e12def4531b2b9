import { expect } from '@playwright/test';
import type { Locator } from 'playwright-core';
import { DetentionPage } from './pages/detention-pages.ts';
import { make } from './support/make.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box;
};

test(
  'messages have a strip of their own: they cover nothing, and Undo stays in one place',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await make(app, 'people.save', {
      preferredName: 'Ana Quispe',
      attorney: 'R. Feld',
      contacts: [{ name: 'Luis Quispe', phone: '404-555-0143' }],
    });
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.people'), exact: true })
      .click();
    await page.getByRole('row').filter({ hasText: 'Ana Quispe' }).first().click();
    await page.getByRole('button', { name: t('detentions.now.button'), exact: true }).click();
    const screen = new DetentionPage(page);
    const strip = page.getByRole('region', { name: t('app.said.strip'), exact: true });
    const status = strip.getByRole('status');
    const undo = strip.getByRole('button', { name: t('common.undo'), exact: true });
    const earlier = (count: number) =>
      strip.getByRole('button', { name: t('app.said.earlier', { count }), exact: true });

    await test.step('the newest message alone is shown, and the page ends above it', async () => {
      await expect(screen.next).toHaveText(t('detentions.step.attorney', { attorney: 'R. Feld' }));
      await screen.log('noAnswer');
      await expect(screen.next).toHaveText(t('detentions.step.contact', { name: 'Luis Quispe' }));
      await expect(undo).toBeVisible();
      const first = await boxOf(undo);
      await screen.log('leftMessage');
      await expect(earlier(2).or(earlier(1))).toBeVisible();
      expect(await boxOf(undo)).toEqual(first);
      await expect(status.locator('svg')).toHaveCount(1);
      const main = await boxOf(page.getByRole('main'));
      expect(main.y + main.height).toBeLessThanOrEqual((await boxOf(strip)).y);
    });

    await test.step('the keys of undo undo what is told, but in a field only the typing', async () => {
      const contactTried = screen.told.getByText(t('detentions.result.leftMessage'));
      await expect(contactTried).toBeVisible();
      await screen.next.focus();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(contactTried).toHaveCount(0);
      await expect(status).toHaveText(t('app.said.undone'));
    });

    await test.step('an earlier change is undone from the list', async () => {
      const tried = screen.told.getByText(t('detentions.result.noAnswer'));
      await expect(tried).toBeVisible();
      await strip.getByRole('button').first().click();
      const list = page.getByRole('dialog');
      await list.getByRole('button').first().click();
      await expect(tried).toHaveCount(0);
    });

    await test.step('a message waits while the pointer is on it, and then leaves', async () => {
      await page.keyboard.press('Escape');
      await screen.log('noAnswer');
      await undo.hover();
      await page.waitForTimeout(11_000);
      await expect(undo).toBeVisible();
      await page.mouse.move(600, 200);
      await expect(undo).toHaveCount(0, { timeout: 12_000 });
      await expect(status).toBeEmpty();
    });
  },
);
