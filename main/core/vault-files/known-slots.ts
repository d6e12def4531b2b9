import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadableDb, WritableDb } from '../db/driver.ts';
import { noteAllSlots, notedSlots, slotChangesOf } from '../records/vault-meta.ts';
import { slotDigest, slotOwners, type OpenHeader, type SlotOwner } from './header.ts';
import { activeUserIds } from './vault-users.ts';

/** The log's last entry that gave an owner a slot; 0 for none. */
const lastGiven = (db: ReadableDb, owner: SlotOwner): number => {
  const row =
    owner === null
      ? db.get<{ seq: number | null }>(
          `SELECT max(seq) AS seq FROM audit_entry WHERE call = 'vault.replaceRecoveryKey'`,
        )
      : db.get<{ seq: number | null }>(
          `SELECT max(seq) AS seq FROM audit_entry WHERE record_id = ?
           AND call IN ('vault.changePassphrase', 'users.add', 'users.enable', 'users.resetPassphrase')`,
          owner,
        );
  return row?.seq ?? 0;
};

/**
 * The slots that count, as the database knows them: everyone's who may open the vault, and the recovery key's. An owner who is
 * not among them was given no slot by a program that notes them.
 */
const slotsThatCount = (db: ReadableDb): Map<SlotOwner, string> => {
  const active = activeUserIds(db);
  const noted = new Map([...notedSlots(db)].filter(([owner]) => owner === null || active.has(owner)));
  if (slotChangesOf(db) !== undefined) return noted;
  // Earlier programs left the notes as they were when the vault got a new key, and with it new slots.
  const rekeyed = db.get<{ seq: number | null }>(`SELECT max(seq) AS seq FROM audit_entry WHERE call = 'vault.rekey'`);
  const since = rekeyed?.seq ?? 0;
  return since === 0 ? noted : new Map([...noted].filter(([owner]) => lastGiven(db, owner) > since));
};

/** A slot that was opened: whose it is and where in the header. */
interface Opened {
  readonly userId: SlotOwner;
  readonly place: number;
}

/**
 * A credential that was replaced opens nothing, whatever header it came with.
 * @throws AppError vault.wrongPassphrase
 */
export const refuseReplacedSlot = (db: ReadableDb, header: OpenHeader, opened: Opened): void => {
  const counts = slotsThatCount(db).get(opened.userId);
  if (counts !== undefined && counts !== slotDigest(header, opened.place)) throw new AppError('vault.wrongPassphrase');
};

/**
 * Every header since a change of slots counts it and holds every slot that counts: one that does not is an earlier one.
 * @throws AppError vault.headerOlder
 */
export const refuseOlderHeader = (db: ReadableDb, header: OpenHeader): void => {
  const present = new Set(header.slots.map((_, place) => slotDigest(header, place)));
  const lacks = [...slotsThatCount(db).values()].some((digest) => !present.has(digest));
  if (lacks || header.slotChanges < (slotChangesOf(db) ?? 0)) throw new AppError('vault.headerOlder');
};

/** What is left of slots that no longer count: those of users who may not open the vault, and those that were replaced. */
export const leftSlots = (
  db: ReadableDb,
  header: OpenHeader,
  opened: Opened,
): ((owner: SlotOwner, place: number) => boolean) => {
  const active = activeUserIds(db);
  const counts = slotsThatCount(db);
  // Where the database knows of none, the one stays that someone has just shown to know.
  if (!counts.has(opened.userId)) counts.set(opened.userId, slotDigest(header, opened.place));
  return (owner, place) =>
    (owner !== null && !active.has(owner)) ||
    (counts.get(owner) ?? slotDigest(header, place)) !== slotDigest(header, place);
};

/** Each owner's slot in a header; of an owner with two, none. */
export const soleSlots = (header: OpenHeader, dataKey: Uint8Array): Map<SlotOwner, string> => {
  const found = new Map<SlotOwner, string[]>();
  for (const [place, owner] of slotOwners(header, dataKey).entries()) {
    if (owner !== undefined) found.set(owner, [...(found.get(owner) ?? []), slotDigest(header, place)]);
  }
  return new Map(
    [...found].flatMap(([owner, [digest, other]]) =>
      digest === undefined || other !== undefined ? [] : [[owner, digest] as const],
    ),
  );
};

/** Notes the slots of a vault that was last opened by a program that did not. */
export const adoptSlots = (db: WritableDb, header: OpenHeader, dataKey: Uint8Array): void => {
  if (slotChangesOf(db) !== undefined) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    noteAllSlots(db, soleSlots(header, dataKey), header.slotChanges);
    db.exec('COMMIT');
  } catch (error) {
    db.rollback();
    throw error;
  }
};

/**
 * A backup that was renewed has the slots of a later day than its database. Notes them as the ones that count; does nothing
 * where the database counts as many changes as the header.
 */
export const adoptRenewedSlots = (db: WritableDb, header: OpenHeader, dataKey: Uint8Array): void => {
  if (header.slotChanges <= (slotChangesOf(db) ?? 0)) return;
  noteAllSlots(db, soleSlots(header, dataKey), header.slotChanges);
};
