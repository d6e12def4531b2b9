import { z } from 'zod';
import { defineCall, everyRole } from '../contract/contract-kit.ts';

export const draftLimits = { name: 300, content: 500_000, changes: 200 } as const;

/** Which form it is of, and which of its drafts; both are the window's own. */
const draftName = {
  form: z.string().min(1).max(draftLimits.name),
  key: z.string().max(draftLimits.name),
};

const formDraft = z.object({ ...draftName, content: z.string() });
export type FormDraft = z.infer<typeof formDraft>;

const draftChange = z.object({
  ...draftName,
  /** What the window writes and reads, whatever it is; null forgets it. */
  content: z.string().max(draftLimits.content).nullable(),
});
export type DraftChange = z.infer<typeof draftChange>;

/**
 * What someone typed into forms and did not save, so that a lock, a crash, or an empty battery loses nothing. No one else reads
 * it, and the log says nothing of it. It is permanently deleted once the form is saved or discarded, with every record that it names, and
 * when no one came back to it for as long as deleted records are kept.
 */
export const draftsCalls = {
  /** The session's own, begun in its present role and with this version of the program, the oldest first. */
  'drafts.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({ items: z.array(formDraft) }),
  }),
  'drafts.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ changes: z.array(draftChange).max(draftLimits.changes) }),
    output: z.object({}),
  }),
};
