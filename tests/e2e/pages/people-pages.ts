import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

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
    this.panel = page.getByRole('complementary', { name: 'New person' });
    this.preferredName = this.panel.getByRole('textbox', { name: 'Preferred name' });
    this.aNumber = this.panel.getByRole('textbox', { name: 'A-number' });
    this.similar = this.panel.getByText('May be here already');
  }

  async more(): Promise<void> {
    await this.panel.getByRole('button', { name: 'More fields' }).click();
  }

  async chooseCountry(typed: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: 'Country of birth' }).fill(typed);
    await this.panel.page().keyboard.press('Enter');
  }

  async save(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Add person' }).click();
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
    this.finder = page.getByRole('textbox', { name: 'Find a person' });
    this.rows = page.getByRole('grid', { name: 'People' }).locator('tbody tr');
  }

  async open(): Promise<this> {
    await openFromRail(this.page, 'People');
    return this;
  }

  async add(): Promise<NewPersonPanel> {
    await this.page.getByRole('button', { name: 'Add person' }).first().click();
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
    await section.getByRole('button', { name: new RegExp(`^(Edit|Add to) ${title}$`) }).click();
    return section;
  }

  async save(section: Locator): Promise<void> {
    await section.getByRole('button', { name: 'Save' }).click();
  }

  async addContact(name: string, phone: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add contact' }).click();
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Telephone' }).fill(phone);
    await this.page.getByRole('button', { name: 'Save' }).click();
    await expect(this.page.getByRole('button', { name: `Edit ${name}` })).toBeVisible();
  }

  /** Names on the plan in the order in which they are called. */
  async contacts(): Promise<(string | null)[]> {
    return this.page
      .getByRole('list')
      .getByRole('button', { name: /^Edit / })
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label')?.replace('Edit ', '') ?? null),
      );
  }

  async remove(): Promise<void> {
    await this.page.getByRole('button', { name: 'More for this person' }).click();
    await this.page.getByRole('menuitem', { name: 'Remove this person' }).click();
  }
}

/** The list of volunteers. */
export class TeamPage {
  readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('grid', { name: 'Volunteers' }).locator('tbody tr');
  }

  async open(): Promise<this> {
    await openFromRail(this.page, 'Team');
    return this;
  }
}
