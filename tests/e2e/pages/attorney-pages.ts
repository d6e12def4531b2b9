import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

/** The attorney packet of a detention: what goes in, what it looks like, and the button that saves it. */
export class AttorneyPacketPage {
  readonly #page: Page;
  readonly preview: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.preview = page.getByRole('region', { name: t('attorney.previewPaper') });
  }

  saveFor(recipient: string): Locator {
    return this.#page.getByRole('button', { name: t('exports.write', { recipient }), exact: true });
  }

  /** The password that Alongside made. */
  async password(): Promise<string> {
    const shown = this.#page.getByText(/^[2-9b-z]{4}(-[2-9b-z]{4}){4}$/).first();
    return (await shown.textContent()) ?? '';
  }
}
