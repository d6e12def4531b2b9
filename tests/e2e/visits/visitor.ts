import { expect } from '@playwright/test';
import type { TFunction } from 'i18next';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../shared/basics/language.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract.ts';
import { createTranslator } from '../../../shared/words.ts';
import { expectAccessible } from '../support/accessible.ts';
import type { App, Look } from '../support/app.ts';
import type { RailScreen } from '../support/words.ts';

/** Goes from screen to screen in any language, and has axe look at each. */
export class Visitor {
  readonly app: App;
  readonly language: Language;
  readonly t: TFunction;
  /** Of screens that differ only in their words it sees all, and measures contrast; if not, the first and the last. */
  readonly #thorough: boolean;

  constructor(app: App, look: Look, thorough: boolean) {
    this.#thorough = thorough;
    this.app = app;
    this.language = look.language ?? 'en';
    this.t = createTranslator(this.language);
  }

  get page(): Page {
    return this.app.page;
  }

  /** Those of many alike that this visitor sees. */
  someOf<Value>(all: readonly Value[]): readonly Value[] {
    return this.#thorough ? all : all.filter((_, at) => at === 0 || at === all.length - 1);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** Makes a call that has to succeed. */
  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const result = await this.app.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  async goTo(screen: RailScreen): Promise<void> {
    const name = this.t(`app.screens.${screen}`);
    await this.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Once this is shown, axe finds nothing wrong with the whole window. */
  async see(shown: Locator): Promise<void> {
    await expect(shown.first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(this.page, this.#thorough);
  }

  async seeText(words: string | RegExp): Promise<void> {
    await this.see(this.page.getByText(words, { exact: typeof words === 'string' }));
  }

  async seeHeading(name: string): Promise<void> {
    await this.see(this.page.getByRole('heading', { name, exact: true }));
  }

  async seeDialog(): Promise<void> {
    await this.see(this.dialog);
  }

  /** Closes the dialog or panel that is on top. */
  async closeDialog(): Promise<void> {
    await this.dialog
      .getByRole('button', { name: this.t('common.close') })
      .or(this.dialog.getByRole('button', { name: this.t('common.cancel') }))
      .first()
      .click();
    await expect(this.dialog).toHaveCount(0);
  }
}
