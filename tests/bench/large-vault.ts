import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlValue, WritableDb } from '../../main/core/db/driver.ts';
import { migrations } from '../../main/core/db/migrations/index.ts';
import { newRecoveryKey } from '../../main/core/vault-files/recovery-key.ts';
import { createVault } from '../../main/core/vault-files/vault.ts';
import { addDays } from '../../shared/basics/time.ts';
import { benchName, benchPassphrase } from './bench-vault.ts';

/** What a very large team has after ten years. */
export const largeSizes = {
  people: 10_000,
  volunteers: 150,
  appointments: 250_000,
  notesPerAppointment: 4,
  days: 3650,
  daysAhead: 60,
} as const;

/** The instant at which the large vault is opened: Tue, Dec 8, 2026, 10:00 AM in New York. */
export const largeNow = new Date('2026-12-08T15:00:00.000Z');
export const largeToday = '2026-12-08';

export interface KeptVault {
  readonly folder: string;
  readonly recoveryKey: string;
}

/** The same numbers each time (mulberry32), so that two runs measure the same vault. */
const numbers = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (end: number): number => Math.floor(next() * end), next };
};

const syllables =
  'ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo ga ge gi go ha he hi ho ja ka la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi wa we yo za ze'.split(
    ' ',
  );
const everyday =
  'the and they asked officer for papers waited hallway window number called calm interpreter letter guard family phone came went said was not with room'.split(
    ' ',
  );
const given =
  'ana olena wilmer fatoumata jose marie ibrahima xiomara gurpreet yesenia luz sergio nadege ximena oscar'.split(' ');
const family =
  'quispe kovalenko diallo garcia hernandez nunez baptiste singh chavez perez traore vasquez tzul ixcoy munoz'.split(
    ' ',
  );
const places = ['26 Federal Plaza', 'Varick Street', 'ERO field office', 'USCIS ASC', 'Immigration court, room 12'];
const kinds = ['ice-checkin', 'ice-checkin-osup', 'master-hearing', 'individual-hearing', 'biometrics'];

/** Words by how often they come: the n-th about 1/n as often as the first, as in written language. */
const vocabulary = (size: number): string[] => {
  const { below } = numbers(7);
  const words = new Set(everyday);
  while (words.size < size) {
    words.add(Array.from({ length: 2 + below(3) }, () => syllables[below(syllables.length)]).join(''));
  }
  return [...words];
};

const random = numbers(1);
const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T; // no list here is empty

const words = vocabulary(20_000);
const note = (): string => {
  const length = 16 + random.below(17);
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text += `${at === 0 ? '' : ' '}${words[Math.floor(words.length ** random.next()) - 1] ?? 'the'}`;
  }
  return text;
};

/** Ids that sort by the day they are of, as those of a vault do that has grown. */
let made = 0;
const idOf = (day: number): string => {
  const at = (Date.parse(`${largeToday}T12:00:00Z`) + day * 86_400_000).toString(16).padStart(12, '0');
  const count = (made += 1).toString(16).padStart(15, '0');
  return `${at.slice(0, 8)}-${at.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3, 6)}-${count.slice(6)}${random.below(4096).toString(16).padStart(3, '0')}`;
};

const dayOf = (day: number): string => addDays(largeToday, day);
const two = (value: number): string => String(value).padStart(2, '0');

class Filler {
  private readonly db: WritableDb;
  private readonly userId: string;
  private readonly statements = new Map<string, string>();

  constructor(db: WritableDb, userId: string) {
    this.db = db;
    this.userId = userId;
  }

  insert(table: string, day: number, values: Readonly<Record<string, SqlValue>>, id = idOf(day)): string {
    const columns = ['id', 'created_at', 'created_by', 'updated_at', ...Object.keys(values)];
    const key = columns.join(' ') + table;
    let sql = this.statements.get(key);
    if (sql === undefined) {
      sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      this.statements.set(key, sql);
    }
    const at = `${dayOf(Math.min(day, 0))}T14:00:00.000Z`;
    this.db.run(sql, id, at, this.userId, at, ...Object.values(values));
    return id;
  }

  index(kind: string, recordId: string, personId: string | null, text: string, sortKey: string | null = null): void {
    this.db.run(
      'INSERT INTO search_document (kind, record_id, person_id, words, sort_key) VALUES (?, ?, ?, ?, ?)',
      kind,
      recordId,
      personId,
      text,
      sortKey,
    );
  }
}

interface Known {
  readonly id: string;
  /** First and last day of their appointments, from today. */
  readonly from: number;
  readonly to: number;
}

const fillPeople = (filler: Filler): Known[] =>
  Array.from({ length: largeSizes.people }, (_, at): Known => {
    const from = Math.floor((at / largeSizes.people) * largeSizes.days) - largeSizes.days;
    const to = Math.min(from + 180 + random.below(1300), largeSizes.daysAhead);
    const name = `${pick(given)} ${pick(family)} ${pick(family)}`;
    const code = `C-${at + 1000}`;
    const id = filler.insert('person', from, {
      case_code: code,
      preferred_name: name,
      languages: '["es"]',
      status: at % 150 === 0 ? 'detained' : to < -400 && at % 3 === 0 ? 'closed' : 'active',
      review_by: at % 5 === 0 ? dayOf(to + 365) : null,
    });
    const phone = `555${String(1_000_000 + at)}`;
    filler.insert('person_channel', from, { person_id: id, position: 0, kind: 'phone', value: phone });
    filler.insert('contact', from, { person_id: id, position: 0, name: `${pick(given)} ${pick(family)}` });
    filler.index('person', id, id, `${name} ${code.toLowerCase()} c${at + 1000} ${phone}`, name);
    return { id, from, to };
  });

const fillUsers = (filler: Filler) => {
  const users: { id: string; volunteerId: string; name: string }[] = [];
  const volunteers = Array.from({ length: largeSizes.volunteers }, (_, at) => {
    const name = `${pick(given)} ${pick(family)} ${at}`;
    const id = filler.insert('volunteer', -largeSizes.days, {
      name,
      languages: at % 2 === 0 ? '["es"]' : '["en","fr"]',
      cleared_roles: at % 3 === 0 ? '["lead"]' : '["companion"]',
    });
    filler.index('volunteer', id, null, name);
    if (at < 40) {
      users.push({
        id: filler.insert('user', -largeSizes.days, { display_name: name, role: 'volunteer', volunteer_id: id }),
        volunteerId: id,
        name,
      });
    }
    return id;
  });
  return { users, volunteers };
};

/** Everything past the dispatcher and without audit entries: neither call that is measured reads the log. */
const fill = (db: WritableDb): void => {
  const userId = db.get<{ id: string }>('SELECT id FROM user')?.id ?? '';
  const filler = new Filler(db, userId);
  const people = fillPeople(filler);
  const { users, volunteers } = fillUsers(filler);
  const total = largeSizes.days + largeSizes.daysAhead;
  let first = 0;
  for (let at = 0; at < largeSizes.appointments; at += 1) {
    const day = Math.floor((at / largeSizes.appointments) * total) - largeSizes.days;
    // People come in order of their first day: those from `first` on have not all gone, those before `arrived` have come.
    const share = Math.ceil(((day + largeSizes.days) / largeSizes.days) * people.length);
    const arrived = Math.min(people.length, Math.max(1, share));
    while (first < arrived - 1 && (people[first]?.to ?? 0) < day) first += 1;
    const draw = (): Known | undefined => people[first + random.below(arrived - first)];
    let person = draw();
    for (let tries = 0; tries < 8 && (person?.to ?? 0) < day; tries += 1) person = draw();
    const personId = person?.id ?? '';
    fillAppointment(filler, { day, personId, userId, users, volunteers, at });
    if (at % 10_000 === 9999) db.exec('COMMIT; BEGIN IMMEDIATE');
  }
};

const fillAppointment = (
  filler: Filler,
  parts: {
    day: number;
    personId: string;
    userId: string;
    users: readonly { id: string; volunteerId: string; name: string }[];
    volunteers: readonly string[];
    at: number;
  },
): void => {
  const { day, personId, userId, users, volunteers, at } = parts;
  const past = day < 0;
  const undated = at % 1000 === 7;
  const startTime = `${two(8 + (at % 9))}:${two((at % 4) * 15)}`;
  const place = pick(places);
  const teamNote = at % 5 === 0 ? note() : null;
  const created = Math.min(day, 0) - 20;
  const id = filler.insert('appointment', created, {
    kind: pick(kinds),
    date_state: undated ? 'unknown' : at % 40 === 3 ? 'window' : 'fixed',
    date: undated ? null : dayOf(day),
    window_end: at % 40 === 3 && !undated ? dayOf(day + 4) : null,
    start_time: undated || at % 40 === 3 ? null : startTime,
    zone: 'America/New_York',
    starts_at: undated || at % 40 === 3 ? null : `${dayOf(day)}T${two(13 + (at % 9))}:00:00.000Z`,
    date_verified_on: at % 3 === 0 ? dayOf(created) : null,
    place,
    team_note: teamNote,
    status: past && at % 200 !== 0 ? 'done' : 'planned',
  });
  filler.index('appointment', id, personId, `${place.toLowerCase().replace(/[^a-z0-9]+/gu, ' ')} ${teamNote ?? ''}`);
  filler.insert('appointment_person', created, { appointment_id: id, person_id: personId });
  const accompaniment = filler.insert('accompaniment', created, { appointment_id: id, minimum_crew: 2 });
  const user = users[at % users.length];
  const crew = new Set([user?.volunteerId ?? '', pick(volunteers), ...(at % 2 === 0 ? [pick(volunteers)] : [])]);
  for (const [position, volunteerId] of [...crew].entries()) {
    filler.insert('crew_member', created, {
      accompaniment_id: accompaniment,
      volunteer_id: volunteerId,
      role: position === 0 ? 'lead' : 'companion',
      answer: past ? 'came' : at % 3 === 0 ? 'asked' : 'yes',
      position,
    });
  }
  if (past && !undated) fillNotes(filler, { day, personId, userId, user, appointmentId: id, at });
};

const fillNotes = (
  filler: Filler,
  parts: {
    day: number;
    personId: string;
    userId: string;
    user: { id: string; name: string } | undefined;
    appointmentId: string;
    at: number;
  },
): void => {
  const { day, personId, userId, user, appointmentId, at } = parts;
  for (let count = 0; count < largeSizes.notesPerAppointment; count += 1) {
    const own = count < 2;
    const draft = count === 1 && at % 500 === 0;
    const text = `${note()}${count === 0 ? ` n${at}` : ''}`;
    const id = idOf(day);
    const values = {
      appointment_id: appointmentId,
      observer_id: own ? (user?.id ?? userId) : userId,
      observer_name: own ? (user?.name ?? benchName) : benchName,
      zone: 'America/New_York',
    };
    filler.insert('encounter_note', day, values, id);
    filler.insert('encounter_entry', day, { note_id: id, position: 0, at: '09:20', source: 'saw', text });
    if (draft) continue;
    filler.index('note', id, personId, text);
  }
};

const seal = (db: WritableDb): void => {
  // Sealed after their entries were written, as a trigger demands.
  db.exec(
    `UPDATE encounter_note SET sealed_at = created_at, sealed_digest = 'x' WHERE id IN (SELECT record_id FROM search_document WHERE kind = 'note')`,
  );
};

/** Names a vault by all that it is made from: another schema or another filler makes another. */
const cacheName = (): string => {
  const digest = createHash('sha256');
  for (const { sql } of migrations) digest.update(sql);
  digest.update(readFileSync(import.meta.filename));
  return `alongside-large-vault-${digest.digest('hex').slice(0, 12)}`;
};

/**
 * A vault of 10,000 people and 1,000,000 notes. It takes minutes to make, so it is kept in the system's temporary
 * folder; anyone who changes it works on a copy.
 */
export const largeVault = async (): Promise<KeptVault> => {
  const kept = join(tmpdir(), cacheName());
  const folder = join(kept, 'vault');
  const keyFile = join(kept, 'recovery-key.txt');
  if (existsSync(keyFile)) return { folder, recoveryKey: readFileSync(keyFile, 'utf8') };
  const making = `${kept}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  const recoveryKey = newRecoveryKey();
  const vault = await createVault(join(making, 'vault'), {
    name: benchName,
    passphrase: benchPassphrase,
    recoveryKey,
    zone: 'America/New_York',
    random: randomBytes,
  });
  const db = vault.database.writer;
  // No one's data: a crash loses a vault that is made again.
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; BEGIN IMMEDIATE');
  fill(db);
  seal(db);
  db.exec('COMMIT');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  vault.close();
  writeFileSync(join(making, 'recovery-key.txt'), recoveryKey);
  renameSync(making, kept);
  return { folder, recoveryKey };
};
