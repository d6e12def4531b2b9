-- One row for each attempt to find someone: in the ICE detainee locator, by phone, or on another site. What was typed is
-- kept letter by letter, since the locator finds only exact matches. A zero counts as the repeat of a first one.
CREATE TABLE locator_lookup (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  detention_id TEXT REFERENCES detention (id) ON DELETE CASCADE,
  way TEXT NOT NULL,
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  mode TEXT CHECK (mode IN ('aNumber', 'name')),
  a_number_typed TEXT, first_typed TEXT, last_typed TEXT, country_label TEXT, birth_date_typed TEXT,
  result TEXT NOT NULL,
  repeat_of TEXT REFERENCES locator_lookup (id) ON DELETE SET NULL,
  facility TEXT,
  facility_id TEXT,
  office TEXT,
  spoke_with TEXT,
  note TEXT,
  next_at TEXT
) STRICT;
CREATE INDEX locator_lookup_person ON locator_lookup (person_id, at);
CREATE INDEX locator_lookup_detention ON locator_lookup (detention_id, at) WHERE detention_id IS NOT NULL;
CREATE INDEX locator_lookup_repeat ON locator_lookup (repeat_of) WHERE repeat_of IS NOT NULL;
