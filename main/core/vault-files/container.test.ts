import { describe, expect, it } from 'vitest';
import { backUpVersion, parsePrefix, prefixBytes, startPrefix } from './container.ts';

const facts = Buffer.from('{"some":"facts"}');
const databaseLength = 8192;
const whole = prefixBytes + facts.length + databaseLength;
const prefix = (change: (bytes: Buffer) => void = () => {}): Buffer => {
  const bytes = startPrefix(facts, databaseLength);
  change(bytes);
  return bytes;
};
const expectRefusal = (bytes: Buffer, size: number, code: string): void =>
  expect(() => parsePrefix(bytes, size)).toThrow(expect.objectContaining({ code }));

describe('the first bytes of a backup', () => {
  it('say how long its parts are', () => {
    expect(parsePrefix(prefix(), whole)).toMatchObject({ factsLength: facts.length, databaseLength });
  });

  it.each([-1, 1, -databaseLength])('are refused when the file is %i bytes longer than they say', (more) => {
    expectRefusal(prefix(), whole + more, 'backup.damaged');
  });

  it('of a newer program are distinguished from damaged ones', () => {
    expectRefusal(
      prefix((bytes) => bytes.writeUInt32BE(backUpVersion + 1, 16)),
      whole,
      'backup.newer',
    );
    expectRefusal(
      prefix((bytes) => bytes.writeUInt32BE(0, 16)),
      whole,
      'backup.damaged',
    );
  });

  it('cannot ask for more memory than facts ever need', () => {
    const most = 64 * 1024;
    const asking = (length: number): Buffer => prefix((bytes) => bytes.writeUInt32BE(length, 20));
    expect(parsePrefix(asking(most), prefixBytes + most + databaseLength).factsLength).toBe(most);
    expectRefusal(asking(most + 1), prefixBytes + most + 1 + databaseLength, 'backup.damaged');
  });

  it('of something else are named so', () => {
    expectRefusal(Buffer.alloc(prefixBytes, 'PK'), prefixBytes, 'file.wrongKind');
  });
});
