/** A picture of one size, as PNG. */
export interface Sized {
  readonly size: number;
  readonly png: Buffer;
}

/** Windows' icon file: a directory of sizes, then the pictures. Since Vista they may be PNG. A width of 0 means 256. */
export const encodeIco = (pictures: readonly Sized[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
};

/** The types under which macOS looks for a PNG of a size; a second one is the same picture for a denser screen. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** macOS' icon file: parts, each with its type and length, of which both are counted in. */
export const encodeIcns = (pictures: readonly Sized[]): Buffer => {
  const part = (type: string, bytes: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + bytes.length, 4);
    return Buffer.concat([head, bytes]);
  };
  const parts = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => part(type, png)));
  return part('icns', Buffer.concat(parts));
};

/** The width in a PNG's header, which is its first part. */
export const widthOfPng = (png: Buffer): number => png.readUInt32BE(16);
