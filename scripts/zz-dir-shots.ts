import { join } from 'node:path';
import { createTranslator } from '../shared/words.ts';
import { launchApp } from '../tests/e2e/support/app.ts';
import { takePicture } from '../tests/e2e/support/picture.ts';
const out = '/tmp/dirgen/shots';
const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 640 };
const looks = [
  { name: 'light-en', language: 'en', colourScheme: 'light', viewport: wide },
  { name: 'narrow-es', language: 'es', colourScheme: 'dark', viewport: narrow },
] as const;
for (const look of looks.filter((l) => !process.argv[2] || l.name === process.argv[2])) {
  const t = createTranslator(look.language);
  const app = await launchApp({
    viewport: look.viewport,
    colourScheme: look.colourScheme,
    locale: `${look.language}-US`,
    settings: { language: look.language },
  });
  const shot = (n: string) => takePicture(app.page, join(out, `${look.name}-${n}.png`));
  try {
    await app.openDemo();
    await app.call('directory.save', {
      kind: 'hotline',
      name: 'Línea de respuesta del condado',
      states: ['NJ'],
      zone: 'America/New_York',
      phones: [{ number: '973-555-0142', use: 'callOrText' }],
      hours: 'Monday-Friday, 9 a.m.-5 p.m.',
      languages: ['es', 'ht'],
      source: 'their flyer',
      sourceDate: '2026-11-01',
    });
    await app.call('directory.save', {
      id: 'ice-checkin/newark-nj',
      phones: [{ number: '973-555-0100', use: 'main' }],
      whoMayEnter: 'Only the person and one companion; attorneys with a G-28.',
      idRules: 'Passport or consular ID.',
      phoneRules: 'Phones off, in the car.',
      verifiedOn: '2026-11-20',
      verifiedHow: 'visit',
      note: 'Ask for the second window.',
    });
    const rail = app.page.getByRole('navigation');
    await rail.getByRole('button', { name: t('app.screens.directory'), exact: true }).click();
    await app.page.getByRole('row').nth(3).waitFor();
    await shot('1-list');
    await app.page.getByText(t('directory.verify.tab'), { exact: true }).click();
    await app.page.waitForTimeout(400);
    await shot('2-verify');
    await app.page
      .getByRole('button', { name: /.*(verified today|verificada hoy).*/ })
      .first()
      .click();
    await app.page.waitForTimeout(300);
    await shot('3-verify-menu');
    await app.page.keyboard.press('Escape');
    await app.page.getByText(t('directory.verify.all'), { exact: true }).click();
    await app.page.getByRole('textbox', { name: t('directory.list.find') }).fill('newark');
    await app.page.waitForTimeout(400);
    await shot('4-found');
    await app.page.getByRole('row').nth(1).click();
    await app.page.getByRole('button', { name: t('directory.entry.edit'), exact: true }).waitFor();
    await app.page.waitForTimeout(300);
    await shot('5-entry');
    await app.page.getByRole('button', { name: t('directory.entry.edit'), exact: true }).click();
    await app.page.waitForTimeout(500);
    await shot('6-form');
    const number = app.page.getByRole('textbox', { name: t('directory.field.number') }).first();
    await number.fill('1-866-DHS-2-ICE');
    await app.page.getByRole('button', { name: t('directory.entry.save'), exact: true }).click();
    await app.page.waitForTimeout(300);
    await shot('7-never');
    await app.page.getByRole('button', { name: t('directory.entry.discard'), exact: true }).click();
    await rail.getByRole('button', { name: t('directory.help.open'), exact: true }).click();
    await app.page.waitForTimeout(700);
    await shot('8-help');
    await app.page.getByText(t('directory.help.part.rights'), { exact: true }).click();
    await app.page.waitForTimeout(300);
    await shot('9-rights');
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: t('directory.entry.back'), exact: true }).click();
    await app.page.getByRole('textbox', { name: t('directory.list.find') }).fill('zzz');
    await app.page.waitForTimeout(400);
    await shot('10-empty');
    await app.page.getByRole('textbox', { name: t('directory.list.find') }).fill('dallas field');
    await app.page.waitForTimeout(400);
    await app.page.getByRole('row').nth(1).click();
    await app.page.waitForTimeout(500);
    await shot('11-dallas');
    await app.page.keyboard.press('Control+K');
    await app.page.keyboard.type(look.language === 'es' ? 'derechos' : 'rights');
    await app.page.waitForTimeout(500);
    await shot('12-palette');
    await app.page.keyboard.press('Escape');
    await rail.getByRole('button', { name: t('app.screens.calendar'), exact: true }).click();
    await app.page.getByRole('button', { name: t('calendar.book'), exact: true }).click();
    await app.page.getByRole('combobox', { name: t('appointments.where.place') }).fill('newark');
    await app.page.waitForTimeout(600);
    await app.page.getByRole('option').first().scrollIntoViewIfNeeded();
    await shot('13-place');
    await app.page.getByRole('option').first().click();
    await app.page.waitForTimeout(600);
    await shot('14-at-door');
  } finally {
    await app.close();
  }
}
