import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** SQLCipher 4: pages of 4096 bytes, of which the last 80 hold the initialization vector and the page's MAC. */
const pageBytes = 4096;
const reserved = 80;
const saltBytes = 16;

const walHeader = 32;
const frameHeader = 24;

const decryptPage = (page: Uint8Array, key: Uint8Array, from: number): Buffer => {
  const iv = page.subarray(pageBytes - reserved, pageBytes - reserved + 16);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(from, pageBytes - reserved)), decipher.final()]);
};

/** A database's file page by page, as anyone who has the key can read it: free pages and the gaps in others among them. */
const pagesOfFile = (file: string, key: Uint8Array): Buffer[] => {
  const bytes = readFileSync(file);
  return Array.from({ length: bytes.length / pageBytes }, (_, at) =>
    decryptPage(bytes.subarray(at * pageBytes, (at + 1) * pageBytes), key, at === 0 ? saltBytes : 0),
  );
};

/** The pages in its log: of every frame that the file holds, whether it still counts or not. */
const pagesOfLog = (file: string, key: Uint8Array): Buffer[] => {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = walHeader; at + frameHeader + pageBytes <= bytes.length; at += frameHeader + pageBytes) {
    const start = at + frameHeader;
    pages.push(
      decryptPage(bytes.subarray(start, start + pageBytes), key, bytes.readUInt32BE(at) === 1 ? saltBytes : 0),
    );
  }
  return pages;
};

export interface DecryptedPages {
  readonly file: readonly Buffer[];
  readonly log: readonly Buffer[];
}

export const decryptPages = (database: string, key: Uint8Array): DecryptedPages => ({
  file: pagesOfFile(database, key),
  log: pagesOfLog(`${database}-wal`, key),
});
