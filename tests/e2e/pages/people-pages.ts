import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { blank, starting, t } from '../support/words.ts';

const openFromRail = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
};

/** The panel in which a person is added. */
export class NewPersonPanel {
  readonly panel: Locator;
  readonly preferredName: Locator;
  readonly aNumber: Locator;
  readonly similar: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('complementary', { name: t('people.form.title') });
    this.preferredName = this.panel.getByRole('textbox', { name: t('people.field.preferredName') });
    this.aNumber = this.panel.getByRole('textbox', { name: t('people.field.aNumber') });
    this.similar = this.panel.getByText(t('people.form.similarTitle'));
  }

  async more(): Promise<void> {
    await this.panel.getByRole('button', { name: t('people.form.more') }).click();
  }

  async chooseCountry(typed: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: t('people.field.birthCountry') }).fill(typed);
    await this.panel.page().keyboard.press('Enter');
  }

  async save(): Promise<void> {
    await this.panel.getByRole('button', { name: t('people.add') }).click();
  }

  async close(): Promise<void> {
    await this.panel.page().keyboard.press('Escape');
    await expect(this.panel).toBeHidden();
  }
}

/** The list of people. */
export class PeoplePage {
  readonly page: Page;
  readonly finder: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.finder = page.getByRole('textbox', { name: t('people.list.find') });
    this.rows = page.getByRole('grid', { name: t('people.title') }).locator('tbody tr');
  }

  async open(): Promise<this> {
    await openFromRail(this.page, t('people.title'));
    return this;
  }

  async add(): Promise<NewPersonPanel> {
    await this.page
      .getByRole('button', { name: t('people.add') })
      .first()
      .click();
    const panel = new NewPersonPanel(this.page);
    await expect(panel.preferredName).toBeFocused();
    return panel;
  }
}

/** One person's page. */
export class PersonPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async isOf(name: string): Promise<this> {
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
    return this;
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await expect(this.page.getByRole('tab', { name, selected: true })).toBeVisible();
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Turns a section into fields and answers it. */
  async edit(title: string): Promise<Locator> {
    const section = this.section(title);
    await section
      .getByRole('button', {
        name: new RegExp(
          `^(?:${t('people.section.editNamed', { section: title })}|${t('people.section.addNamed', { section: title })})$`,
        ),
      })
      .click();
    return section;
  }

  async save(section: Locator): Promise<void> {
    await section.getByRole('button', { name: t('common.save') }).click();
  }

  async addContact(name: string, phone: string): Promise<void> {
    await this.page.getByRole('button', { name: t('plans.contacts.add') }).click();
    await this.page.getByRole('textbox', { name: t('plans.field.name') }).fill(name);
    await this.page.getByRole('textbox', { name: t('plans.field.phone') }).fill(phone);
    await this.page.getByRole('button', { name: t('common.save') }).click();
    await expect(this.page.getByRole('button', { name: t('plans.contacts.edit', { name }) })).toBeVisible();
  }

  /** Names on the plan in the order in which they are called. */
  async contacts(): Promise<(string | null)[]> {
    return this.page
      .getByRole('list')
      .getByRole('button', { name: starting(t('plans.contacts.edit', { name: blank })) })
      .evaluateAll(
        (buttons, before) => buttons.map((button) => button.getAttribute('aria-label')?.replace(before, '') ?? null),
        t('plans.contacts.edit', { name: '' }),
      );
  }

  async remove(): Promise<void> {
    await this.page.getByRole('button', { name: t('people.page.more') }).click();
    await this.page.getByRole('menuitem', { name: t('people.page.remove') }).click();
  }
}

/** The list of volunteers. */
export class TeamPage {
  readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('grid', { name: t('team.list.label') }).locator('tbody tr');
  }

  async open(): Promise<this> {
    await openFromRail(this.page, t('team.title'));
    return this;
  }
}
