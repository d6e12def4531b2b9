import { inflateSync } from 'node:zlib';

// Where things are in a WOFF 1.0 file, and in the font that it packs.
const woff = { header: 44, entry: 20 } as const;
const sfnt = { header: 12, entry: 16 } as const;

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A font as it was before it was packed as WOFF; any other font as it is. The library would unpack the whole table of
 * outlines again for every glyph.
 */
export const unpackWoff = (font: Buffer): Buffer => {
  if (font.toString('latin1', 0, 4) !== 'wOFF') return font;
  const count = font.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = font.subarray(woff.header + at * woff.entry, woff.header + (at + 1) * woff.entry);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const bytes = font.subarray(offset, offset + packed);
    return {
      tag: entry.subarray(0, 4),
      checksum: entry.subarray(16, 20),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });

  const start = sfnt.header + count * sfnt.entry;
  const unpacked = Buffer.alloc(tables.reduce((end, { bytes }) => end + aligned(bytes.length), start));
  const power = Math.floor(Math.log2(count));
  font.copy(unpacked, 0, 4, 8); // what kind of outlines it has
  unpacked.writeUInt16BE(count, 4);
  unpacked.writeUInt16BE(2 ** power * sfnt.entry, 6);
  unpacked.writeUInt16BE(power, 8);
  unpacked.writeUInt16BE((count - 2 ** power) * sfnt.entry, 10);
  let offset = start;
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfnt.header + at * sfnt.entry;
    tag.copy(unpacked, entry);
    checksum.copy(unpacked, entry + 4);
    unpacked.writeUInt32BE(offset, entry + 8);
    unpacked.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(unpacked, offset);
    offset += aligned(bytes.length);
  }
  return unpacked;
};
