-- Written by scripts/write-docs.ts from the migrations. Do not edit.

CREATE TABLE access_grant (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  appointment_id TEXT NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  volunteer_id TEXT NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
  ends_on TEXT NOT NULL
) STRICT;

CREATE TABLE accompaniment (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  minimum_crew INTEGER NOT NULL DEFAULT 2 CHECK (minimum_crew BETWEEN 0 AND 99),
  maximum_crew INTEGER CHECK (maximum_crew BETWEEN 0 AND 99),
  needed_roles TEXT NOT NULL DEFAULT '["lead"]' CHECK (json_valid(needed_roles)),
  needed_languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(needed_languages)),
  meeting_point TEXT,
  meeting_time TEXT,
  briefing TEXT
) STRICT;

CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  kind TEXT NOT NULL,
  kind_words TEXT,
  date_state TEXT NOT NULL CHECK (date_state IN ('fixed', 'window', 'unknown')),
  date TEXT,
  window_end TEXT,
  start_time TEXT,
  arrive_by_time TEXT,
  zone TEXT NOT NULL,
  starts_at TEXT,
  date_source TEXT,
  date_verified_on TEXT,
  place TEXT,
  room TEXT,
  entrance TEXT,
  office_id TEXT,
  id_rules TEXT,
  phone_rules TEXT,
  officer TEXT,
  papers_to_bring TEXT,
  risk_note TEXT,
  team_note TEXT,
  public_note TEXT,
  status TEXT NOT NULL DEFAULT 'planned'
    CHECK (status IN ('planned', 'confirmed', 'underWay', 'done', 'moved', 'missed', 'cancelled')),
  outcome TEXT CHECK (outcome IN ('wentHome', 'newDate', 'detained', 'orderChanged', 'other')),
  next_appointment_id TEXT REFERENCES appointment (id),
  CHECK ((date IS NULL) = (date_state = 'unknown')),
  CHECK (start_time IS NULL OR date_state = 'fixed')
) STRICT;

CREATE TABLE appointment_person (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  person_id TEXT NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL,
  call TEXT NOT NULL,
  batch TEXT NOT NULL,
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete', 'restore', 'note')),
  changes TEXT,
  changes_salt BLOB,
  changes_digest BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  relation TEXT,
  phone TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  may_be_told TEXT,
  note TEXT
) STRICT;

CREATE TABLE crew_member (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  accompaniment_id TEXT NOT NULL REFERENCES accompaniment (id),
  volunteer_id TEXT NOT NULL REFERENCES volunteer (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'companion', 'driver', 'interpreter', 'legalObserver', 'childcare')),
  answer TEXT NOT NULL DEFAULT 'asked' CHECK (answer IN ('asked', 'yes', 'no', 'maybe', 'came', 'didNotCome')),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE encounter_addendum (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  note_id TEXT NOT NULL REFERENCES encounter_note (id),
  author_name TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE encounter_addendum_draft (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  note_id TEXT NOT NULL REFERENCES encounter_note (id),
  author_id TEXT NOT NULL REFERENCES user (id),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE encounter_entry (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  note_id TEXT NOT NULL REFERENCES encounter_note (id),
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('saw', 'heard', 'told')),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE encounter_note (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  observer_id TEXT NOT NULL REFERENCES user (id),
  observer_name TEXT NOT NULL,
  zone TEXT NOT NULL,
  arrived_at TEXT, called_in_at TEXT, out_at TEXT,
  unsent_text TEXT NOT NULL DEFAULT '',
  let_in TEXT,
  interpreter TEXT,
  officers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(officers)),
  papers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(papers)),
  property_taken TEXT,
  rights_concerns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rights_concerns)),
  rights_words TEXT,
  outcome TEXT CHECK (outcome IN ('wentHome', 'newDate', 'detained', 'orderChanged', 'other')),
  outcome_words TEXT,
  next_date TEXT,
  next_time TEXT,
  follow_ups TEXT,
  sealed_at TEXT,
  sealed_digest TEXT
) STRICT;

CREATE TABLE export (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  kind TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  recipient TEXT,
  language TEXT NOT NULL,
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  withheld TEXT NOT NULL CHECK (json_valid(withheld)),
  sha256 TEXT NOT NULL,
  json_sha256 TEXT,
  bytes INTEGER NOT NULL,
  encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1))
) STRICT;

CREATE TABLE import (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  sheet_digest TEXT NOT NULL,
  header TEXT NOT NULL CHECK (json_valid(header)),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  row_count INTEGER NOT NULL,
  people_count INTEGER NOT NULL,
  appointment_count INTEGER NOT NULL,
  broken_count INTEGER NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE import_row (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  import_id TEXT NOT NULL REFERENCES import (id),
  row_number INTEGER NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  digest TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  appointment_id TEXT REFERENCES appointment (id),
  broken TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(broken)),
  mended_at TEXT
) STRICT;

CREATE TABLE legal_hold (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES user (id)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  case_code TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  given_name TEXT, middle_name TEXT, first_family_name TEXT, second_family_name TEXT,
  other_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_names)),
  pronouns TEXT,
  birth_date TEXT,
  birth_country TEXT,
  nationality TEXT,
  a_number TEXT CHECK (a_number IS NULL OR a_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  a_number_state TEXT NOT NULL DEFAULT 'unknown' CHECK (a_number_state IN ('known', 'none', 'unknown')),
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  interpreter_needed INTEGER CHECK (interpreter_needed IN (0, 1)),
  supervision TEXT NOT NULL DEFAULT 'unknown'
    CHECK (supervision IN ('unknown', 'none', 'orderOfSupervision', 'recognizance', 'isap', 'ankleMonitor', 'phoneApp')),
  supervision_since TEXT,
  supervision_office TEXT,
  companion_wish TEXT NOT NULL DEFAULT 'unknown' CHECK (companion_wish IN ('unknown', 'one', 'few', 'group')),
  companion_wish_note TEXT,
  medical_note TEXT,
  dependants_note TEXT,
  attorney TEXT,
  g28_on_file INTEGER CHECK (g28_on_file IN (0, 1)),
  privacy_waiver_on_file INTEGER CHECK (privacy_waiver_on_file IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'active'
    CHECK (status IN ('active', 'detained', 'released', 'removed', 'movedAway', 'closed')),
  coordinator_id TEXT REFERENCES user (id),
  review_by TEXT,
  team_note TEXT,
  CHECK ((a_number IS NOT NULL) = (a_number_state = 'known'))
) STRICT;

CREATE TABLE person_channel (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'signal', 'whatsapp', 'email', 'address', 'other')),
  value TEXT NOT NULL,
  safe_to_call INTEGER CHECK (safe_to_call IN (0, 1)),
  safe_to_text INTEGER CHECK (safe_to_text IN (0, 1)),
  safe_to_leave_message INTEGER CHECK (safe_to_leave_message IN (0, 1)),
  best_times TEXT
) STRICT;

CREATE VIRTUAL TABLE person_search USING fts5 (
  words, content='search_document', content_rowid='rowid', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE retention_policy (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  review_months INTEGER NOT NULL CHECK (review_months BETWEEN 1 AND 120),
  removed_days INTEGER NOT NULL CHECK (removed_days BETWEEN 1 AND 365),
  kept_parts TEXT NOT NULL CHECK (json_valid(kept_parts))
) STRICT;

CREATE TABLE review_clock (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_document (
  rowid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'note', 'appointment', 'volunteer')),
  record_id TEXT NOT NULL UNIQUE,
  person_id TEXT,
  sort_key TEXT,
  words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE text_search USING fts5 (
  kind, words, content='search_document', content_rowid='rowid', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE text_word USING fts5vocab(text_search, instance);

CREATE TABLE user (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'volunteer')),
  volunteer_id TEXT REFERENCES volunteer (id),
  disabled_at TEXT
) STRICT;

CREATE TABLE vault_meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE volunteer (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  name TEXT NOT NULL,
  phone TEXT,
  signal TEXT,
  email TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  cleared_roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(cleared_roles)),
  pledge_signed_on TEXT,
  trained_on TEXT,
  seats_in_car INTEGER,
  availability TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(availability)),
  access_expires_on TEXT,
  note TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX access_grant_once ON access_grant (appointment_id, person_id, volunteer_id) WHERE deleted_at IS NULL;

CREATE INDEX access_grant_person ON access_grant (person_id);

CREATE INDEX access_grant_volunteer ON access_grant (volunteer_id);

CREATE UNIQUE INDEX accompaniment_appointment ON accompaniment (appointment_id) WHERE deleted_at IS NULL;

CREATE INDEX appointment_date ON appointment (date) WHERE deleted_at IS NULL;

CREATE INDEX appointment_open ON appointment (id, date, window_end, start_time)
  WHERE deleted_at IS NULL AND status IN ('planned', 'confirmed', 'underWay');

CREATE UNIQUE INDEX appointment_person_pair ON appointment_person (appointment_id, person_id) WHERE deleted_at IS NULL;

CREATE INDEX appointment_person_person ON appointment_person (person_id, deleted_at, appointment_id);

CREATE INDEX appointment_person_removed ON appointment_person (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX appointment_removed ON appointment (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX appointment_undated ON appointment (id) WHERE deleted_at IS NULL AND date_state = 'unknown';

CREATE INDEX appointment_window ON appointment (window_end, date) WHERE deleted_at IS NULL AND date_state = 'window';

CREATE INDEX audit_entry_batch ON audit_entry (batch, seq);

CREATE INDEX audit_entry_record ON audit_entry (record_id, seq);

CREATE INDEX contact_person ON contact (person_id);

CREATE INDEX contact_removed ON contact (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX crew_member_list ON crew_member (accompaniment_id, position, volunteer_id, role, answer) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX crew_member_pair ON crew_member (accompaniment_id, volunteer_id) WHERE deleted_at IS NULL;

CREATE INDEX crew_member_removed ON crew_member (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX crew_member_volunteer ON crew_member (volunteer_id);

CREATE UNIQUE INDEX encounter_addendum_draft_pair ON encounter_addendum_draft (note_id, author_id);

CREATE INDEX encounter_addendum_note ON encounter_addendum (note_id);

CREATE INDEX encounter_entry_note ON encounter_entry (note_id, position);

CREATE INDEX encounter_entry_removed ON encounter_entry (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX encounter_note_appointment ON encounter_note (appointment_id);

CREATE INDEX encounter_note_draft ON encounter_note (observer_id) WHERE sealed_at IS NULL AND deleted_at IS NULL;

CREATE INDEX encounter_note_removed ON encounter_note (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX export_person ON export (person_id);

CREATE INDEX import_row_appointment ON import_row (appointment_id);

CREATE INDEX import_row_import ON import_row (import_id, row_number);

CREATE INDEX import_row_person ON import_row (person_id);

CREATE INDEX import_row_removed ON import_row (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX legal_hold_person ON legal_hold (person_id);

CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (person_id) WHERE lifted_at IS NULL AND deleted_at IS NULL;

CREATE INDEX person_a_number ON person (a_number) WHERE a_number IS NOT NULL;

CREATE UNIQUE INDEX person_case_code ON person (case_code);

CREATE INDEX person_channel_person ON person_channel (person_id);

CREATE INDEX person_channel_removed ON person_channel (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX person_removed ON person (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX person_review ON person (review_by) WHERE deleted_at IS NULL AND review_by IS NOT NULL;

CREATE INDEX person_status ON person (status, id) WHERE deleted_at IS NULL;

CREATE INDEX search_document_order ON search_document (sort_key, record_id) WHERE kind = 'person';

CREATE INDEX search_document_person ON search_document (person_id);

CREATE INDEX volunteer_name ON volunteer (name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE INDEX volunteer_removed ON volunteer (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TRIGGER encounter_addendum_update
BEFORE UPDATE OF id, created_at, created_by, note_id, author_name, text ON encounter_addendum BEGIN
  SELECT RAISE(ABORT, 'an addendum stays as it was written');
END;

CREATE TRIGGER encounter_entry_sealed_delete BEFORE DELETE ON encounter_entry
WHEN old.deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM encounter_note n WHERE n.id = old.note_id AND n.sealed_at IS NOT NULL AND n.deleted_at IS NULL
) BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;

CREATE TRIGGER encounter_entry_sealed_insert BEFORE INSERT ON encounter_entry
WHEN EXISTS (SELECT 1 FROM encounter_note n WHERE n.id = new.note_id AND n.sealed_at IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;

CREATE TRIGGER encounter_entry_sealed_tombstone BEFORE UPDATE OF deleted_at ON encounter_entry
WHEN EXISTS (
  SELECT 1 FROM encounter_note n WHERE n.id = old.note_id AND n.sealed_at IS NOT NULL AND n.deleted_at IS NULL
) BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;

CREATE TRIGGER encounter_entry_sealed_update
BEFORE UPDATE OF id, created_at, created_by, note_id, position, at, source, text ON encounter_entry
WHEN EXISTS (SELECT 1 FROM encounter_note n WHERE n.id IN (old.note_id, new.note_id) AND n.sealed_at IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;

CREATE TRIGGER encounter_note_sealed_delete BEFORE DELETE ON encounter_note
WHEN old.sealed_at IS NOT NULL AND old.deleted_at IS NULL BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;

CREATE TRIGGER encounter_note_sealed_update
BEFORE UPDATE OF id, created_at, created_by, appointment_id, observer_id, observer_name, zone, arrived_at, called_in_at,
  out_at, unsent_text, let_in, interpreter, officers, papers, property_taken, rights_concerns, rights_words, outcome,
  outcome_words, next_date, next_time, follow_ups, sealed_at, sealed_digest ON encounter_note
WHEN old.sealed_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;

CREATE VIEW person_last_day AS
SELECT p.id AS person_id, (SELECT max(day) FROM (
    SELECT substr(p.updated_at, 1, 10) AS day
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM person_channel c WHERE c.person_id = p.id
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM contact c WHERE c.person_id = p.id
    UNION ALL SELECT coalesce(a.window_end, a.date) FROM appointment_person ap
      JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL
      WHERE ap.person_id = p.id AND ap.deleted_at IS NULL)) AS day
FROM person p WHERE p.deleted_at IS NULL AND p.review_by IS NULL;

CREATE TRIGGER review_clock_appointment_person_delete AFTER DELETE ON appointment_person BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;

CREATE TRIGGER review_clock_appointment_person_insert AFTER INSERT ON appointment_person WHEN new.deleted_at IS NULL BEGIN
  UPDATE review_clock SET day = booked.day
  FROM (SELECT coalesce(a.window_end, a.date) AS day FROM appointment a WHERE a.id = new.appointment_id AND a.deleted_at IS NULL) booked
  WHERE review_clock.person_id = new.person_id AND review_clock.day < booked.day;
END;

CREATE TRIGGER review_clock_appointment_person_update
AFTER UPDATE OF deleted_at, person_id, appointment_id ON appointment_person BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;

CREATE TRIGGER review_clock_appointment_update AFTER UPDATE OF date, window_end, deleted_at ON appointment BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (SELECT ap.person_id FROM appointment_person ap WHERE ap.appointment_id = new.id AND ap.deleted_at IS NULL);
END;

CREATE TRIGGER review_clock_channel_delete AFTER DELETE ON person_channel BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;

CREATE TRIGGER review_clock_channel_insert AFTER INSERT ON person_channel BEGIN
  UPDATE review_clock SET day = substr(new.updated_at, 1, 10)
  WHERE person_id = new.person_id AND day < substr(new.updated_at, 1, 10);
END;

CREATE TRIGGER review_clock_channel_update AFTER UPDATE OF updated_at, person_id ON person_channel BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;

CREATE TRIGGER review_clock_contact_delete AFTER DELETE ON contact BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;

CREATE TRIGGER review_clock_contact_insert AFTER INSERT ON contact BEGIN
  UPDATE review_clock SET day = substr(new.updated_at, 1, 10)
  WHERE person_id = new.person_id AND day < substr(new.updated_at, 1, 10);
END;

CREATE TRIGGER review_clock_contact_update AFTER UPDATE OF updated_at, person_id ON contact BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;

CREATE TRIGGER review_clock_person_insert AFTER INSERT ON person WHEN new.deleted_at IS NULL AND new.review_by IS NULL BEGIN
  INSERT INTO review_clock (person_id, day) VALUES (new.id, substr(new.updated_at, 1, 10));
END;

CREATE TRIGGER review_clock_person_update AFTER UPDATE OF updated_at, deleted_at, review_by ON person BEGIN
  DELETE FROM review_clock WHERE person_id = new.id;
  INSERT INTO review_clock (person_id, day) SELECT person_id, day FROM person_last_day WHERE person_id = new.id;
END;

CREATE TRIGGER search_document_delete_person AFTER DELETE ON search_document WHEN old.kind = 'person' BEGIN
  INSERT INTO person_search (person_search, rowid, words) VALUES ('delete', old.rowid, old.words);
END;

CREATE TRIGGER search_document_delete_text AFTER DELETE ON search_document WHEN old.kind <> 'person' BEGIN
  INSERT INTO text_search (text_search, rowid, kind, words) VALUES ('delete', old.rowid, old.kind, old.words);
END;

CREATE TRIGGER search_document_insert_person AFTER INSERT ON search_document WHEN new.kind = 'person' BEGIN
  INSERT INTO person_search (rowid, words) VALUES (new.rowid, new.words);
END;

CREATE TRIGGER search_document_insert_text AFTER INSERT ON search_document WHEN new.kind <> 'person' BEGIN
  INSERT INTO text_search (rowid, kind, words) VALUES (new.rowid, new.kind, new.words);
END;

CREATE TRIGGER search_document_update_person AFTER UPDATE OF words ON search_document WHEN new.kind = 'person' BEGIN
  INSERT INTO person_search (person_search, rowid, words) VALUES ('delete', old.rowid, old.words);
  INSERT INTO person_search (rowid, words) VALUES (new.rowid, new.words);
END;

CREATE TRIGGER search_document_update_text AFTER UPDATE OF words ON search_document WHEN new.kind <> 'person' BEGIN
  INSERT INTO text_search (text_search, rowid, kind, words) VALUES ('delete', old.rowid, old.kind, old.words);
  INSERT INTO text_search (rowid, kind, words) VALUES (new.rowid, new.kind, new.words);
END;
