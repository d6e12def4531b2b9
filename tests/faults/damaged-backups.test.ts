import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { asFile, backUpTo, digestsBelow, recovery } from '../support/backup-files.ts';
import { stateFigure } from '../support/figure.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

interface Parts {
  readonly prefix: Buffer;
  readonly facts: Buffer;
  readonly database: Buffer;
}

const partsOf = (file: Buffer): Parts => {
  const end = 96 + file.readUInt32BE(20);
  return { prefix: file.subarray(0, 96), facts: file.subarray(96, end), database: file.subarray(end) };
};

/** Puts parts together with lengths and a digest that fit, as someone without the key could. */
const forged = ({ prefix, facts, database }: Parts): Buffer => {
  const head = Buffer.from(prefix);
  head.writeUInt32BE(facts.length, 20);
  head.writeBigUInt64BE(BigInt(database.length), 24);
  createHash('sha256').update(head.subarray(0, 32)).update(facts).update(database).digest().copy(head, 32);
  return Buffer.concat([head, facts, database]);
};

const flipped = (file: Buffer, at: number, bit = at % 8): Buffer => {
  const damaged = Buffer.from(file);
  damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
  return damaged;
};

const damaged = (older: Buffer, newer: Buffer): Record<string, Buffer> => {
  const [old, now] = [partsOf(older), partsOf(newer)];
  const { database } = now;
  const start = newer.length - database.length;
  const page = (number: number): Buffer => database.subarray(number * 4096, (number + 1) * 4096);
  const withPages = (...pages: Buffer[]): Buffer => Buffer.concat([...pages, database.subarray(pages.length * 4096)]);
  const spread = (count: number): number[] =>
    Array.from({ length: count }, (_, index) => start + Math.floor((database.length * (index + 0.5)) / count));
  return {
    ...Object.fromEntries(
      [3, 19, 22, 31, 40, 70, 100, 96 + 300, start - 2].map((at) => [`bit at ${at}`, flipped(newer, at)]),
    ),
    ...Object.fromEntries(spread(6).map((at) => [`bit in the database at ${at}`, flipped(newer, at)])),
    'nothing at all': Buffer.alloc(0),
    'half of the first bytes': newer.subarray(0, 48),
    'cut in the facts': newer.subarray(0, 120),
    'cut in the database': newer.subarray(0, Math.floor(newer.length / 2)),
    'cut by a page': newer.subarray(0, newer.length - 4096),
    'cut by a byte': newer.subarray(0, newer.length - 1),
    'a byte more': Buffer.concat([newer, Buffer.from([0])]),
    'zeros in the midst': Buffer.concat([
      newer.subarray(0, start + 8192),
      Buffer.alloc(4096),
      newer.subarray(start + 12_288),
    ]),
    'not of this kind': Buffer.from('PK\u0003\u0004 something else'),
    'the older database under the newer header': forged({ ...now, database: old.database }),
    'the newer database under the older header': forged({ ...old, database }),
    'the older facts alone': forged({ ...now, facts: old.facts }),
    'two pages swapped': forged({ ...now, database: withPages(page(0), page(2), page(1)) }),
    'an older page': forged({ ...now, database: withPages(old.database.subarray(0, 4096)) }),
    'a database without its last page': forged({ ...now, database: database.subarray(0, -4096) }),
    'a bit in the day': flipped(newer, newer.indexOf('"madeAt":"20') + 13, 0),
    'another day in the facts': forged({
      ...now,
      facts: Buffer.from(now.facts.toString().replace(/"madeAt":"20\d\d/, '"madeAt":"2031')),
    }),
  };
};

const refused = ['backup.damaged', 'backup.newer', 'file.wrongKind'];

const expectRefused = async (core: TestCore, path: string, what: string): Promise<void> => {
  const before = digestsBelow(core.folder);
  for (const call of ['backups.inspect', 'backups.restore']) {
    const result = await core.result(call, { file: 'file', credentials: recovery() }, asFile(path));
    expect(refused, `${what}: ${call} ${JSON.stringify(result)}`).toContain(result.ok ? 'accepted' : result.error.code);
  }
  expect(digestsBelow(core.folder), what).toEqual(before);
};

it('promise 6: damaged backups of 32 kinds are refused, and the vault is not touched', async () => {
  const core = await openTestCore();
  const folder = dirname(core.folder);
  await core.call('people.save', { preferredName: 'Ana' });
  await backUpTo(core, join(folder, 'older.alongside'));
  for (let count = 0; count < 40; count += 1) await core.call('people.save', { preferredName: `Person ${count}` });
  await backUpTo(core, join(folder, 'newer.alongside'));
  await core.dispatcher.close();
  const newer = readFileSync(join(folder, 'newer.alongside'));
  const files = damaged(readFileSync(join(folder, 'older.alongside')), newer);
  expect(Object.keys(files).length).toBe(32);
  for (const [what, bytes] of Object.entries(files)) {
    expect(bytes.equals(newer), what).toBe(false);
    const path = join(folder, 'damaged.alongside');
    writeFileSync(path, bytes);
    await expectRefused(core, path, what);
  }
  stateFigure(`${Object.keys(files).length} damaged back-ups, 0 accepted`);
  // And what is not damaged is accepted.
  const whole = join(folder, 'damaged.alongside');
  writeFileSync(whole, newer);
  expect(await core.result('backups.restore', { file: 'file', credentials: recovery() }, asFile(whole))).toEqual({
    ok: true,
    value: { kept: expect.any(String), beside: null },
  });
}, 120_000);
