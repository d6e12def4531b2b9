import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { fileHandle, id, isoDate, line } from '../contract/fields.ts';
import { recordKinds, type RecordKind } from '../records/record.ts';

export const auditActions = ['insert', 'update', 'delete', 'restore', 'note'] as const;
export type AuditAction = (typeof auditActions)[number];

export type AuditKind = RecordKind;

/**
 * `changedSince`: the record no longer has the values that the change gave it. `notSafe`: only its own call gives
 * it the earlier ones again, with what goes with them. `no`: changes like this one are never undone.
 */
const undoStates = ['possible', 'changedSince', 'notSafe', 'no'] as const;

const auditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  userName: z.string().nullable(),
  call: z.string(),
  batch: z.string(),
  table: z.string(),
  recordId: z.string(),
  action: z.enum(auditActions),
  /**
   * For an insert the values by column; for a change `[from, to]` by column; null once purged. What its writer had not
   * handed over is not among them.
   */
  changes: z.record(z.string(), z.unknown()).nullable(),
  /** Whom the record is of or about, by the names that they have now; null when no one is left to name. */
  about: z.string().nullable(),
  /** Names of the records whose ids are in `changes`. */
  names: z.record(z.string(), z.string()),
  /** Whether `audit.undo` would undo this now. */
  undo: z.enum(undoStates),
});
export type AuditEntryView = z.infer<typeof auditEntry>;

/** What one call did, as one line. */
const auditAct = z.object({
  batch: z.string(),
  at: z.string(),
  userName: z.string().nullable(),
  call: z.string(),
  /** How many entries it wrote. */
  count: z.number().int(),
  /** The number of its last entry. */
  last: z.number().int(),
  /** The first few of them. */
  entries: z.array(auditEntry),
});
export type AuditAct = z.infer<typeof auditAct>;

/** Everything is optional; days are those of the team's zone, both included. */
const auditFilter = z.object({
  userId: id.optional(),
  kind: z.enum(recordKinds).optional(),
  action: z.enum(auditActions).optional(),
  /** A person's record with channels, contacts, appointments, notes, grants and exports. */
  personId: id.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * `rewritten`: a signature doesn't fit what is there; `unsigned`: the writer signs, and no signature is there; `foreign`: someone
 * signed what is said to be another's, or after their key had ended; `cut`: it was signed, and its end is gone.
 */
export const brokenHow = ['rewritten', 'unsigned', 'foreign', 'cut'] as const;

export const auditCalls = {
  /**
   * Walks the whole hash chain, and holds it against the signatures of those who wrote it. `firstBad` is the number of the first entry that was changed, removed or moved, and
   * `found` is what is in its place in the log, if anything.
   */
  'audit.verify': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({
      ok: z.boolean(),
      entries: z.number().int(),
      firstBad: z.number().int().nullable(),
      found: auditEntry.nullable(),
      /** Null for a session that has no key: then only the chain was checked. */
      signed: z
        .object({
          /** The first entry since which the log is signed; null if the session's keys are not in the vault anymore. */
          from: z.number().int().nullable(),
          /** The last entry that is signed. Those behind it are only chained. 0 for none. */
          through: z.number().int(),
          /** Entries since `from` by people who had no key yet. What is signed after them covers them as they were found. */
          asFound: z.number().int(),
          /** The first stretch that is not as its writers signed it; `firstBad` is its first entry. */
          broken: z
            .object({ firstSeq: z.number().int(), lastSeq: z.number().int(), how: z.enum(brokenHow) })
            .nullable(),
        })
        .nullable(),
    }),
  }),
  /**
   * Whether what signs for this session is in the vault as its key slot says. `begun`: the log of a vault from before is signed since
   * this session's unlock; `keysGone`: someone removed or replaced the keys; `none`: there is nothing to sign with.
   */
  'audit.signing': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ state: z.enum(['signed', 'begun', 'keysGone', 'none']) }),
  }),
  /** The log act by act, newest first. `next` goes into `before` for the acts that follow. */
  'audit.acts': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: auditFilter.extend({ before: seq.optional(), limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ acts: z.array(auditAct), next: z.number().int().nullable() }),
  }),
  /** The entries of one act in their order; `next` goes into `after` for those that follow. */
  'audit.entries': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ batch: id, after: seq.default(0), limit: z.number().int().min(1).max(500).default(100) }),
    output: z.object({ entries: z.array(auditEntry), next: z.number().int().nullable() }),
  }),
  /** Who did what to a record, newest first; `withParts` adds what belongs to it, such as the crew of an appointment. */
  'audit.ofRecord': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      recordId: id,
      withParts: z.boolean().default(false),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ entries: z.array(auditEntry) }),
  }),
  /** Who changed what of a person who is there, a channel or a contact, newest first. */
  'audit.ofPerson': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id, limit: z.number().int().min(1).max(500).default(200) }),
    output: z.object({ entries: z.array(auditEntry) }),
  }),
  /**
   * Takes one change or one removal back, as a new entry. Refuses what is not safe (`undo.notSafe`: sealed notes, keys
   * and users, imports, what was purged, the closing of a person, access without an end) and what changed since (`record.changedMeanwhile`).
   */
  'audit.undo': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ seq }),
    output: z.object({}),
  }),
  /**
   * Writes the log, narrowed or whole, as a sheet to a file that does not exist yet: encrypted under a password (`.csv.age`), or
   * plain if `confirmation` is the word that the window's language asks for (`auditExportWord`). Recorded among the exports.
   */
  'audit.export': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: auditFilter.extend({
      out: fileHandle,
      language,
      password: z.string().min(1).max(200).optional(),
      plain: z.boolean().default(false),
      confirmation: line(80).optional(),
    }),
    output: z.object({ exportId: id, sha256: z.string(), bytes: z.number().int(), entries: z.number().int() }),
  }),
};
