import { randomBytes } from 'node:crypto';

/** How a header begins whose key slots were erased. What follows is random and fills what was there before. */
const headerMark = '{"format":"alongside-vault","keysErased":true,"filler":"';
/** How the facts of a backup begin whose key slots were erased. */
const factsMark = '{"keysErased":true,"filler":"';

const fill = (mark: string, bytes: number): Buffer => {
  const end = '"}';
  const room = Math.max(0, bytes - mark.length - end.length);
  return Buffer.from(`${mark}${randomBytes(room).toString('base64').slice(0, room)}${end}`, 'latin1');
};

/** What is written over a header of this length. A very short one grows. */
export const erasedHeader = (bytes: number): Buffer => fill(headerMark, bytes);

/** What is written over a backup's facts, which keep their length. Room for less than the mark is filled at random. */
export const erasedFacts = (bytes: number): Buffer =>
  bytes < factsMark.length + 2 ? randomBytes(bytes) : fill(factsMark, bytes);

export const isErasedHeader = (text: string): boolean => text.startsWith(headerMark);

export const isErasedFacts = (facts: Buffer): boolean =>
  facts.subarray(0, factsMark.length).toString('latin1') === factsMark;
