import type { HotkeyItem } from '@mantine/hooks';

/** Every hotkey that works on all screens. `mod` is Ctrl, or Command on a Mac. */
export const hotkeys = {
  search: 'mod+K',
  lock: 'mod+L',
  back: 'alt+ArrowLeft',
  /** Undoes the change that was just told; in a field it undoes the typing, as everywhere. */
  undo: 'mod+Z',
  /** On the locator: copies the next field of the official form. */
  nextField: 'mod+J',
} as const;

/** A row for `useHotkeys` of one of the keys above. */
export const hotkey = (name: keyof typeof hotkeys, run: () => void): HotkeyItem => [
  hotkeys[name],
  run,
  { preventDefault: true },
];
