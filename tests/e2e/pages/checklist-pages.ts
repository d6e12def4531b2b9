import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { blank, starting, t } from '../support/words.ts';

/** The page with tasks, checklists in progress, and templates. */
export class ChecklistsPage {
  readonly page: Page;
  readonly tasks: Locator;
  readonly running: Locator;
  readonly templates: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tasks = page.getByRole('region', { name: t('checklists.task.title') });
    this.running = page.getByRole('region', { name: t('checklists.running.title') });
    this.templates = page.getByRole('region', { name: t('checklists.template.title') });
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.checklists'), exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: t('checklists.of.title') })).toBeVisible();
    return this;
  }

  task(text: string): Locator {
    return this.tasks.getByRole('listitem').filter({ hasText: text });
  }

  async openTemplate(title: string): Promise<void> {
    await this.templates.getByRole('button', { name: t('checklists.of.openNamed', { title }), exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** Adds a task in the dialog, due on a day as it is typed. */
  async addTask(text: string, due: string, who: string): Promise<void> {
    await this.tasks.getByRole('button', { name: t('checklists.task.add') }).click();
    const dialog = this.page.getByRole('dialog', { name: t('checklists.task.newTitle') });
    await dialog.getByRole('textbox', { name: t('checklists.task.what') }).fill(text);
    await dialog.getByRole('combobox', { name: t('checklists.item.owner') }).fill(who);
    await this.page.getByRole('option', { name: who }).click();
    await dialog.getByRole('textbox', { name: t('checklists.item.dueOn') }).fill(due);
    await dialog.getByRole('button', { name: t('checklists.task.save') }).click();
    await expect(dialog).toHaveCount(0);
  }
}

/** The steps of a checklist, wherever they are. */
export class ChecklistSteps {
  readonly page: Page;
  readonly inside: Locator;

  constructor(page: Page, inside: Locator) {
    this.page = page;
    this.inside = inside;
  }

  step(text: string | RegExp): Locator {
    return this.inside.getByRole('listitem').filter({ hasText: text });
  }

  box(text: string): Locator {
    return this.inside.getByRole('checkbox', { name: starting(text) });
  }

  async openDetails(text: string): Promise<Locator> {
    const step = this.step(text);
    await step.getByRole('button', { name: starting(t('checklists.item.detailsNamed', { text: blank })) }).click();
    await expect(step.getByRole('textbox', { name: t('checklists.item.note') })).toBeVisible();
    return step;
  }
}
