import { type RefObject, useEffect } from 'react';

const entriesOf = (frame: Element): HTMLElement[] =>
  [...frame.querySelectorAll<HTMLElement>('[data-entry]')].flatMap(
    (entry) => entry.closest<HTMLElement>('[tabindex="0"]') ?? [],
  );

/** Where a key leads from one entry among several; null for other keys. */
const nextEntry = (key: string, present: number, count: number): number | null => {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(present + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(present - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/** Arrow keys go from entry to entry, Home and End to the first and last, so that no one must tab through a month. */
export const useGridKeys = (frame: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const grid = frame.current;
    if (!grid) return;
    const onKey = (event: KeyboardEvent) => {
      const entries = entriesOf(grid);
      const present = entries.findIndex((entry) => entry === document.activeElement);
      const next = present < 0 ? null : nextEntry(event.key, present, entries.length);
      if (next === null) return;
      event.preventDefault();
      entries[next]?.focus();
    };
    grid.addEventListener('keydown', onKey);
    return () => grid.removeEventListener('keydown', onKey);
  }, [frame]);
};
