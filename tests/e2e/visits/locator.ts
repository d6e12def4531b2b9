import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** The locator with nothing known, with someone under 18, and with someone whose search has results of every kind. */
export const visitLocator = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('locator');
  await visitor.field(t('locator.who.aNumber')).fill('111-111-111');
  await visitor.see(page.getByText(t('people.aNumber.warning.allDigitsSame')));
  await visitor.press(t('locator.who.exactTitle'));
  await visitor.field(t('locator.who.mrz')).fill('P<GTM');
  await visitor.seeText(t('locator.who.mrzNotRead'));
  const { id } = await visitor.call('people.save', {
    preferredName: 'Xiomara',
    legalName: { given: 'Xiomara', firstFamily: 'De la Cruz', secondFamily: 'Güipe' },
    aNumber: '91313151',
    birthCountry: 'UA',
    nationality: 'NG',
    birthDate: '1990-02-28',
  });
  await page.getByRole('combobox', { name: t('locator.who.person') }).fill('Xiomara');
  await page.getByRole('option', { name: 'Xiomara' }).first().click();
  await visitor.see(page.getByText('091313151'));
  await page.getByText(t('locator.mode.name'), { exact: true }).click();
  await visitor.press(new RegExp(`^${t('locator.variants.more', { count: 1 }).replace('1', String.raw`\d+`)}$`));
  for (const result of ['inCustody', 'zero'] as const) {
    await visitor.press(t(`locator.results.site.${result}`));
    await visitor.see(visitor.button(t('locator.results.record')));
    await visitor.press(t('locator.results.record'));
    await expect(visitor.button(t('locator.results.record'))).toHaveCount(0);
  }
  await visitor.see(page.getByText(t('locator.result.zeroOnce')).first());
  await visitor.press(t('locator.ways.card'));
  await page.getByRole('checkbox', { name: t('locator.ways.consentYes') }).check();
  await visitor.see(page.getByText(t('locator.ways.read'), { exact: true }));
  await visitor.call('people.save', { id, birthDate: '2015-02-28' });
  await visitor.seeText(t('locator.who.minor', { name: 'Xiomara' }));
};
