import { getAppointment, readRows } from '../../main/core/appointments/appointments-queries.ts';
import { pickBetween } from '../../main/core/appointments/picks.ts';
import type { ReadableDb } from '../../main/core/db/driver.ts';
import { matchQuery, typedWords } from '../../main/core/search/match-query.ts';
import { addDays } from '../../shared/basics/time.ts';
import type { SessionUser } from '../../shared/contract/session-user.ts';
import { becomeUser, vaultOf } from '../support/direct-rows.ts';
import { openBenchVault, type BenchVault } from './bench-vault.ts';
import { largeNow, largeSizes, largeToday, largeVault } from './large-vault.ts';
import { compare, processorTimed, row, spread, type BenchRow } from './measure.ts';

/** The most that one call may take at this size, in milliseconds, 95 times out of 100. */
const most = 50;

/** What people type: first letters, common and rare words, several at once, and what is nowhere. */
const typed = [
  ...'aowtmsqz',
  ...'wa th of ma ba re qu sa'.split(' '),
  ...'wai the off man bar rep que san'.split(' '),
  ...'and officer waited hallway papers window family interp'.split(' '),
  ...'n1234 n77777 n100001 quispe varick babebi sozuba'.split(' '),
  'officer waited',
  'the and',
  'wa of',
  'family room',
  'ana quispe',
  'varick the',
  'n1234 the',
  'o w',
  'qqqq',
  'zzzz the',
  'xylophone',
  '99999999',
];

const rounds = typed.length * 4;
const sizes = { people: largeSizes.people, notes: largeSizes.appointments * largeSizes.notesPerAppointment };

const open = async (): Promise<{ bench: BenchVault; coordinator: SessionUser; volunteer: SessionUser }> => {
  const bench = await openBenchVault({ ...(await largeVault()), now: largeNow });
  const vault = vaultOf(bench);
  const volunteer = vault.database.reader.get<SessionUser>(
    `SELECT id, display_name AS displayName, role FROM user WHERE role = 'volunteer' ORDER BY id LIMIT 1`,
  );
  if (volunteer === undefined) throw new Error('the large vault has no volunteer');
  return { bench, coordinator: vault.user, volunteer };
};

/** The milliseconds that a volunteer waits for each of several calls; the first ones do not count. */
const asVolunteer = async (
  { bench, coordinator, volunteer }: Awaited<ReturnType<typeof open>>,
  times: number,
  call: (round: number) => Promise<unknown>,
): Promise<number> => {
  becomeUser(bench, volunteer);
  const taken: number[] = [];
  for (let round = -5; round < times; round += 1) {
    const time = await processorTimed(() => call(Math.abs(round)));
    if (round >= 0) taken.push(time);
  }
  becomeUser(bench, coordinator);
  return spread(taken).p95;
};

const newest = (db: ReadableDb, kind: string, match: string): unknown =>
  db.all(
    `SELECT d.record_id FROM text_search f CROSS JOIN search_document d ON d.rowid = f.rowid
     WHERE f.text_search MATCH ? ORDER BY f.rowid DESC LIMIT 6`,
    `kind : "${kind}" AND words : (${match})`,
  );

/** The search of everything, as a coordinator and as a volunteer. */
export const benchSearchLarge = async (): Promise<BenchRow> => {
  const opened = await open();
  const { bench } = opened;
  const textOf = (round: number): string => typed[Math.abs(round) % typed.length] ?? '';
  const measured = await bench.beside(async (db) =>
    compare(
      rounds,
      (round) => bench.call('search.find', { text: textOf(round) }),
      (round) => {
        const words = typedWords(textOf(round)) ?? [];
        const match = matchQuery(db, words);
        newest(db, 'note', match);
        newest(db, 'appointment', match);
        db.all(
          `SELECT d.record_id FROM person_search f CROSS JOIN search_document d ON d.rowid = f.rowid
           WHERE f.person_search MATCH ? ORDER BY d.sort_key LIMIT 6`,
          words.map((word) => `"${word}"*`).join(' '),
        );
      },
      processorTimed,
    ),
  );
  const volunteers = await asVolunteer(opened, rounds, (round) => bench.call('search.find', { text: textOf(round) }));
  await bench.remove();
  return row(
    {
      name: 'search of everything',
      measure: 'processor ms',
      sizes: { ...sizes, rounds, queries: typed.length },
      floor: 'the bare driver asks the full-text indexes for the newest six of each kind',
      limit: 3,
      also: {
        'p95 in ms, coordinator': { value: measured.ours.p95, limit: most },
        'p95 in ms, volunteer': { value: volunteers, limit: most },
      },
    },
    measured,
  );
};

const daysAhead = 14;
const askedFor = 8;
const todayRounds = 100;

/** The first screen, as a coordinator and as a volunteer. */
export const benchTodayLarge = async (): Promise<BenchRow> => {
  const opened = await open();
  const { bench } = opened;
  const measured = await bench.beside(async (db) =>
    compare(
      todayRounds,
      () => bench.call('today.get', {}),
      () => {
        const rows = readRows(db, pickBetween(largeToday, addDays(largeToday, daysAhead)));
        for (const { id } of rows.slice(0, askedFor)) getAppointment(db, id);
      },
      processorTimed,
    ),
  );
  const volunteers = await asVolunteer(opened, todayRounds, () => bench.call('today.get', {}));
  await bench.remove();
  return row(
    {
      name: 'today',
      measure: 'processor ms',
      sizes: { ...sizes, rounds: todayRounds, days: daysAhead },
      floor: 'the appointments of two weeks with their people and crews, read past the dispatcher',
      limit: 4,
      also: {
        'p95 in ms, coordinator': { value: measured.ours.p95, limit: most },
        'p95 in ms, volunteer': { value: volunteers, limit: most },
      },
    },
    measured,
  );
};
