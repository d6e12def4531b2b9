import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

const coloursOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(block.matchAll(/--al-([a-z-]+): (#[\da-f]{6})/g), ([, name = '', colour = '']) => [name, colour]),
  );
const blocks = css.split('}').map(coloursOf);
const [light = {}, darkOnly = {}] = blocks;
const themes = { light, dark: { ...light, ...darkOnly } };

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** The contrast of WCAG 2, from 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const meanings = ['teal', 'red', 'amber', 'green', 'blue'];
const onEveryGround = ['paper', 'card', 'hover', 'quiet-soft'].flatMap((ground) =>
  ['ink', 'soft', ...meanings].map((text) => [text, ground] as const),
);
const onOwnGround = meanings.flatMap((meaning) => [
  [meaning, `${meaning}-soft`] as const,
  ['ink', `${meaning}-soft`] as const,
  ['on-fill', meaning] as const,
  ['on-fill', `${meaning}-hover`] as const,
]);

describe.each(Object.entries(themes))('in the %s theme', (_, colours) => {
  const of = (name: string): string => {
    const colour = colours[name];
    expect(colour, name).toBeDefined();
    return colour ?? '';
  };

  it.each([...onEveryGround, ...onOwnGround])('%s on %s can be read (5.5 : 1)', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(5.5);
  });

  it.each(['paper', 'card', 'quiet-soft'])('a control’s border stands out from %s (3 : 1)', (ground) => {
    expect(contrast(of('control'), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
