import packageFacts from '../../../package.json' with { type: 'json' };
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import type { DraftChange, FormDraft } from '../../../shared/drafts/drafts.ts';
import type { ReadableDb, WritableDb } from '../db/driver.ts';

/** Forms of another version may have other fields. */
const program = packageFacts.version;

/** What a user began in their present role, the oldest first. */
export const listDrafts = (db: ReadableDb, { id, role }: SessionUser): FormDraft[] =>
  db.all<FormDraft>(
    'SELECT form, key, content FROM form_draft WHERE user_id = ? AND role = ? AND program = ? ORDER BY saved_at, form, key',
    id,
    role,
    program,
  );

/** Keeps a draft, or deletes it. @param at instant */
export const saveDraft = (
  db: WritableDb,
  { id, role }: SessionUser,
  { form, key, content }: DraftChange,
  at: string,
): void => {
  if (content === null) {
    db.run('DELETE FROM form_draft WHERE user_id = ? AND role = ? AND form = ? AND key = ?', id, role, form, key);
    return;
  }
  db.run(
    `INSERT INTO form_draft (user_id, role, form, key, content, program, begun_at, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (user_id, role, form, key) DO UPDATE
     SET content = excluded.content, program = excluded.program, saved_at = excluded.saved_at`,
    id,
    role,
    form,
    key,
    content,
    program,
    at,
    at,
  );
};
