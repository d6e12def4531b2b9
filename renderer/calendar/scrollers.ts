const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);

/**
 * Lets the keyboard reach what scrolls inside a view of the grid, which has nothing to focus on a day without
 * appointments. A table may hold nothing focusable but groups of rows, so a scroller takes that part over from the
 * element around it.
 *
 * @param inside a selector of something that the view's scrollers hold
 */
export const makeScrollersFocusable = (view: HTMLElement, inside: string): void => {
  let element = view.querySelector(inside)?.parentElement ?? null;
  while (element !== null && element !== view.parentElement) {
    if (scrolls(element)) {
      element.tabIndex = 0;
      const rows = element.closest('[role="rowgroup"]');
      if (rows !== null && rows !== element && view.contains(rows)) {
        rows.setAttribute('role', 'presentation');
        element.setAttribute('role', 'rowgroup');
      }
    }
    element = element.parentElement;
  }
};
