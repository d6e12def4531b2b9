import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import type { SiteResult } from '../../../shared/locator/locator-facts.ts';
import { t } from '../support/words.ts';

/** The locator: who is looked for, the form, the spellings, the results, the log, and other ways to look. */
export class LocatorPage {
  readonly page: Page;
  readonly form: Locator;
  readonly who: Locator;
  readonly spellings: Locator;
  readonly results: Locator;
  readonly log: Locator;
  readonly ways: Locator;

  constructor(page: Page) {
    this.page = page;
    const region = (name: string): Locator => page.getByRole('region', { name, exact: true });
    this.who = region(t('locator.who.title'));
    this.form = region(t('locator.form.title'));
    this.spellings = page.getByRole('list', { name: t('locator.variants.title') });
    this.results = region(t('locator.results.title'));
    this.log = region(t('locator.log.title'));
    this.ways = region(t('locator.ways.title'));
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.locator'), exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: t('locator.title') })).toBeVisible();
    return this;
  }

  /** Takes someone in People. */
  async choose(name: string): Promise<void> {
    await this.who.getByRole('combobox', { name: t('locator.who.person') }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
    await expect(this.who.getByText(name, { exact: true })).toBeVisible();
  }

  async byName(): Promise<void> {
    await this.form.getByText(t('locator.mode.name'), { exact: true }).click();
  }

  copy(what: string): Promise<void> {
    return this.form.getByRole('button', { name: t('common.copyNamed', { what }), exact: true }).click();
  }

  async record(result: SiteResult): Promise<void> {
    await this.results.getByRole('button', { name: t(`locator.results.site.${result}`), exact: true }).click();
    await this.results.getByRole('button', { name: t('locator.results.record') }).click();
  }

  /** The values of the form, in its order. */
  get values(): Locator {
    return this.form.getByRole('listitem');
  }

  /** Writes down that the site shows them in custody at a facility. */
  async foundAt(facility: string): Promise<void> {
    await this.results.getByRole('button', { name: t('locator.results.site.inCustody'), exact: true }).click();
    await this.results.getByRole('combobox', { name: t('locator.field.facility') }).fill(facility);
    await this.results.getByRole('button', { name: t('locator.results.record') }).click();
  }

  /** Back to the detention that the search is for. */
  async backToDetention(): Promise<void> {
    await this.who.getByRole('button', { name: t('locator.who.openDetention') }).click();
  }

  /** What is said to have been typed, the newest first. */
  looks(): Locator {
    return this.log.getByRole('listitem');
  }
}
