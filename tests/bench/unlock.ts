import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashRaw } from '@node-rs/argon2';
import type { OpenDatabase } from '../../main/core/db/open.ts';
import { parseHeader } from '../../main/core/vault-files/header.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { unlockVault, type OpenVault } from '../../main/core/vault-files/vault.ts';
import { benchName, benchPassphrase, fillRecords, makeBenchVault } from './bench-vault.ts';
import { row, spread, timed, type BenchRow } from './measure.ts';
import { insertNotes } from './type-ahead.ts';

const rounds = 11;
const notes = 100_000;
const users = 20;

/** As many notes and users as a large team has after years, each with its audit entry and its words in the search index. */
const fill = (database: OpenDatabase): void => {
  fillRecords(database, (tx) => {
    for (let user = 1; user < users; user += 1) {
      tx.insert('user', { display_name: `Helper ${user}`, role: 'volunteer' });
    }
    const observer = database.writer.get<{ id: string }>('SELECT id FROM user')?.id ?? '';
    const appointment = tx.insert('appointment', {
      kind: 'ice-checkin',
      date_state: 'unknown',
      zone: 'America/New_York',
    });
    for (let note = 0; note < notes; note += 1) {
      const times = {
        appointment_id: appointment,
        observer_id: observer,
        observer_name: benchName,
        zone: 'America/New_York',
      };
      tx.insert('encounter_note', {
        ...times,
        let_in: 'companion and interpreter',
        follow_ups: `bring the letter of day ${note}`,
      });
    }
  });
  insertNotes(database, notes);
};

/** Gives everyone a slot. What Argon2id makes of a passphrase is as good as random. */
const addSlots = async (folder: string): Promise<void> => {
  const vault = await unlockVault(folder, benchName, benchPassphrase);
  for (const { id } of vault.database.reader.all<{ id: string }>('SELECT id FROM user')) {
    if (id !== vault.user.id) vault.header.add(id, { tag: randomBytes(16), wrappingKey: randomBytes(32) }, null);
  }
  vault.close();
};

/** From the passphrase to an open vault, beside one bare Argon2id with the same parameters. */
export const benchUnlock = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault(fill);
  await bench.dispatcher.close();
  await addSlots(bench.folder);
  const { kdf } = parseHeader(readFileSync(vaultFiles(bench.folder).header, 'utf8'));
  const argon2Alone = () =>
    hashRaw(benchPassphrase, {
      algorithm: 2, // Argon2id
      salt: Buffer.from(kdf.salt, 'base64'),
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.iterations,
      parallelism: kdf.parallelism,
      outputLen: 48,
    });
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const floor = await timed(argon2Alone);
    let vault: OpenVault | undefined;
    const ours = await timed(async () => {
      vault = await unlockVault(bench.folder, benchName, benchPassphrase);
    });
    vault?.close();
    if (round < 0) continue;
    times.ours.push(ours);
    times.floor.push(floor);
  }
  await bench.remove();
  return row(
    {
      name: 'unlock',
      sizes: { rounds, notes, users, memoryMiB: kdf.memoryKiB / 1024, passes: kdf.iterations },
      floor: 'Argon2id alone with the same parameters',
      limit: 1.2,
    },
    { ours: spread(times.ours), floor: spread(times.floor) },
  );
};
