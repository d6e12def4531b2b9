import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFile } from './pdf-fonts.ts';
import { unpackWoff } from './woff.ts';

const fonts = readdirSync(dirname(fontFile('OFL.txt'))).filter((name) => /\.(woff|ttf)$/.test(name));

/** The sum of a table's words, which a font's directory states for each. */
const sumOf = (table: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
};

describe('a font', () => {
  it.each(fonts.filter((name) => name.endsWith('.woff')))('is unpacked whole: %s', (name) => {
    const packed = readFileSync(fontFile(name));
    const font = unpackWoff(packed);
    expect(font).toHaveLength(packed.readUInt32BE(16)); // the file says how long it was
    expect(font.readUInt32BE(0)).toBe(packed.readUInt32BE(4));
    expect(font.readUInt16BE(4)).toBe(packed.readUInt16BE(12));
    for (let at = 0; at < font.readUInt16BE(4); at += 1) {
      const entry = font.subarray(12 + at * 16, 28 + at * 16);
      const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
      const table = Buffer.from(font.subarray(offset, offset + Math.ceil(length / 4) * 4));
      if (entry.toString('latin1', 0, 4) === 'head') table.fill(0, 8, 12); // where the checksum of the whole font is
      expect(sumOf(table), entry.toString('latin1', 0, 4)).toBe(entry.readUInt32BE(4));
    }
  });

  it('that is not packed stays as it is', () => {
    const font = readFileSync(fontFile('noto-sans-regular.ttf'));
    expect(unpackWoff(font)).toBe(font);
  });
});
