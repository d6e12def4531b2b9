-- A shift of every week, from which the shifts of a week are made.
CREATE TABLE shift_template (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  name TEXT NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  place TEXT NOT NULL,
  office_id TEXT,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  zone TEXT NOT NULL,
  minimum INTEGER NOT NULL DEFAULT 2,
  maximum INTEGER,
  needed_roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(needed_roles)),
  needed_languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(needed_languages)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  CHECK (start_time < end_time)
) STRICT;

-- The team’s presence at a place for a block of time.
CREATE TABLE shift (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  office_id TEXT,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  zone TEXT NOT NULL,
  minimum INTEGER NOT NULL DEFAULT 2,
  maximum INTEGER,
  needed_roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(needed_roles)),
  needed_languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(needed_languages)),
  note TEXT,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'confirmed', 'canceled')),
  template_id TEXT REFERENCES shift_template (id),
  template_date TEXT,
  CHECK (start_time < end_time)
) STRICT;
CREATE INDEX shift_date ON shift (date) WHERE deleted_at IS NULL;
-- A template makes the shift of a day once.
CREATE UNIQUE INDEX shift_once ON shift (template_id, template_date) WHERE template_id IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE shift_member (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  volunteer_id TEXT NOT NULL REFERENCES volunteer (id),
  role TEXT NOT NULL DEFAULT 'companion',
  answer TEXT NOT NULL DEFAULT 'asked' CHECK (answer IN ('asked', 'yes', 'no', 'maybe')),
  from_time TEXT,
  to_time TEXT,
  stand_by INTEGER NOT NULL DEFAULT 0 CHECK (stand_by IN (0, 1)),
  arrived_at TEXT,
  left_at TEXT
) STRICT;
CREATE UNIQUE INDEX shift_member_once ON shift_member (shift_id, volunteer_id) WHERE deleted_at IS NULL;
CREATE INDEX shift_member_volunteer ON shift_member (volunteer_id);
