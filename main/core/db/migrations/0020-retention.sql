-- How long things are kept, what stays of a person who is closed, and who must not be closed or purged.

-- At most one row; without one the program's own defaults hold.
CREATE TABLE retention_policy (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  review_months INTEGER NOT NULL CHECK (review_months BETWEEN 1 AND 120),
  removed_days INTEGER NOT NULL CHECK (removed_days BETWEEN 1 AND 365),
  kept_parts TEXT NOT NULL CHECK (json_valid(kept_parts))
) STRICT;

CREATE TABLE legal_hold (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES user (id)
) STRICT;
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (person_id) WHERE lifted_at IS NULL AND deleted_at IS NULL;
CREATE INDEX legal_hold_person ON legal_hold (person_id);

-- Whose review is due: those with a date of their own, and those whom nobody touched for long.
CREATE INDEX person_review ON person (review_by) WHERE deleted_at IS NULL AND review_by IS NOT NULL;
CREATE INDEX person_quiet ON person (updated_at) WHERE deleted_at IS NULL AND review_by IS NULL;

CREATE INDEX import_row_person ON import_row (person_id);

-- What was removed and waits to be purged. Rows that stand are not in these indexes.
CREATE INDEX person_removed ON person (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX person_channel_removed ON person_channel (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX contact_removed ON contact (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX volunteer_removed ON volunteer (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX appointment_removed ON appointment (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX appointment_person_removed ON appointment_person (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX crew_member_removed ON crew_member (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX encounter_note_removed ON encounter_note (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX encounter_entry_removed ON encounter_entry (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX import_row_removed ON import_row (deleted_at) WHERE deleted_at IS NOT NULL;

-- A line that was taken out while the note was a draft is no part of what was sealed, and may be purged.
DROP TRIGGER encounter_entry_sealed_delete;
CREATE TRIGGER encounter_entry_sealed_delete BEFORE DELETE ON encounter_entry
WHEN old.deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM encounter_note n WHERE n.id = old.note_id AND n.sealed_at IS NOT NULL AND n.deleted_at IS NULL
) BEGIN
  SELECT RAISE(ABORT, 'the note is sealed');
END;
