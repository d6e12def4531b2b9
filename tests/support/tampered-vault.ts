import { openBareWriter } from '../../main/core/db/open.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { testDataKey } from './raw-writer.ts';

/** What someone with a passphrase and another program could do to the file. */
export const tampering: readonly (readonly [sql: string, named: string])[] = [
  [
    `CREATE TRIGGER zz AFTER UPDATE ON user BEGIN UPDATE user SET role = 'coordinator' WHERE id = new.id; END`,
    'planted trigger zz',
  ],
  ['DROP TRIGGER encounter_note_sealed_update', 'missing trigger encounter_note_sealed_update'],
  [
    `DROP TRIGGER encounter_note_sealed_delete;
     CREATE TRIGGER encounter_note_sealed_delete BEFORE DELETE ON encounter_note BEGIN SELECT 1; END`,
    'changed trigger encounter_note_sealed_delete',
  ],
  ['CREATE VIEW "a ""view" AS SELECT 1', 'planted view a ?view'],
  ['DROP INDEX audit_entry_record', 'missing index audit_entry_record'],
  ['CREATE TABLE more (id TEXT) STRICT', 'planted table more'],
  ['ALTER TABLE user ADD COLUMN more TEXT', 'changed table user'],
];

export const tamper = (folder: string, sql: string): void => {
  const db = openBareWriter(vaultFiles(folder).database, testDataKey(folder));
  db.exec(sql);
  db.close();
};
