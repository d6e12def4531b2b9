import { crc32, inflateRawSync } from 'node:zlib';
import { sheetLimits, smallPart, tooLarge, unreadable } from './sheet-limits.ts';

/** One file inside a ZIP archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerOffset: number;
}

// Layouts: PKWARE APPNOTE 4.3.
const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads the central directory. Throws `file.unreadable` for anything but a plain, unencrypted, unsplit archive and
 * `file.tooLarge` if the sizes it declares are beyond the limits.
 */
export const readZipDirectory = (bytes: Uint8Array): readonly ZipEntry[] => {
  const data = view(bytes);
  let end = bytes.length - 22;
  const first = Math.max(0, end - longestComment);
  while (end >= first && data.getUint32(end, true) !== endSignature) end -= 1;
  if (end < first || end < 0) throw unreadable('zip');
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  if (count > sheetLimits.entries) throw tooLarge('entries');
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== centralSignature) throw unreadable('zip');
    const flags = data.getUint16(at + 8, true);
    if ((flags & 1) !== 0) throw unreadable('encrypted');
    const nameLength = data.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      unpacked: data.getUint32(at + 24, true),
      headerOffset: data.getUint32(at + 42, true),
    };
    total += entry.unpacked;
    if (total > sheetLimits.unpackedBytes) throw tooLarge('unpackedBytes');
    if (entry.unpacked > Math.max(smallPart, entry.packed * sheetLimits.ratio)) throw tooLarge('ratio');
    entries.push(entry);
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
};

/** Unpacks one entry. One that holds more or less than the directory says is refused: false sizes hide a bomb. */
export const unzipEntry = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const data = view(bytes);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || data.getUint32(at, true) !== localSignature) throw unreadable('zip');
  const start = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw unreadable('zip');
  if (entry.method === 0) {
    if (entry.packed !== entry.unpacked) throw unreadable('zip');
    return packed;
  }
  if (entry.method !== 8) throw unreadable('zip');
  let unpacked: Buffer;
  try {
    unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch {
    throw unreadable('zip');
  }
  if (unpacked.length !== entry.unpacked) throw unreadable('zip');
  return unpacked;
};

/** Packs files without compression, for a reader that only takes archives. */
export const storeZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    // version 2.0, names in UTF-8, stored, no date
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const localHead = Buffer.alloc(4);
    localHead.writeUInt32LE(localSignature);
    const centralHead = Buffer.alloc(6);
    centralHead.writeUInt32LE(centralSignature);
    centralHead.writeUInt16LE(20, 4);
    const centralTail = Buffer.alloc(14);
    centralTail.writeUInt32LE(offset, 10);
    local.push(localHead, common, nameBytes, Buffer.from(content));
    central.push(centralHead, common, centralTail, nameBytes);
    offset += 30 + nameBytes.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  const all = Buffer.concat([...local, directory, end]);
  const copy = new Uint8Array(new ArrayBuffer(all.length));
  copy.set(all);
  return copy;
};
