import { entrySources, type EntrySource } from '../../shared/encounters/encounters-rules.ts';

/** The buttons above the input line, in their order. */
export const quickMarks = [
  'arrived',
  'calledIn',
  'out',
  'officerSpoke',
  'papersGiven',
  'papersTaken',
  'custody',
] as const;
export type QuickMark = (typeof quickMarks)[number];

/** What one key of the log does. */
export type LogKey = { readonly source: EntrySource } | { readonly quick: QuickMark };

/** Ctrl (or Command) with 1, 2, 3 for saw, heard, told; with 4 to 9 for the quick buttons but the last. */
export const logKeys: readonly { readonly hotkey: string; readonly key: LogKey }[] = [
  ...entrySources.map((source): LogKey => ({ source })),
  // Taking someone into custody has no key of its own: a slip of the finger must not write that.
  ...quickMarks.slice(0, -1).map((quick): LogKey => ({ quick })),
].map((key, index) => ({ hotkey: `mod+${index + 1}`, key }));

/** The hotkey of a source or quick button. */
export const hotkeyOf = (wanted: EntrySource | QuickMark): string | undefined =>
  logKeys.find(({ key }) => ('source' in key ? key.source : key.quick) === wanted)?.hotkey;

interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key press means, by the place of the key: the same on every keyboard layout. */
export const logKeyOf = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): LogKey | undefined => {
  if (ctrlKey === metaKey || altKey || shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : logKeys[Number(digit) - 1]?.key;
};
