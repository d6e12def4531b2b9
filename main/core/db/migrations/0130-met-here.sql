-- Someone who was met during a shift, and is gone after the team’s number of hours.
CREATE TABLE met_here (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  called TEXT NOT NULL,
  reach TEXT,
  note TEXT,
  person_id TEXT REFERENCES person (id),
  detention_id TEXT REFERENCES detention (id)
) STRICT;
CREATE INDEX met_here_shift ON met_here (shift_id);
CREATE INDEX met_here_person ON met_here (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX met_here_detention ON met_here (detention_id) WHERE detention_id IS NOT NULL;

ALTER TABLE retention_policy ADD COLUMN met_hours INTEGER NOT NULL DEFAULT 72;
