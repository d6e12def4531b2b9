import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

/** How somebody works: with the mouse, or with the keyboard alone. Both reach every control by its name. */
export interface Hands {
  /** Presses a button, follows a row, opens what it names. */
  activate(target: Locator): Promise<void>;
  /** Puts text into a field, in place of what stood there. */
  type(field: Locator, text: string): Promise<void>;
  /** Turns a box over, or chooses one of several. */
  choose(option: Locator): Promise<void>;
}

export const mouse: Hands = {
  activate: (target) => target.click(),
  type: (field, text) => field.fill(text),
  // The control itself lies under the picture of it.
  choose: async (option) => option.setChecked((await option.getAttribute('type')) === 'radio' || !(await option.isChecked()), { force: true }),
};

/** More controls than any screen has; a control that Tab does not reach by then cannot be reached. */
const mostTabs = 250;

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until the control has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeAttached();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
};

/** Tab stops at the chosen one of a group; the arrows go on to another. */
const goWithArrows = async (page: Page, chosen: Locator, wanted: Locator): Promise<void> => {
  await tabTo(page, chosen);
  for (let presses = 0; presses < 12 && !(await isFocused(wanted)); presses += 1) await page.keyboard.press('ArrowRight');
};

/** Nothing but keys: Tab to the control, then Enter, Space or letters. */
export const keyboard = (page: () => Page): Hands => ({
  activate: async (target) => {
    const isTab = (await target.getAttribute('role')) === 'tab';
    if (isTab) await goWithArrows(page(), page().getByRole('tab', { selected: true }), target);
    else await tabTo(page(), target);
    await page().keyboard.press('Enter');
  },
  type: async (field, text) => {
    await tabTo(page(), field);
    await page().keyboard.press('Control+A');
    await page().keyboard.insertText(text);
  },
  choose: async (option) => {
    if ((await option.getAttribute('type')) === 'radio') {
      const name = (await option.getAttribute('name')) ?? '';
      return goWithArrows(page(), page().locator(`input[type="radio"][name="${name}"]:checked`), option);
    }
    await tabTo(page(), option);
    await page().keyboard.press('Space');
  },
});
