-- The team's own entries of the directory, and what it adds to or changes of those that ship with Alongside.
CREATE TABLE directory_entry (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  shipped_id TEXT,
  edited INTEGER NOT NULL DEFAULT 0,
  shipped_seen TEXT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT,
  states TEXT NOT NULL DEFAULT '[]',
  zone TEXT,
  phones TEXT NOT NULL DEFAULT '[]',
  hours TEXT,
  languages TEXT NOT NULL DEFAULT '[]',
  url TEXT,
  status TEXT NOT NULL DEFAULT 'unverified',
  source TEXT,
  source_date TEXT,
  verified_on TEXT,
  verified_how TEXT,
  who_may_enter TEXT,
  id_rules TEXT,
  phone_rules TEXT,
  rules_verified_on TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX directory_entry_shipped ON directory_entry (shipped_id) WHERE deleted_at IS NULL;
