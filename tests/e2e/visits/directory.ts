import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

const newark = 'ICE check-in, Newark, NJ';

/** The list, what needs to be verified, and a search that finds nothing. */
const list = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('directory');
  await visitor.see(page.getByRole('grid'));
  await page.getByText(t('directory.verify.tab'), { exact: true }).click();
  await visitor.seeText(t('directory.verify.lead'));
  await page.getByRole('row').nth(1).getByRole('button').click();
  await visitor.see(page.getByRole('menu'));
  await page.keyboard.press('Escape');
  await page.getByText(t('directory.verify.all'), { exact: true }).click();
  await visitor.field(t('directory.list.find')).fill('zzzz');
  await visitor.seeText(t('directory.list.nothing'));
  await visitor.press(t('directory.list.reset'));
};

/** An entry that the team changed, its form, and what must not be entered. */
const entry = async (visitor: Visitor): Promise<void> => {
  const { page, panel, t } = visitor;
  await visitor.call('directory.save', {
    id: 'ice-checkin/newark-nj',
    phones: [{ number: '973-555-0100', use: 'main' }],
    whoMayEnter: 'Only the person',
    verifiedOn: '2026-01-05',
    verifiedHow: 'visit',
    note: 'Ask for the second window',
  });
  await visitor.field(t('directory.list.find')).fill('newark 970');
  await page.getByRole('row').filter({ hasText: newark }).click();
  await visitor.seeHeading(newark);
  await visitor.press(t('directory.entry.edit'));
  await visitor.see(panel.getByRole('textbox'));
  await panel.getByRole('textbox', { name: t('directory.field.number') }).fill('1-866-DHS-2-ICE');
  await panel.getByRole('button', { name: t('directory.entry.save'), exact: true }).click();
  await visitor.seeText(t('directory.never.tipLine'));
  await panel.getByRole('button', { name: t('directory.entry.discard') }).click();
  await expect(panel).toBeHidden();
};

/** Hotlines, rights, and more help, over the screen. */
const help = async (visitor: Visitor): Promise<void> => {
  const { page, dialog, t } = visitor;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('directory.help.rail'), exact: true })
    .click();
  await visitor.see(dialog.getByRole('article'));
  for (const part of ['rights', 'more'] as const) {
    await dialog.getByText(t(`directory.help.part.${part}`), { exact: true }).click();
    await visitor.see(dialog.getByRole('article'));
  }
  await visitor.closeDialog();
};

export const visitDirectory = async (visitor: Visitor): Promise<void> => {
  await list(visitor);
  await entry(visitor);
  await help(visitor);
};
