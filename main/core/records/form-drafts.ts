import type { WritableDb } from '../db/driver.ts';

/** Deletes whatever anyone typed into a form about a record: what is forgotten of the record goes with that, too. */
export const dropDraftsAbout = (db: WritableDb, recordId: string): void => {
  db.run('DELETE FROM form_draft WHERE instr(key, ?) > 0 OR instr(content, ?) > 0', recordId, recordId);
};
