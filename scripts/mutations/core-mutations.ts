import { gone, inFile } from './mutation.ts';

const chain = inFile('main/core/records/audit-chain.ts', ['main/core/records/audit-chain.test.ts']);
const verify = inFile('main/core/records/verify-chain.ts', ['main/core/records/verify-chain.test.ts']);
const writes = inFile('main/core/records/write-transaction.ts', ['main/core/records/write-transaction.test.ts']);
const privately = ['main/core/records/private-columns.test.ts'];
const told = inFile('main/core/audit/audit-queries.ts', privately);
const theDoor = ['main/core/process/dispatch-door.test.ts', 'main/core/process/dispatch.test.ts'];
const dispatch = inFile('main/core/process/dispatch.ts', theDoor);
const parsed = inFile('main/core/process/parse-call.ts', theDoor);
const reported = inFile('main/core/process/call-error.ts', theDoor);
const contexts = inFile('main/core/process/contexts.ts', theDoor);
const roles = { by: ['tests/integration/roles.test.ts'] };
const access = inFile('main/core/access/encounter-access.ts', [
  'main/core/access/encounter-access.test.ts',
  'main/core/users/volunteer-access.test.ts',
]);
const notes = inFile('main/core/encounters/encounters-calls.ts', [
  'main/core/encounters/sealed-notes.test.ts',
  'main/core/encounters/encounters-calls.test.ts',
  'main/core/access/encounter-access.test.ts',
]);
const rows = inFile('main/core/encounters/note-rows.ts', ['main/core/access/encounter-access.test.ts']);
const schema = inFile('main/core/db/migrations/0010-first.sql', ['main/core/encounters/sealed-notes.test.ts']);
const users = inFile('main/core/users/users-calls.ts', ['main/core/users/users-calls.test.ts']);
const search = inFile('main/core/search/search-queries.ts', ['main/core/search/search-calls.test.ts']);

const columns = ['tests/integration/record-columns.test.ts'];
const reduce = inFile('main/core/records/reduce.ts', columns);
const close = inFile('main/core/retention/close-person.ts', columns);
const erase = inFile('main/core/retention/erase-records.ts', [...columns, 'main/core/retention/purge-traces.test.ts']);
const rowsToFields = inFile('main/core/records/columns.ts', columns);
const personSpec = inFile('shared/people/records.ts', ['shared/records.test.ts', ...columns]);
const noteSpec = inFile('shared/encounters/records.ts', ['main/core/records/private-columns.test.ts']);

/** One door, one log, and who sees what. */
export const coreMutations = [
  chain('chain-not-chained', 'hashBehind([previous, changesDigest],', 'hashBehind([changesDigest],'),
  chain('chain-without-changes', 'hashBehind([previous, changesDigest],', 'hashBehind([previous],'),
  chain('chain-without-user', 'JSON.stringify([seq, at, userId, call,', 'JSON.stringify([seq, at, call,'),
  chain('chain-without-action', 'recordId, action]));', 'recordId]));'),
  chain('chain-salt-known', '    randomFillSync(pool);\n', gone),
  verify(
    'chain-changes-unread',
    'if (!digestChanges(row.changes_salt, row.changes).equals(row.changes_digest)) return false;',
    gone,
  ),
  verify(
    'chain-hash-unread',
    'return hashEntry(previous, facts, row.changes_digest).equals(row.hash);',
    'return hashEntry(previous, facts, row.changes_digest).length > 0;',
  ),
  writes(
    'change-unaudited',
    '    this.audit(table, id, action, JSON.stringify(withoutPrivate(table, changes)));\n',
    gone,
  ),
  writes(
    'insert-unaudited',
    "    this.audit(table, id, 'insert', JSON.stringify(withoutPrivate(table, audited(values, digested))));\n",
    gone,
  ),
  writes('unsent-words-logged', 'JSON.stringify(withoutPrivate(table, changes))', 'JSON.stringify(changes)', {
    by: privately,
  }),
  writes(
    'begun-addendum-logged',
    'JSON.stringify(withoutPrivate(table, audited(values, digested)))',
    'JSON.stringify(audited(values, digested))',
    { by: privately },
  ),
  told(
    'older-entry-tells-unsent-words',
    'withoutPrivate(table, parsed as Record<string, unknown>)',
    '(parsed as Record<string, unknown>)',
  ),
  writes('names-unchecked', 'if (!namePattern.test(name)) throw', "if (name === '') throw"),
  writes('stale-form-overwrites', "before['updated_at'] !== expectedUpdatedAt", "before['updated_at'] === ''"),
  dispatch('role-unchecked', '!spec.roles.includes(vault.user.role)', 'spec.roles.length === 0', roles),
  dispatch('role-unchecked-in-turn', 'this.write(this.sessionFor(spec), spec', 'this.write(vault, spec'),
  dispatch('control-role-unchecked', "    if (spec.roles !== 'anyone') this.sessionFor(spec);\n", gone, roles),
  parsed(
    'input-unparsed',
    "  if (parsed.success) return parsed.data;\n  throw new AppError('input.rejected'",
    "  if (parsed.success || true) return input;\n  throw new AppError('input.rejected'",
  ),
  parsed(
    'output-unparsed',
    "  if (parsed.success) return parsed.data;\n  throw new AppError('output.rejected'",
    "  if (parsed.success || true) return output;\n  throw new AppError('output.rejected'",
  ),
  reported('message-in-report', '.filter((line) => /^\\s+at /.test(line))', gone),
  contexts(
    'inherited-file-handle',
    'Object.hasOwn(files, handle) ? files[handle] : adopted.source(handle)',
    '((files[handle] as FileSource | undefined) ?? adopted.source(handle))',
  ),
  dispatch('no-rollback', '      db.rollback();\n', "      db.exec('COMMIT');\n", {
    by: ['main/core/imports/import-jobs.test.ts'],
  }),
  access('seen-for-years-before', 'export const openBefore = 28;', 'export const openBefore = 2800;'),
  access('seen-for-years-after', 'export const openAfter = 14;', 'export const openAfter = 1400;'),
  access('access-never-expires', 'v.access_expires_on >= ?)', 'v.access_expires_on >= ? OR 1)'),
  access('said-no-and-sees', "c.deleted_at IS NULL AND c.answer <> 'no'", 'c.deleted_at IS NULL'),
  access('notes-of-others', 'n.observer_id = ? AND (n.sealed_at', '(n.observer_id = ? OR 1) AND (n.sealed_at'),
  access('taken-off-and-sees', 'c.accompaniment_id = ac.id AND c.deleted_at IS NULL', 'c.accompaniment_id = ac.id'),
  access('logs-anywhere', '    : seesAppointment(db, reader, appointmentId);', '    : true;'),
  rows('draft-tells-of-appointment', '  if (!seesAppointment(db, reader, appointmentId)) return null;\n', gone),
  notes('sealing-reaches-out-of-sight', 'note.outcome !== null && note.appointment !== null', 'note.outcome !== null'),
  notes('sealed-note-changes', "  if (note.sealedAt !== null) throw new AppError('record.sealed');\n", gone),
  notes('note-of-another-changes', "  if (!note.mine) throw new AppError('record.notYours');\n", gone),
  schema(
    'sealed-note-unguarded',
    "WHEN old.sealed_at IS NOT NULL BEGIN\n  SELECT RAISE(ABORT, 'the note is sealed');\nEND;\nCREATE TRIGGER encounter_note_sealed_delete",
    "WHEN 0 BEGIN\n  SELECT RAISE(ABORT, 'the note is sealed');\nEND;\nCREATE TRIGGER encounter_note_sealed_delete",
  ),
  schema('sealed-note-removed', 'WHEN old.sealed_at IS NOT NULL AND old.deleted_at IS NULL BEGIN', 'WHEN 0 BEGIN'),
  schema(
    'sealed-entry-added',
    'WHEN EXISTS (SELECT 1 FROM encounter_note n WHERE n.id = new.note_id AND n.sealed_at IS NOT NULL) BEGIN',
    'WHEN 0 BEGIN',
  ),
  schema(
    'sealed-entry-changed',
    'WHEN EXISTS (SELECT 1 FROM encounter_note n WHERE n.id IN (old.note_id, new.note_id) AND n.sealed_at IS NOT NULL) BEGIN',
    'WHEN 0 BEGIN',
  ),
  schema('addendum-changed', "  SELECT RAISE(ABORT, 'an addendum stays as it was written');\n", '  SELECT 1;\n'),
  users(
    'last-coordinator',
    'if (counts && countOtherCoordinators(db, user.id) === 0) throw',
    'if (counts && countOtherCoordinators(db, user.id) < 0) throw',
  ),
  users(
    'weak-passphrase-of-others',
    "  'users.add': async ({ db, keys }, { name, role, passphrase, volunteerId }) => {\n    refuseWeakPassphrase(passphrase, name);\n",
    "  'users.add': async ({ db, keys }, { name, role, passphrase, volunteerId }) => {\n",
  ),
  users('disabled-keeps-slot', '      slots.clear(id);\n', gone),
  reduce(
    'closed-keeps-a-part',
    "if (part === 'always' || kept.has(part)) continue;",
    "if (part === 'always' || part === 'medical' || kept.has(part)) continue;",
  ),
  close('closed-keeps-drafts', ' || isDraft(tx, table, id)', gone, {
    by: ['main/core/retention/purge-traces.test.ts'],
  }),
  close('closed-keeps-removed', ' || isRemoved(tx, table, id)', gone, {
    by: ['main/core/retention/purge-traces.test.ts'],
  }),
  close('closed-log-remembers', "  tx.forget(id);\n  if (table === 'appointment')", "  if (table === 'appointment')", {
    by: columns,
  }),
  erase('erased-leaves-parts', '      eraseRecord(tx, part, partId);\n', gone),
  rowsToFields(
    'field-not-stored',
    'if (value !== undefined) columns[column] = toSql(value, stored);',
    "if (value !== undefined && column !== 'attorney') columns[column] = toSql(value, stored);",
  ),
  personSpec(
    'granted-sees-the-team-note',
    "      part: 'teamNote',\n      seenBy: 'coordinator',",
    "      part: 'teamNote',\n      seenBy: 'granted',",
    { by: ['shared/records.test.ts'] },
  ),
  personSpec('medical-note-always-stays', "const medical = { part: 'medical',", "const medical = { part: 'always',", {
    by: columns,
  }),
  noteSpec(
    'coordinators-see-unsent-words',
    "      part: 'never',\n      seenBy: 'writer',\n      merge: 'never',\n      meaning: 'what is in",
    "      part: 'never',\n      seenBy: 'coordinator',\n      merge: 'never',\n      meaning: 'what is in",
  ),
  search('search-shows-notes-of-others', 'AND ${visibleNote} ORDER BY', 'AND (${visibleNote} OR 1) ORDER BY'),
];
