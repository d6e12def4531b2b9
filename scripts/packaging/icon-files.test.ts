import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folders } from '../build-folders.ts';
import { encodeIcns, encodeIco, widthOfPng } from './icon-files.ts';

const icons = join(folders.root, 'resources', 'icons');
const pngMagic = '89504e470d0a1a0a';

const partsOfIco = (file: Buffer): { width: number; png: Buffer }[] =>
  Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = file.readUInt32LE(entry + 12);
    return { width: file.readUInt8(entry) || 256, png: file.subarray(offset, offset + file.readUInt32LE(entry + 8)) };
  });

const partsOfIcns = (file: Buffer): { type: string; png: Buffer }[] => {
  const parts = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    parts.push({
      type: file.toString('latin1', at, at + 4),
      png: file.subarray(at + 8, at + file.readUInt32BE(at + 4)),
    });
  }
  return parts;
};

describe('the icons in the repository', () => {
  test.each(['icon.ico', 'back-up.ico'])('%s holds a picture of every size that Windows shows', (name) => {
    const file = readFileSync(join(icons, name));
    const parts = partsOfIco(file);
    expect(parts.map(({ width }) => width)).toEqual([16, 32, 48, 64, 128, 256]);
    for (const { width, png } of parts) {
      expect(png.toString('hex', 0, 8)).toBe(pngMagic);
      expect(widthOfPng(png)).toBe(width);
    }
    expect(encodeIco(parts.map(({ width, png }) => ({ size: width, png }))).equals(file)).toBe(true);
  });

  test.each(['icon.icns', 'back-up.icns'])('%s holds a picture of every size that macOS shows', (name) => {
    const file = readFileSync(join(icons, name));
    expect(file.readUInt32BE(4)).toBe(file.length);
    const parts = partsOfIcns(file);
    expect(parts.map(({ type }) => type)).toEqual([
      'icp4',
      'icp5',
      'ic11',
      'ic12',
      'ic07',
      'ic08',
      'ic13',
      'ic09',
      'ic14',
      'ic10',
    ]);
    for (const { png } of parts) expect(png.toString('hex', 0, 8)).toBe(pngMagic);
    const sizes = new Map(parts.map(({ png }) => [widthOfPng(png), png]));
    expect(encodeIcns([...sizes].map(([size, png]) => ({ size, png }))).equals(file)).toBe(true);
  });

  test('for Linux are named by their size', () => {
    const names = readdirSync(join(icons, 'linux'));
    expect(names).toHaveLength(7);
    for (const name of names) {
      const width = widthOfPng(readFileSync(join(icons, 'linux', name)));
      expect(name).toBe(`${width}x${width}.png`);
    }
  });

  test('show the mark that the window shows', () => {
    const mark = readFileSync(join(folders.root, 'renderer', 'ui', 'mark.tsx'), 'utf8');
    const shapes = [...mark.matchAll(/<(?:circle|path) [^>]*?\s*\/>/gu)].map(([shape]) =>
      shape.replace(/\s*\/>/u, '/>'),
    );
    expect(shapes).toHaveLength(4);
    for (const name of ['alongside.svg', 'back-up.svg']) {
      const drawn = readFileSync(join(icons, name), 'utf8');
      expect(shapes.filter((shape) => !drawn.includes(shape))).toEqual([]);
    }
  });
});
