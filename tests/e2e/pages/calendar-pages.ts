import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { blank, starting, t } from '../support/words.ts';

/** The calendar, by month unless someone chose another view. */
export class CalendarPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly card: Locator;
  readonly tray: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('region', { name: t('calendar.appointments') });
    this.card = page.getByRole('group', { name: starting(t('calendar.cardOf', { people: blank })) });
    this.tray = page.getByRole('region', { name: t('calendar.undated.title') });
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.calendar') })
      .click();
    await expect(this.grid).toBeVisible();
    return this;
  }

  async choose(view: 'month' | 'week' | 'day' | 'agenda'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: t('calendar.view') })
      .getByText(t(`calendar.views.${view}`), { exact: true })
      .click();
  }

  async nextMonth(): Promise<void> {
    await this.page.getByRole('button', { name: t('calendar.next.month') }).click();
  }

  entry(name: string): Locator {
    return this.grid.getByRole('button').filter({ has: this.page.locator('[data-entry]'), hasText: name });
  }

  /** The cell of a day of the month, `YYYY-MM-DD`. */
  day(date: string): Locator {
    return this.grid.locator(`[role="cell"][data-date="${date}"]`);
  }

  /** Drags something onto a day, in steps as a hand does. */
  async drag(from: Locator, date: string): Promise<void> {
    await this.dragOnto(from, this.day(date));
  }

  async dragOnto(from: Locator, to: Locator): Promise<void> {
    const start = await from.boundingBox();
    const end = await to.boundingBox();
    if (start === null || end === null) throw new Error('nothing to drag, or nowhere to drop it');
    const { mouse } = this.page;
    await mouse.move(start.x + 12, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(start.x + 24, start.y + start.height / 2 + 12, { steps: 3 });
    await mouse.move(end.x + end.width / 2, end.y + end.height - 12, { steps: 8 });
    await mouse.up();
  }

  async answer(button: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: button }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('button', { name: t('common.undo') })
      .last()
      .click();
  }
}

/** The side panel of an appointment or a booking. */
export class AppointmentPanel {
  readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('complementary');
  }

  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name });
  }

  async press(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).click();
  }
}

/** The home. */
export class TodayPage {
  readonly page: Page;
  readonly next: Locator;
  readonly hand: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('region', { name: t('today.next') });
    this.hand = page.getByRole('region', { name: t('today.hand') });
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.today'), exact: true })
      .click();
    await expect(this.hand).toBeVisible();
    return this;
  }
}
