import { test as base } from '@playwright/test';
import { launchApp } from './support/app.ts';
import { createTranslator } from '../../shared/words.ts';

const looks = (process.env['LOOKS'] ?? 'en-light-1440,es-dark-1440,en-light-1024,es-light-1024').split(',');
base.setTimeout(300_000);
for (const look of looks) {
  base(`shots ${look}`, async () => {
    const [language = 'en', colourScheme = 'light', width = '1440'] = look.split('-');
    const t = createTranslator(language as 'en' | 'es');
    const app = await launchApp({ viewport: { width: Number(width), height: 900 }, colourScheme: colourScheme as 'light', locale: `${language}-US`, settings: { language: language as 'en' } });
    try {
      await app.openDemo();
      const { page } = app;
      const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${look}-${name}.png`, fullPage: false });
      const tall = async (name: string) => {
        await page.setViewportSize({ width: Number(width), height: 2600 });
        await page.waitForTimeout(400);
        await shot(name);
        await page.setViewportSize({ width: Number(width), height: 900 });
      };
      await page.getByRole('navigation').getByRole('button', { name: t('app.screens.locator'), exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await tall('1-empty');
      const saved = await app.call('people.save', { preferredName: 'Nayeli', legalName: { given: 'Nayeli', middle: 'Rosa', firstFamily: 'De la Cruz', secondFamily: 'Ordóñez' }, aNumber: 'A091-313-151', birthCountry: 'UA', nationality: 'GT', birthDate: '1990-04-03', medicalNote: 'Insulin, twice a day' });
      const id = saved.ok ? saved.value.id : '';
      await page.getByRole('combobox', { name: t('locator.who.person') }).fill('Nayeli');
      await page.getByRole('option').first().click();
      await page.getByText('091313151').waitFor();
      await tall('2-person');
      await page.getByText(t('locator.mode.name'), { exact: true }).click();
      await page.getByRole('button', { name: t('locator.results.site.zero') }).click();
      await tall('3-zero');
      await page.getByRole('button', { name: t('locator.results.record') }).click();
      await page.getByText(t('locator.result.zeroOnce')).first().waitFor();
      await page.getByRole('button', { name: t('locator.results.site.inCustody') }).click();
      await page.getByRole('button', { name: t('locator.ways.card') }).first().click();
      await tall('4-recorded');
      void id;
    } finally {
      await app.close();
    }
  });
}
