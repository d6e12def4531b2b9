import { describe, expect, it } from 'vitest';
import { hotkeyOf, logKeyOf, logKeys, quickMarks } from './log-keys.ts';

const press = (
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = { ctrlKey: true },
) => logKeyOf({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a key of the log', () => {
  it('is Ctrl or Command with a digit, in the order of the buttons', () => {
    expect(press('Digit1')).toEqual({ source: 'saw' });
    expect(press('Digit3', { metaKey: true })).toEqual({ source: 'told' });
    expect(press('Numpad4')).toEqual({ quick: 'arrived' });
    expect(press('Digit9')).toEqual({ quick: 'papersTaken' });
  });

  it('is none without Ctrl, with further keys, or for zero', () => {
    expect(press('Digit1', {})).toBeUndefined();
    expect(press('Digit1', { ctrlKey: true, altKey: true })).toBeUndefined();
    expect(press('Digit1', { ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(press('Digit0')).toBeUndefined();
    expect(press('KeyA')).toBeUndefined();
  });

  it('is shown as it is pressed, and never writes that someone was taken into custody', () => {
    expect(hotkeyOf('heard')).toBe('mod+2');
    expect(hotkeyOf('papersTaken')).toBe('mod+9');
    expect(quickMarks.at(-1)).toBe('custody');
    expect(hotkeyOf('custody')).toBeUndefined();
    expect(logKeys).toHaveLength(9);
  });
});
