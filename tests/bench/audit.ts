import { fillRecords, makeBenchVault } from './bench-vault.ts';
import { compare, longestWait, processorTimed, row, spread, timed, type BenchRow } from './measure.ts';

const rounds = 40;
const entries = 300_000;
const page = 50;

/**
 * A page of the change log, in a log of hundreds of thousands, beside the bare driver reading the same acts.
 * Its worst filters, which find nothing in all of it, and the check of the whole chain are given in milliseconds;
 * `readWait` is the longest that a read waited while the chain was checked.
 */
export const benchAudit = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault((database) => {
    for (let act = 0; act < entries / 100; act += 1) {
      fillRecords(database, (tx) => {
        for (let count = 0; count < 100; count += 1) {
          tx.insert('volunteer', {
            name: `Volunteer ${act * 100 + count}`,
            languages: '["es"]',
            cleared_roles: '[]',
            note: 'drives at night',
          });
        }
      });
    }
  });
  const { items: users } = await bench.call('users.list', {});
  const measured = await bench.beside(async (db) =>
    compare(
      rounds,
      () => bench.call('audit.acts', { limit: page }),
      () => {
        for (let act = 0, below = Number.MAX_SAFE_INTEGER; act < page; act += 1) {
          const { batch = '', first = 0 } =
            db.get<{ batch: string; first: number }>(
              `SELECT e.batch, (SELECT min(seq) FROM audit_entry WHERE batch = e.batch) AS first FROM audit_entry e
               WHERE e.seq < ? ORDER BY e.seq DESC LIMIT 1`,
              below,
            ) ?? {};
          below = first;
          db.all(
            'SELECT e.*, u.display_name FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id WHERE e.batch = ? ORDER BY e.seq LIMIT 3',
            batch,
          );
        }
      },
      processorTimed,
    ),
  );
  const filters = [
    { action: 'restore' },
    { kind: 'grant' },
    { from: '2001-01-01', to: '2001-12-31' },
    { userId: users[0]?.id, action: 'restore' },
  ] as const;
  const empty: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const filter of filters) empty.push(await timed(() => bench.call('audit.acts', { ...filter, limit: page })));
  }
  const { took, waits } = await longestWait(
    () => bench.call('vault.profile', {}),
    () => bench.call('audit.verify', {}),
  );
  await bench.remove();
  return row(
    {
      name: 'change log, newest page',
      measure: 'processor ms',
      sizes: { rounds, entries, page, wholeCheckMs: Math.round(took) },
      floor: 'the bare driver reads the acts of the page with their first entries',
      limit: 2,
      also: {
        'p95 of filters that find nothing': { value: spread(empty).p95, limit: 1000 },
        readWait: { value: waits, limit: 100 },
      },
    },
    measured,
  );
};
