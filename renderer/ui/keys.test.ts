import { expect, it } from 'vitest';
import { keysForPeople } from './keys.ts';

it('writes a hotkey as the keyboard of the system has it', () => {
  expect(keysForPeople('mod+K', false)).toBe('Ctrl+K');
  expect(keysForPeople('mod+k', true)).toBe('⌘K');
  expect(keysForPeople('alt+ArrowLeft', false)).toBe('Alt+←');
  expect(keysForPeople('shift+alt+ArrowRight', true)).toBe('⇧⌥→');
});
