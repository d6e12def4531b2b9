-- What a shift hands over to the next one at its place.
CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  inside TEXT,
  note TEXT,
  given_at TEXT,
  given_by TEXT REFERENCES user (id),
  taken_at TEXT,
  taken_by TEXT REFERENCES user (id)
) STRICT;
CREATE UNIQUE INDEX handover_once ON handover (shift_id) WHERE deleted_at IS NULL;
CREATE INDEX shift_place ON shift (place, date) WHERE deleted_at IS NULL;
