import type { Locator, Page } from 'playwright-core';

/** How someone works: with the mouse, or with the keyboard alone. Both reach every control by its name. */
export interface Hands {
  /** Presses a button, follows a row, opens what it names. */
  activate(target: Locator): Promise<void>;
  /** Puts text into a field, in place of what was there. */
  type(field: Locator, text: string): Promise<void>;
  /** Turns a box over, or chooses one of several. */
  choose(option: Locator): Promise<void>;
}

export const mouse: Hands = {
  activate: (target) => target.click(),
  type: (field, text) => field.fill(text),
  // The control itself is under the picture of it.
  choose: async (option) =>
    option.setChecked((await option.getAttribute('type')) === 'radio' || !(await option.isChecked()), { force: true }),
};

/** More controls than any screen has; a control that Tab does not reach by then cannot be reached. */
const mostTabs = 250;

/** More than any group has choices. */
const mostArrows = 12;

/** Where the focus is, seen from a control: `gone` once the page has drawn another in its place. */
const focusSeenFrom = (element: Element): 'here' | 'elsewhere' | 'gone' =>
  element === document.activeElement ? 'here' : element.isConnected ? 'elsewhere' : 'gone';

/**
 * Presses keys until the control has the focus, as someone without a mouse does. The control is looked up by its name
 * once, and again only when it was drawn again: that look takes longer than many presses.
 */
const pressUntilFocused = async (
  page: Page,
  key: 'Tab' | 'ArrowRight',
  target: Locator,
  most: number,
): Promise<void> => {
  let handle = await target.elementHandle();
  for (let presses = 0; presses < most; presses += 1) {
    let seen = (await handle?.evaluate(focusSeenFrom)) ?? 'gone';
    if (seen === 'gone') {
      handle = await target.elementHandle();
      seen = (await handle?.evaluate(focusSeenFrom)) ?? 'elsewhere';
    }
    if (seen === 'here') return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
};

/** Continues with Tab until the control has the focus. */
const tabTo = (page: Page, target: Locator): Promise<void> => pressUntilFocused(page, 'Tab', target, mostTabs);

/** Tab stops at the chosen one of a group; the arrows continue to another. */
const goWithArrows = async (page: Page, chosen: Locator, wanted: Locator): Promise<void> => {
  await tabTo(page, chosen);
  await pressUntilFocused(page, 'ArrowRight', wanted, mostArrows);
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
