import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import type { ReviewStep } from '../../../shared/plans/choices.ts';
import { t } from '../support/words.ts';

/** The plan on a person's page. */
export class PlanPage {
  readonly page: Page;
  readonly missing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.missing = page.getByRole('region', { name: t('plans.page.missing') });
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async isShown(): Promise<this> {
    await expect(this.page.getByRole('tab', { name: t('people.page.tabs.plan'), selected: true })).toBeVisible();
    await expect(this.missing).toBeVisible();
    return this;
  }

  async save(): Promise<void> {
    const save = this.page.getByRole('button', { name: t('common.save'), exact: true });
    await save.click();
    await expect(save).toHaveCount(0);
  }

  async review(): Promise<ReviewPage> {
    const button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });
    await button(t('plans.page.startReview'))
      .or(button(t('plans.page.continueReview')))
      .click();
    return new ReviewPage(this.page);
  }
}

/** The guided talk about a plan. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The part that is talked about now. */
  async isAt(step: ReviewStep): Promise<void> {
    await expect(
      this.page.getByRole('navigation', { name: t('plans.talk.stepsLabel') }).locator('[aria-current="step"]'),
    ).toHaveText(t(`plans.step.${step}`));
  }

  async next(step: ReviewStep): Promise<void> {
    await this.page.getByRole('button', { name: t('plans.talk.next', { step: t(`plans.step.${step}`) }) }).click();
    await this.isAt(step);
  }
}
