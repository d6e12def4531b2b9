import { z } from 'zod';
import { coordinatorOnly, defineCall } from './contract-kit.ts';
import { id } from './fields.ts';

export const auditActions = ['insert', 'update', 'delete', 'restore', 'note'] as const;

export const auditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  userName: z.string().nullable(),
  call: z.string(),
  table: z.string(),
  recordId: z.string(),
  action: z.enum(auditActions),
  /** For an insert the values by column; for a change `[from, to]` by column; null once purged. */
  changes: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditEntryView = z.infer<typeof auditEntry>;

export const auditCalls = {
  /** Walks the whole hash chain. `firstBad` is the number of the first entry that was changed, removed or moved. */
  'audit.verify': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ ok: z.boolean(), entries: z.number().int(), firstBad: z.number().int().nullable() }),
  }),
  /** Who did what to a record, newest first. */
  'audit.ofRecord': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ recordId: id, limit: z.number().int().min(1).max(500).default(100) }),
    output: z.object({ entries: z.array(auditEntry) }),
  }),
};
