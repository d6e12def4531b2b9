import { describe, expect, it } from 'vitest';
import { oncePerText, whilePlanning } from './once-per-text.ts';

const counted = () => {
  const seen: string[] = [];
  const read = oncePerText((text) => {
    seen.push(text);
    return { text };
  });
  return { read, seen };
};

describe('a reader of cells', () => {
  it('reads a text once while a sheet is planned, however often it comes', () => {
    const { read, seen } = counted();
    whilePlanning(() => {
      expect(read('ICE check-in')).toBe(read('ICE check-in'));
      whilePlanning(() => read('ICE check-in'));
      read('ICE check-in');
      read('Biometrics');
    });
    expect(seen).toEqual(['ICE check-in', 'Biometrics']);
  });

  it('keeps nothing of a sheet once it is planned, or could not be, and nothing at all outside of one', () => {
    const { read, seen } = counted();
    whilePlanning(() => read('Ana'));
    whilePlanning(() => read('Ana'));
    expect(() =>
      whilePlanning(() => {
        read('Luz');
        throw new Error('unreadable');
      }),
    ).toThrow('unreadable');
    whilePlanning(() => read('Luz'));
    read('Teo');
    read('Teo');
    expect(seen).toEqual(['Ana', 'Ana', 'Luz', 'Luz', 'Teo', 'Teo']);
  });

  it('keeps no long words', () => {
    const { read, seen } = counted();
    const words = 'needs a ride '.repeat(10);
    whilePlanning(() => [read(words), read(words)]);
    expect(seen).toEqual([words, words]);
  });
});
